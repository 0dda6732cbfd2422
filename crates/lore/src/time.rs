//! When a claim held: at a date, or within or throughout the time of something else.
//!
//! "During the war" is not a date. A claim that says no more refers to an [`Anchor`], the event,
//! era or reading that it names, and gets its bounds from the anchor's dates. So it moves with
//! them: a disputed date has several, and choosing a reading leaves only some of these.

use serde::{Deserialize, Serialize};

use crate::route::ChosenReadings;
use crate::{Basis, Date, EntryId, ReadingRef, Shape, When};

/// When a claim held or something happened, as its author wrote it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Time<'a> {
    /// At a date of its own.
    At(#[serde(borrow)] When<'a>),
    /// At one moment, or for one period, within the time of something else.
    During(#[serde(borrow)] Anchor<'a>),
    /// For the whole time of something else.
    Throughout(#[serde(borrow)] Anchor<'a>),
}

/// Something else that gives a claim its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Anchor<'a> {
    /// What it is.
    pub target: AnchorTarget,
    /// The time of the claim in words: "at some time during the Long Winter".
    pub words: &'a str,
    /// The dates of the target: at least one, including those of all rival readings.
    #[serde(borrow)]
    pub dates: Vec<AnchorDate<'a>>,
}

/// What can be an anchor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum AnchorTarget {
    /// An entry, by the dates of its lifespan.
    Entry(EntryId),
    /// An era, by its number in [`World::eras`](crate::World::eras).
    Era(u16),
    /// A reading of a dispute, by the lifespans that it gives.
    Reading(ReadingRef),
}

/// One of the dates of an anchor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnchorDate<'a> {
    /// The readings that give this date; none if it isn't disputed.
    pub readings: Vec<ReadingRef>,
    /// The date.
    #[serde(borrow)]
    pub when: When<'a>,
}

impl<'a> Time<'a> {
    /// Its bounds under the chosen readings. If none is chosen, all of them count, so that the
    /// bounds are the widest. None if the chosen readings leave it without a date, which can't
    /// happen if none is chosen.
    pub fn resolve(&self, chosen: &ChosenReadings) -> Option<When<'a>> {
        match self {
            Self::At(when) => Some(when.clone()),
            Self::During(anchor) => anchor.resolve(Basis::During, chosen),
            Self::Throughout(anchor) => anchor.resolve(Basis::Throughout, chosen),
        }
    }

    /// The anchor of the time, if it has no date of its own.
    pub fn anchor(&self) -> Option<&Anchor<'a>> {
        match self {
            Self::At(_) => None,
            Self::During(anchor) | Self::Throughout(anchor) => Some(anchor),
        }
    }
}

impl<'a> Anchor<'a> {
    fn resolve(&self, basis: Basis, chosen: &ChosenReadings) -> Option<When<'a>> {
        let admitted = |date: &&AnchorDate<'a>| {
            let mut readings = date.readings.iter();
            readings.all(|reading| !chosen.rules_out_reading(*reading))
        };
        let dates: Vec<_> = self.dates.iter().filter(admitted).collect();
        let dates: Vec<&When<'a>> = dates.iter().map(|date| &date.when).collect();
        within(basis, self.words, &dates)
    }
}

/// The bounds of what was during or throughout something with these rival dates.
fn within<'a>(basis: Basis, words: &'a str, dates: &[&When<'a>]) -> Option<When<'a>> {
    if dates.is_empty() {
        return None;
    }
    let all = |bound: fn(&When<'a>) -> Option<Date>| -> Option<Vec<Date>> {
        dates.iter().map(|when| bound(when)).collect()
    };
    // A bound that is unknown or open in one of the dates is missing altogether.
    let earliest = all(|when| when.start_earliest).and_then(|days| days.into_iter().min());
    let latest = all(|when| when.end_latest).and_then(|days| days.into_iter().max());
    let (start_latest, end_earliest) = match basis {
        Basis::Dated | Basis::During => (latest, earliest),
        Basis::Throughout => (
            all(surely_begun).and_then(|days| days.into_iter().max()),
            dates.iter().filter_map(|when| when.end_earliest).min(),
        ),
    };
    Some(When {
        basis,
        edtf: "",
        words,
        shape: match basis {
            Basis::Throughout => Shape::Span,
            Basis::Dated | Basis::During => Shape::Moment,
        },
        start_earliest: earliest,
        start_latest,
        end_earliest,
        end_latest: latest,
        approximate: dates.iter().any(|when| when.approximate),
        uncertain: dates.iter().any(|when| when.uncertain),
    })
}

/// The day by which something had certainly begun. Only for a span a missing end means "goes on";
/// for a moment it means that nothing is known, so nothing is certain about what was throughout it.
fn surely_begun(when: &When<'_>) -> Option<Date> {
    let known = when.shape == Shape::Span || when.end_earliest.is_some();
    when.start_latest.filter(|_| known)
}
