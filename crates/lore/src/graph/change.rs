//! What changed between two years.

use super::Edge;
use crate::{Basis, Holding, Shape, When, Years};

/// What became of a relation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It did not hold before and held after.
    Began,
    /// It held before and no longer after.
    Ended,
    /// It held only between.
    Passed,
    /// It happened at one moment after the earlier year.
    Happened,
    /// It happened at one moment of the earlier year: what happens doesn't end.
    HappenedBefore,
    /// It may have held all the time, or is surer on one side.
    Changed,
}

impl ChangeKind {
    /// What became from one year to a later one of something with this date; none if it stayed as it was, or
    /// was never there.
    pub fn of(when: &When<'_>, since: i32, until: i32) -> Option<Self> {
        let before = when.holds_in(Years::of(since));
        let after = when.holds_in(Years::of(until));
        let never = || when.holds_in(Years::new(since, until)) == Holding::No;
        let is_moment = when.shape == Shape::Moment;
        match (before, after) {
            (Holding::No, Holding::No) if never() => None,
            (Holding::No, _) if is_moment => Some(Self::Happened),
            (_, Holding::No) if is_moment => Some(Self::HappenedBefore),
            (Holding::No, Holding::No) => Some(Self::Passed),
            (Holding::No, _) => Some(Self::Began),
            (_, Holding::No) => Some(Self::Ended),
            (before, after) if before == after => None,
            _ => Some(Self::Changed),
        }
    }

    /// Its name in classes of the style sheet.
    pub fn word(self) -> &'static str {
        match self {
            Self::Began => "began",
            Self::Ended => "ended",
            Self::Passed => "passed",
            Self::Happened => "happened",
            Self::HappenedBefore => "happened-before",
            Self::Changed => "changed",
        }
    }
}

/// A relation that is not the same on both sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// Place of the edge in the list that was asked.
    pub edge: usize,
    /// What became of it.
    pub kind: ChangeKind,
}

/// The relations that began, ended or changed from the year `since` to the year `until`, in the
/// order of the edges. A relation without a date of its own is not known to change, and one that the chosen
/// readings rule out did not.
pub fn changes(edges: &[&Edge<'_>], since: i32, until: i32) -> Vec<Change> {
    let (since, until) = (since.min(until), since.max(until));
    let mut found = Vec::new();
    for (at, edge) in edges.iter().enumerate() {
        if edge.claim.ruled_out {
            continue;
        }
        let when = edge.claim.when.as_ref();
        let own = when.filter(|when| when.basis != Basis::During);
        let kind = own.and_then(|when| ChangeKind::of(when, since, until));
        found.extend(kind.map(|kind| Change { edge: at, kind }));
    }
    found
}
