//! The list: dated claims under their eras, each line with its date in words.

use lore::{Claim, EntryId, Era, Holding, Status};
use maud::html;

use super::dated::{Dated, is_lifespan};
use super::order::{Course, Event};
use crate::components::claim::{Told, annal};
use crate::components::links::entry_link;
use crate::page::{Drawn, Page};

/// The claims under their eras; then what is in none.
pub(super) fn list(page: Page, shown: &[&Dated], course: &Course, reverse: bool) -> Drawn {
    let eras = &page.tome.world().eras;
    let mut places: Vec<_> = (0..eras.len()).map(Some).chain([None]).collect();
    if reverse {
        places.reverse();
    }
    Ok(html! {
        @for place in places {
            @let lines: Vec<_> = shown.iter().filter(|one| one.era(eras) == place).collect();
            @if !lines.is_empty() {
                (part(page, place.and_then(|era| eras.get(era)), &lines, course)?)
            }
        }
    })
}

/// An era with its claims.
fn part(page: Page, era: Option<&Era<'static>>, lines: &[&&Dated], course: &Course) -> Drawn {
    let id = ["era-", era.map_or("none", |era| era.id)].concat();
    Ok(html! {
        section.era-part aria-labelledby=(id) {
            h2 id=(id) {
                (era.map_or("Before and beyond the eras", |era| era.label))
                @if let Some(era) = era { " " span.years { (era.when.short()) } }
            }
            @if let Some(era) = era { p { (era.summary) } }
            ol.annals {
                @for one in lines {
                    li.annal {
                        (annal(page, &one.claim, Told::Abroad)?)
                        @if let Some(words) = certainty(page, one) { span.vh { (words) } }
                        @if is_lifespan(page, &one.claim) {
                            (course.after(page, one.claim.subject)?)
                        }
                    }
                }
            }
        }
    })
}

/// The date in words, with its doubt, where it is more than a year.
fn certainty(page: Page, one: &Dated) -> Option<String> {
    let claim: &Claim<'_> = &one.claim;
    let when = claim.when.as_ref()?;
    let disputed = claim.status == Status::Disputed;
    let plain = when.words == when.edtf && !disputed;
    let doubt = if disputed { ", disputed" } else { "" };
    let perhaps = match one.holds(page.years) {
        Holding::Perhaps => ", perhaps in the chosen year",
        _ => "",
    };
    (!plain || !perhaps.is_empty()).then(|| ["Date: ", when.words, doubt, perhaps, "."].concat())
}

/// Events that no claim dates: they happened, so they are not left out. What the lore says of
/// their order stands with them.
pub(super) fn undated(page: Page, course: &Course) -> Drawn {
    let undated = |event: &&Event| !event.dated;
    let events: Vec<_> = course.events.iter().filter(undated).collect();
    Ok(html! {
        @if !events.is_empty() {
            section.era-part aria-labelledby="undated" {
                h2 id="undated" { "Without a date" }
                p { "In their order, as far as it is told." }
                ul.plain.undated {
                    @for event in events { li { div { (line(page, event.entry, course)?) } } }
                }
            }
        }
    })
}

fn line(page: Page, entry: EntryId, course: &Course) -> Drawn {
    let card = page.tome.card(entry)?;
    Ok(html! {
        (entry_link(page, entry)?) " " span.soft { (card.summary) }
        (course.after(page, entry)?)
    })
}
