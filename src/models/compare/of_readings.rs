//! An entry under two readings of a dispute: what holds under one, under the other, and under both.

use std::borrow::Cow;

use lore::graph::ChangeKind;
use lore::route::Versus;
use lore::{Claim, EntryId, Holding, TableError};

use super::parts::count;
use super::{Compared, ComparedClaim, ComparedPart, EntryComparison, claims_about, to_relations};
use crate::models::PageContext;
use crate::models::entry_link::EntryLink;
use crate::models::other_reading::{OtherReading, change};
use crate::models::year_filter::holding;

impl EntryComparison {
    /// Compares in the years of the filter, if there is one.
    pub(super) fn of_readings(
        page: PageContext,
        entry: EntryId,
        other: OtherReading,
        versus: &Versus,
    ) -> Result<Self, TableError> {
        let mut sorted: Vec<(Compared, ComparedClaim)> = Vec::new();
        let theirs = claims_about(other.page, entry)?;
        for ((ours, our_line), (theirs, their_line)) in
            claims_about(page, entry)?.into_iter().zip(theirs)
        {
            let Some(what) = compared(page, [&ours, &theirs]) else {
                continue;
            };
            let line = match what {
                // What only holds under the other reading is described under that one.
                Compared::Changed(ChangeKind::Began) => their_line,
                _ => our_line,
            };
            let is_moved = what == Compared::Changed(ChangeKind::Changed);
            let when = theirs.when.as_ref().filter(|_| is_moved);
            let instead = when.map(|when| when.years(page.calendar()));
            sorted.push((what, ComparedClaim { line, instead }));
        }
        let of_kind = |kind| count(&sorted, kind);
        let only =
            [ChangeKind::Ended, ChangeKind::Began].map(|kind| of_kind(Compared::Changed(kind)));
        let both = of_kind(Compared::Changed(ChangeKind::Changed)) + of_kind(Compared::Same);
        let card = page.lore.card(entry)?;
        let [one, two] = other.labels;
        let summary = other.summary([only[0], only[1], both]);
        Ok(Self {
            link: EntryLink::of_card(page, &card),
            sides: [one, two].map(|label| format!("under “{label}”")),
            existence: Vec::new(),
            summary: match page.years {
                Some(years) => format!("In {}: {summary}", page.calendar().years(years)),
                None => summary,
            },
            parts: ComparedPart::all(order(&other), &sorted),
            relations: to_relations(page, card.slug, page.years, versus.clone()),
        })
    }
}

/// The parts of the page.
fn order(other: &OtherReading) -> impl Iterator<Item = (Compared, Cow<'static, str>)> {
    let otherwise = other.titles().into_iter();
    let otherwise = otherwise.map(|(kind, title)| (Compared::Changed(kind), title.into()));
    let rest = [
        (Compared::Same, "The same under both"),
        (Compared::RuledOut, "Under neither"),
    ];
    otherwise.chain(rest.map(|(what, title)| (what, title.into())))
}

/// How a claim differs between the readings; none if it holds under neither in the filter's years.
fn compared(page: PageContext, claims: [&Claim<'_>; 2]) -> Option<Compared> {
    let held = claims.map(|claim| {
        if claim.ruled_out {
            Holding::No
        } else {
            holding(page, claim)
        }
    });
    if claims.iter().all(|claim| claim.ruled_out) {
        return Some(Compared::RuledOut);
    }
    let change = change(claims, held).map(Compared::Changed);
    change.or_else(|| (held != [Holding::No; 2]).then_some(Compared::Same))
}
