//! What changed between two years.

use super::Edge;
use crate::{Basis, Holding, Shape, When, Years};

/// How a relation changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChangeKind {
    /// It didn't hold before, but held after.
    Began,
    /// It held before, but no longer after.
    Ended,
    /// It held only in between.
    Passed,
    /// It happened at one moment after the earlier year.
    Happened,
    /// It happened at one moment of the earlier year: an event doesn't end.
    HappenedBefore,
    /// It may have held all the time, or is more certain on one side; or a moment that may have been in one of
    /// the years, or between them.
    Changed,
}

impl ChangeKind {
    /// All of them, in the order in which they are listed.
    pub const ALL: [Self; 6] = [
        Self::Began,
        Self::Ended,
        Self::Passed,
        Self::Happened,
        Self::HappenedBefore,
        Self::Changed,
    ];

    /// The heading of a list of such changes.
    pub fn title(self) -> &'static str {
        match self {
            Self::Began => "Began",
            Self::Ended => "Ended",
            Self::Passed => "Began and ended between them",
            Self::Happened => "Happened since",
            Self::HappenedBefore => "Happened in the earlier year",
            Self::Changed => "Changed in certainty",
        }
    }

    /// How something with this date changed from one year to a later one; none if it stayed the same or
    /// never held.
    pub fn of(when: &When<'_>, since: i32, until: i32) -> Option<Self> {
        let before = when.holds_in(Years::of(since));
        let after = when.holds_in(Years::of(until));
        let between = || when.holds_in(Years::new(since, until));
        let is_moment = when.shape == Shape::Moment;
        match (before, after) {
            (Holding::No, Holding::No) if between() == Holding::No => None,
            (Holding::No, Holding::Yes) if is_moment => Some(Self::Happened),
            (Holding::No, Holding::No) if is_moment && between() == Holding::Yes => {
                Some(Self::Happened)
            }
            (Holding::Yes, Holding::No) if is_moment => Some(Self::HappenedBefore),
            // It may have happened in one of the years, or between them, but that isn't certain.
            (Holding::No, _) | (_, Holding::No) if is_moment => Some(Self::Changed),
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
    /// Index of the edge in the given list.
    pub edge: usize,
    /// How it changed.
    pub kind: ChangeKind,
}

/// The relations that began, ended or changed from the year `since` to the year `until`, in the order of
/// the edges. Relations without a date of their own, and those ruled out by the chosen readings, count as
/// unchanged.
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
