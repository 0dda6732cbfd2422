//! The lines of the list: claims, rival dates of one event, undated events.

use lore::{Basis, DisputeId, EntryId, Holding, Statement, Status, TableError};

use super::{ListLine, ListedClaims};
use crate::models::PageContext;
use crate::models::claim::{ClaimLine, RULED_OUT, Subject, is_date};
use crate::models::line::Line;
use crate::models::reading::ReadingOfClaim;
use crate::models::timeline::dated_claim::DatedClaim;
use crate::models::timeline::event_order::OrderedEvent;
use crate::models::timeline::order_words::after_notes;
use crate::models::year_filter::perhaps_in;

/// A fact, or a relation with its target.
type Said = (u16, Option<EntryId>);

impl ListedClaims<'_> {
    /// Lines for claims in order. The rival dates of one event share a line, which is placed where the first of
    /// them would be; within it they are ordered by their letters.
    pub(super) fn with_rivals_as_one(
        &self,
        claims: &[&DatedClaim],
    ) -> Result<Vec<ListLine>, TableError> {
        let mut lines = Vec::new();
        for (place, &one) in claims.iter().enumerate() {
            let mut rivals = self.rivals_of(one, claims);
            // In both orders the line is placed by the earliest date, so that one list is the reverse of the other.
            let (first, last) = (rivals.first().copied(), rivals.last().copied());
            let stands_at = if self.reverse { last } else { first };
            match stands_at {
                None => {
                    lines.extend(self.lines_of(one)?);
                    continue;
                }
                Some(at) if at != place => continue,
                Some(_) => {}
            }
            rivals.sort_by_key(|&at| claims[at].claim.reading.map(|reading| reading.reading));
            let mut rivals: Vec<&DatedClaim> = rivals.into_iter().map(|at| claims[at]).collect();
            if self.reverse {
                rivals.reverse();
            }
            let readings = rivals
                .iter()
                .map(|one| self.claim(one, Subject::Omitted))
                .collect::<Result<_, _>>()?;
            let event = Line::default().then_entry(self.page, one.claim.subject)?;
            let mut group = vec![ListLine::Rivals { event, readings }];
            for one in rivals {
                group.extend(self.events_after(one)?);
            }
            if self.reverse {
                group.reverse();
            }
            lines.extend(group);
        }
        Ok(lines)
    }

    /// The indices of a claim and of its rivals, which answer the same question under other readings; empty if it
    /// has no rivals.
    fn rivals_of(&self, one: &DatedClaim, claims: &[&DatedClaim]) -> Vec<usize> {
        let question = self.question(one);
        let same = |other: &DatedClaim| question.is_some() && self.question(other) == question;
        let rivals = claims.iter().enumerate().filter(|(_, other)| same(other));
        let rivals: Vec<usize> = rivals.map(|(at, _)| at).collect();
        let is_other = |&at: &usize| claims[at].claim.reading != one.claim.reading;
        if rivals.iter().any(is_other) {
            rivals
        } else {
            Vec::new()
        }
    }

    /// The question that a claim answers, if the sources disagree about it: which entry, which dispute, and what is
    /// said; all dates of an event are one question.
    fn question(&self, one: &DatedClaim) -> Option<(EntryId, DisputeId, Option<Said>)> {
        let claim = &one.claim;
        let said = match claim.statement {
            _ if self.page.lore.world().is_lifespan(claim) => None,
            Statement::Fact { fact, .. } => Some((fact, None)),
            Statement::Relation { relation, target } => Some((relation, Some(target))),
        };
        Some((claim.subject, claim.reading?.dispute, said))
    }

    /// A claim, followed by the undated events placed after it.
    pub(super) fn lines_of(&self, one: &DatedClaim) -> Result<Vec<ListLine>, TableError> {
        let mut lines = vec![self.claim(one, Subject::Named)?];
        lines.extend(self.events_after(one)?);
        if self.reverse {
            lines.reverse();
        }
        Ok(lines)
    }

    fn claim(&self, one: &DatedClaim, subject: Subject) -> Result<ListLine, TableError> {
        let after = if self.page.lore.world().is_lifespan(&one.claim) {
            after_notes(self.page, self.order, one.claim.subject)?
        } else {
            Vec::new()
        };
        let mut line = ClaimLine::of(self.page, &one.claim, subject)?;
        // "First meeting, date: 1850" after "1850" says the year twice.
        let is_year = is_date(&one.claim) && one.when.words == one.when.short(self.page.calendar());
        if is_year && subject == Subject::Named && one.dates_event(self.page.lore)? {
            line.sentence = Line::default().then_entry(self.page, one.claim.subject)?;
        }
        Ok(ListLine::Claim {
            line: Box::new(line.with_letter(&one.claim)),
            date: date_in_words(self.page, one),
            after,
            reading: ReadingOfClaim::of(self.page, &one.claim)?.map(Box::new),
        })
    }

    /// The undated events placed after a claim.
    fn events_after(&self, one: &DatedClaim) -> Result<Vec<ListLine>, TableError> {
        let lifespan = self.page.lore.world().is_lifespan(&one.claim);
        if !(self.complete && lifespan && self.is_last_date(one)) {
            return Ok(Vec::new());
        }
        let events = self.order.undated_after(one.claim.subject);
        events.map(|event| self.event(event)).collect()
    }

    /// Whether a claim is the last one that dates its subject: undated events are placed after it.
    fn is_last_date(&self, one: &DatedClaim) -> bool {
        let dates = |other: &&&DatedClaim| {
            other.claim.subject == one.claim.subject
                && self.page.lore.world().is_lifespan(&other.claim)
        };
        let mut dates = self.claims.iter().filter(dates);
        let last = if self.reverse {
            dates.next()
        } else {
            dates.next_back()
        };
        last.is_some_and(|last| last.claim.key == one.claim.key)
    }

    pub(super) fn event(&self, event: &OrderedEvent) -> Result<ListLine, TableError> {
        let summary = self.page.lore.card(event.entry)?.summary;
        let line = Line::default().then_entry(self.page, event.entry)?;
        Ok(ListLine::Event {
            line: line.then(format!(": {summary}")),
            after: after_notes(self.page, self.order, event.entry)?,
        })
    }
}

/// The date in words, with its doubt, if it is more than a year. A time derived from something else
/// is in the line itself.
fn date_in_words(page: PageContext, one: &DatedClaim) -> Option<String> {
    if one.when.basis != Basis::Dated {
        return None;
    }
    let disputed = one.claim.status == Status::Disputed;
    let perhaps = one.holds_in(page.years) == Holding::Perhaps;
    let doubtful = disputed || perhaps || one.claim.ruled_out;
    let plain = one.when.words == one.when.short(page.calendar()) && !doubtful;
    (!plain).then(|| {
        let doubt = match (one.claim.ruled_out, disputed) {
            (true, _) => Some(RULED_OUT),
            (false, true) => Some("disputed"),
            (false, false) => None,
        };
        let perhaps = perhaps.then(|| perhaps_in(page.years));
        let words = [Some(one.when.words), doubt, perhaps];
        let words: Vec<_> = words.into_iter().flatten().collect();
        format!("Date: {}.", words.join(", "))
    })
}
