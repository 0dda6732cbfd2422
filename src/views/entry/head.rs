//! The head of an entry: kind, name, other names, summary, caution.

use lore::route::{Browse, Route};
use lore::{Article, Card};
use maud::{Markup, html};

use crate::components::bookmark::bookmark;
use crate::components::emblem::emblem;
use crate::page::Page;

/// The head of an entry.
pub(super) fn head(page: Page, card: &Card<'_>, article: &Article<'_>) -> Markup {
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    html! {
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
                }
            }
            @if !card.aliases.is_empty() { p.aliases { "Also called " (card.aliases.join(", ")) } }
            p.lead { (card.summary) }
            @if let Some(note) = article.content_note {
                p.content-note role="note" { b { "Content note." } " " (note) }
            }
        }
    }
}
