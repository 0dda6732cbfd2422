//! The list: dated claims under their eras, each line with its date in words.

use lore::{Claim, Holding, Status};
use maud::{Markup, html};

use super::dated::{Dated, Part, is_lifespan};
use super::order::{Course, Event};
use crate::components::claim::{Told, annal};
use crate::components::links::entry_link;
use crate::page::{Drawn, Page};

/// What is listed.
pub(super) struct List<'l> {
    pub(super) page: Page,
    pub(super) shown: &'l [&'l Dated],
    pub(super) course: &'l Course,
    /// Whether the last comes first.
    pub(super) reverse: bool,
    /// Whether all is shown, and with it what no claim dates.
    pub(super) whole: bool,
}

impl List<'_> {
    /// The claims under their eras, what was before these and after them; then what has no place.
    pub(super) fn draw(&self) -> Drawn {
        let eras = &self.page.tome.world().eras;
        let mut parts = vec![Part::Before];
        parts.extend((0..eras.len()).map(Part::Era));
        parts.push(Part::Beyond);
        if self.reverse {
            parts.reverse();
        }
        Ok(html! {
            @for part in parts {
                @let lines: Vec<_> = self.shown.iter().filter(|one| one.part(eras) == part).collect();
                @if !lines.is_empty() { (self.part(part, &lines)?) }
            }
            @if self.whole { (self.undated()?) }
        })
    }

    /// An era with its claims.
    fn part(&self, part: Part, lines: &[&&Dated]) -> Drawn {
        let (id, label, era) = match part {
            Part::Before => ("before", "Before the eras, or not known more closely", None),
            Part::Beyond => ("none", "Beyond the eras", None),
            Part::Era(number) => match self.page.tome.world().eras.get(number) {
                Some(era) => (era.id, era.label, Some(era)),
                None => return Ok(Markup::default()),
            },
        };
        let id = ["era-", id].concat();
        Ok(html! {
            section.era-part aria-labelledby=(id) {
                h2 id=(id) {
                    (label)
                    @if let Some(era) = era { " " span.years { (era.when.short()) } }
                }
                @if let Some(era) = era { p { (era.summary) } }
                ol.annals { @for one in lines { (self.line(one)?) } }
            }
        })
    }

    /// A claim, and beside it the events that have their place by it.
    fn line(&self, one: &Dated) -> Drawn {
        let (page, subject) = (self.page, one.claim.subject);
        let lifespan = is_lifespan(page, &one.claim);
        let mut led = self.course.led(subject).peekable();
        let turns = lifespan && self.whole && led.peek().is_some() && self.is_turn(one);
        let led = html! { @if turns { @for event in led { (self.ordered(event)?) } } };
        Ok(html! {
            @if self.reverse { (led) }
            li.annal {
                (annal(page, &one.claim, Told::Abroad)?)
                @if let Some(words) = certainty(page, one) { span.vh { (words) } }
                @if lifespan { (self.course.after(page, subject)?) }
            }
            @if !self.reverse { (led) }
        })
    }

    /// Whether a claim is the last to date its subject: what followed that comes then.
    fn is_turn(&self, one: &Dated) -> bool {
        let dates = |other: &&&Dated| {
            other.claim.subject == one.claim.subject && is_lifespan(self.page, &other.claim)
        };
        let mut dates = self.shown.iter().filter(dates);
        let turn = if self.reverse {
            dates.next()
        } else {
            dates.next_back()
        };
        turn.is_some_and(|turn| turn.claim.key == one.claim.key)
    }

    /// An event that no claim dates, where the order puts it.
    fn ordered(&self, event: &Event) -> Drawn {
        let page = self.page;
        let card = page.tome.card(event.entry)?;
        Ok(html! {
            li.annal.ordered {
                span.years { "no date" }
                div.text {
                    (entry_link(page, event.entry)?) ": " (card.summary)
                    (self.course.after(page, event.entry)?)
                }
            }
        })
    }

    /// Events that no claim dates and no order ties to one: they happened, so they are not left out.
    fn undated(&self) -> Drawn {
        let events = &self.course.events;
        let lost = |event: &&Event| !event.dated && !self.course.is_led(event.entry);
        let events: Vec<_> = events.iter().filter(lost).collect();
        Ok(html! {
            @if !events.is_empty() {
                section.era-part aria-labelledby="undated" {
                    h2 id="undated" { "Without a date" }
                    ol.annals { @for event in events { (self.ordered(event)?) } }
                }
            }
        })
    }
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
