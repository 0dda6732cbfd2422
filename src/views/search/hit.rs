//! One result: its title and kind, the name that matched, the passage, and where in it to go.

use std::ops::Range;

use lore::route::Address;
use lore::search::{Hit, Marker};
use lore::seek::{Found, Place, Seeker};
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
    let excerpt = found.marker.excerpt(&seeker.words(entry)?, WIDTH);
    Ok(html! {
        li.hit {
            (emblem(page, card.emblem))
            div {
                (kind(page, &card))
                h2 { a href=(page.to_entry(&card)) { (title(&card, &found.marker)) } }
                @if let Some(alias) = alias(&card, &found.marker) {
                    p.alias { "also “" (alias) "”" }
                }
                p { (marked(&excerpt.text, &excerpt.marks)) }
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
pub(super) fn title(card: &Card<'_>, marker: &Marker) -> Markup {
    marked(card.title, &marker.marks(card.title))
}

/// The other name that says more of what was sought than the title does, if one does.
pub(super) fn alias(card: &Card<'_>, marker: &Marker) -> Option<Markup> {
    let names = std::iter::once(card.title).chain(card.aliases.iter().copied());
    let best = marker.best_name(names)?.checked_sub(1)?;
    let alias = card.aliases.get(best)?;
    let marks = marker.marks(alias);
    let letters = |marks: &[Range<usize>]| marks.iter().map(Range::len).sum::<usize>();
    let more = letters(&marks) > letters(&marker.marks(card.title));
    more.then(|| marked(alias, &marks))
}

/// The entry of a hit by its title.
pub(super) fn title_link(page: Page, hit: &Hit) -> Drawn {
    let card = page.tome.card(entry(hit))?;
    Ok(html! { a href=(page.to_entry(&card)) { (card.title) } })
}

/// The heading or the claim that answers better than the entry as such.
fn place(page: Page, seeker: &Seeker<'static>, found: &Found, hit: &Hit, card: &Card<'_>) -> Drawn {
    Ok(match seeker.place(hit)? {
        None => Markup::default(),
        Some(Place::Heading(heading)) => {
            let there = Address::of(entry_route(card.slug)).at(heading.id);
            let words = marked(heading.text, &found.marker.marks(heading.text));
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
                        (marked(&said, &found.marker.marks(&said)))
                        // A fact without a value says its date itself.
                        @if !when.is_empty() && !said.ends_with(when) {
                            ", " (marked(when, &found.marker.marks(when)))
                        }
                    }
                    @if let Some(doubt) = doubt(claim.status) { " " (doubt) }
                }
            }
        }
    })
}
