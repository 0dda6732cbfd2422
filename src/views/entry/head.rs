//! The head of an entry: kind, name, whether it was in the year of the lens, other names, summary,
//! caution, and the views that it can be seen in.

use lore::route::{
    BrowseParams as Browse, RelationsParams as Relations, Route, TimelineParams as Timeline,
};
use lore::{Article, Card, EntryId, Statement};
use maud::html;

use crate::components::bookmark::bookmark;
use crate::components::emblem::emblem;
use crate::components::lens::told;
use crate::components::links::existence;
use crate::page::{Drawn, Page};

/// The head of an entry.
pub(super) fn head(page: Page, id: EntryId, card: &Card<'_>, article: &Article<'_>) -> Drawn {
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    let existence = existence(page, id)?.and_then(|held| told(page, held));
    Ok(html! {
        header.entry-head {
            div.entry-name {
                span.seal { (emblem(page, card.emblem)) }
                div {
                    p.entry-kind {
                        @if let Some(kind) = kind {
                            a.label href=(page.to(Route::Browse(Browse::of_kind(kind.id)))) { (kind.label) }
                        }
                        (bookmark(card.slug, None, false))
                        span.soft role="status" {}
                    }
                    h1 { (card.title) }
                    @if let Some(existence) = existence { p { (existence) } }
                }
            }
            @if !card.aliases.is_empty() { p.aliases { "Also called " (card.aliases.join(", ")) } }
            p.lead { (card.summary) }
            @if let Some(note) = article.content_note {
                p.content-note role="note" { b { "Content note." } " " (note) }
            }
            (views(page, card, article)?)
        }
    })
}

/// The ways to the views over the whole lore, narrowed to what touches the entry.
fn views(page: Page, card: &Card<'_>, article: &Article<'_>) -> Drawn {
    let (mut dated, mut related) = (false, !article.incoming.is_empty());
    for &claim in article.claims.iter().chain(&article.incoming) {
        let claim = page.tome.claim(claim)?;
        dated |= claim.when.is_some();
        related |= matches!(claim.statement, Statement::Relation { .. });
    }
    let views = [
        (
            dated,
            "Its timeline",
            Route::Timeline(Timeline::for_entry(card.slug)),
        ),
        (
            related,
            "Its relations",
            Route::Relations(Relations::for_entry(card.slug)),
        ),
    ];
    Ok(html! {
        @if dated || related {
            nav.chips aria-label="Views" {
                @for (there, words, route) in views {
                    @if there { a.chip href=(page.to(route)) { (words) } }
                }
            }
        }
    })
}
