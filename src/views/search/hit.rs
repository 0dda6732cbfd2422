//! One result: its title and kind, the name that matched, the passage, and where in it to go.

use std::ops::Range;

use lore::lore_search::{HitTarget as Place, LoreSearch as Seeker, SearchResults as Found};
use lore::route::Address;
use lore::search::{Highlighter, Hit};
use lore::{Card, EntryId, Id, sentence};
use maud::{Markup, html};

use crate::components::claim::doubt;
use crate::components::emblem::emblem;
use crate::components::marked::marked;
use crate::page::{Drawn, Page, entry_route};

/// Characters of the passage.
const WIDTH: usize = 190;

/// The entry of a hit.
pub(super) fn entry(hit: &Hit) -> EntryId {
    EntryId::from_index(hit.entry as usize)
}

/// A result.
pub(super) fn line(page: Page, seeker: &Seeker<'static>, found: &Found, hit: &Hit) -> Drawn {
    let entry = entry(hit);
    let card = page.tome.card(entry)?;
    let excerpt = found.highlighter.excerpt(&seeker.plain_text(entry)?, WIDTH);
    Ok(html! {
        li.hit {
            (emblem(page, card.emblem))
            div {
                (kind(page, &card))
                h2 { a href=(page.to_entry(&card)) { (title(&card, &found.highlighter)) } }
                @if let Some(alias) = alias(&card, &found.highlighter) {
                    p.alias { "also “" (alias) "”" }
                }
                p { (marked(&excerpt.text, &excerpt.highlights)) }
                (place(page, seeker, found, hit, &card)?)
            }
        }
    })
}

fn kind(page: Page, card: &Card<'_>) -> Markup {
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    html! { @if let Some(kind) = kind { p.label { (kind.label) } } }
}

/// The title with what matched.
pub(super) fn title(card: &Card<'_>, highlighter: &Highlighter) -> Markup {
    marked(card.title, &highlighter.highlights(card.title))
}

/// The other name that says more of what was sought than the title does, if one does.
pub(super) fn alias(card: &Card<'_>, highlighter: &Highlighter) -> Option<Markup> {
    let names = std::iter::once(card.title).chain(card.aliases.iter().copied());
    let best = highlighter.best_name(names)?.checked_sub(1)?;
    let alias = card.aliases.get(best)?;
    let marks = highlighter.highlights(alias);
    let letters = |marks: &[Range<usize>]| marks.iter().map(Range::len).sum::<usize>();
    let more = letters(&marks) > letters(&highlighter.highlights(card.title));
    more.then(|| marked(alias, &marks))
}

/// The entry of a hit by its title.
pub(super) fn title_link(page: Page, hit: &Hit) -> Drawn {
    let card = page.tome.card(entry(hit))?;
    Ok(html! { a href=(page.to_entry(&card)) { (card.title) } })
}

/// The heading or the claim that answers better than the entry as such.
fn place(page: Page, seeker: &Seeker<'static>, found: &Found, hit: &Hit, card: &Card<'_>) -> Drawn {
    Ok(match seeker.target(hit)? {
        None => Markup::default(),
        Some(Place::Heading(heading)) => {
            let there = Address::new(entry_route(card.slug)).with_fragment(heading.id);
            let words = marked(heading.text, &found.highlighter.highlights(heading.text));
            html! {
                p.hit-place { "in the section " a href=(page.to_address(there)) { (words) } }
            }
        }
        Some(Place::Claim(id)) => {
            let claim = page.tome.claim(id)?;
            let said = sentence(page.tome, &claim)?;
            let when = claim.when.as_ref().map_or("", |when| when.words);
            html! {
                p.hit-place data-status=(claim.status.word()) {
                    a href=(page.to_claim(&claim)?) {
                        (marked(&said, &found.highlighter.highlights(&said)))
                        // A fact without a value says its date itself.
                        @if !when.is_empty() && !said.ends_with(when) {
                            ", " (marked(when, &found.highlighter.highlights(when)))
                        }
                    }
                    @if let Some(doubt) = doubt(claim.status) { " " (doubt) }
                }
            }
        }
    })
}
