//! The list: dated claims under their eras, each line with its date in words.

mod lines;
#[cfg(test)]
mod tests;

use lore::TableError;

use super::dated_claim::{DatedClaim, EraSection};
use super::during_group::DuringGroup;
use super::event_order::{EventOrder, OrderedEvent};
use super::order_words::AfterNote;
use crate::models::PageContext;
use crate::models::claim::ClaimLine;
use crate::models::line::Line;
use crate::models::reading::ReadingOfClaim;

/// A section of the list: an era, or the time before, between or after the eras.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListSection {
    /// Its name in addresses.
    pub id: String,
    /// Its heading.
    pub label: &'static str,
    /// The years of the era, in short form.
    pub years: Option<String>,
    /// What the era was.
    pub summary: Option<&'static str>,
    /// Its lines in order. If all claims are listed, they are its events.
    pub lines: Vec<ListLine>,
    /// The other claims, if all are listed: there are many per event.
    pub others: Vec<ListLine>,
    /// Claims that are only known to be during an event, an era or something else that began then.
    pub during: Vec<DuringGroup>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ListLine {
    /// A dated claim.
    Claim {
        /// The claim.
        line: Box<ClaimLine>,
        /// Its date in words, for screen readers, if it is more than a year.
        date: Option<String>,
        /// What it came after, if it is an event.
        after: Vec<AfterNote>,
        /// The reading that it belongs to, if the sources disagree about it.
        reading: Option<Box<ReadingOfClaim>>,
    },
    /// Dates of one event that the sources disagree about.
    Rivals {
        /// The event.
        event: Line,
        /// Each date, as a [`ListLine::Claim`] without the name of the event.
        readings: Vec<ListLine>,
    },
    /// An undated event, at its position in the order.
    Event {
        /// What it is.
        line: Line,
        /// What it came after.
        after: Vec<AfterNote>,
    },
}

/// The claims to list.
pub(super) struct ListedClaims<'l> {
    pub page: PageContext,
    pub claims: &'l [&'l DatedClaim],
    pub order: &'l EventOrder,
    /// Whether the claims are given in reverse order.
    pub reverse: bool,
    /// Whether no claim filter is set.
    pub unfiltered: bool,
    /// Whether these are all claims, so that undated events are listed, too.
    pub complete: bool,
}

/// The name of a section in addresses.
pub(super) fn section_id(page: PageContext, section: EraSection) -> String {
    let era = match section {
        EraSection::Era(number) => page.lore.world().eras.get(number).map(|era| era.id),
        EraSection::Before => Some("before"),
        EraSection::Beyond => None,
    };
    format!("era-{}", era.unwrap_or("none"))
}

impl ListedClaims<'_> {
    /// The claims under their eras, with those before and after the eras; then events without a
    /// place.
    ///
    /// # Errors
    /// If the lore's bytes are damaged. The same holds for the functions below.
    pub(super) fn sections(&self) -> Result<Vec<ListSection>, TableError> {
        let eras = &self.page.lore.world().eras;
        let mut sections = vec![EraSection::Before];
        sections.extend((0..eras.len()).map(EraSection::Era));
        sections.push(EraSection::Beyond);
        if self.reverse {
            sections.reverse();
        }
        let mut list = Vec::new();
        for section in sections {
            let claims = self.claims.iter();
            let claims = claims.filter(|one| one.section(eras) == section);
            let mut listed = self.section(section);
            // Events at an unknown time within their era come after the others.
            let (mut in_order, mut at_some_time) = (Vec::new(), Vec::new());
            for &one in claims {
                let dates_event = one.dates_event(self.page.lore)?;
                if one.is_only_during() && dates_event {
                    at_some_time.push(one);
                } else if one.is_only_during() {
                    let lines = self.lines_of(one)?;
                    DuringGroup::add(&mut listed.during, one, lines, !self.unfiltered);
                } else if dates_event || !self.unfiltered {
                    in_order.push(one);
                } else {
                    listed.others.extend(self.lines_of(one)?);
                }
            }
            let parts = if self.reverse {
                [at_some_time, in_order]
            } else {
                [in_order, at_some_time]
            };
            for claims in parts {
                listed.lines.extend(self.with_rivals_as_one(&claims)?);
            }
            list.push(listed);
        }
        list.push(self.without_date()?);
        list.retain(|section| !section.is_empty());
        Ok(list)
    }

    /// A section without its lines.
    fn section(&self, section: EraSection) -> ListSection {
        let era = match section {
            EraSection::Era(number) => self.page.lore.world().eras.get(number),
            EraSection::Before | EraSection::Beyond => None,
        };
        let label = match (era, section) {
            (Some(era), _) => era.label,
            (None, EraSection::Before) => "Before the eras, or at an unknown time",
            (None, _) => "Between or after the eras",
        };
        ListSection {
            id: section_id(self.page, section),
            label,
            years: era.map(|era| era.when.years(self.page.calendar())),
            summary: era.map(|era| era.summary),
            lines: Vec::new(),
            others: Vec::new(),
            during: Vec::new(),
        }
    }

    /// Undated events that no order connects to a dated one: they happened, so they aren't left out. If years are
    /// chosen, all undated events that may have happened then.
    fn without_date(&self) -> Result<ListSection, TableError> {
        let is_listed = |event: &&OrderedEvent| match self.page.years {
            _ if event.dated => false,
            Some(years) => self.unfiltered && event.days.meets_years(years),
            None => self.complete && !self.order.has_place(event.entry),
        };
        let events = self.order.events.iter().filter(is_listed);
        let lines: Result<_, _> = events.map(|event| self.event(event)).collect();
        Ok(ListSection {
            id: "undated".to_owned(),
            label: "Without a date",
            years: None,
            summary: None,
            lines: lines?,
            others: Vec::new(),
            during: Vec::new(),
        })
    }
}

impl ListSection {
    fn is_empty(&self) -> bool {
        self.lines.is_empty() && self.others.is_empty() && self.during.is_empty()
    }
}
