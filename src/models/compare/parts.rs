//! The parts of a comparison.

use std::borrow::Cow;

use lore::graph::ChangeKind;

use crate::models::claim::ClaimLine;

/// What a part of the claims have in common, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// They are otherwise on the two sides: a date of their own says what became of them, or a reading does.
    Changed(ChangeKind),
    /// They held in both years, as their dates say, or perhaps.
    Stayed,
    /// They hold by both readings, and at the same time.
    Same,
    /// No date of their own says when they held.
    Undated,
    /// The chosen readings rule them out.
    RuledOut,
}

/// Claims that have something in common.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedPart {
    /// What that is.
    pub what: Compared,
    /// The same for readers.
    pub title: Cow<'static, str>,
    /// The claims.
    pub claims: Vec<ComparedClaim>,
}

/// A claim of a part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparedClaim {
    /// The claim.
    pub line: ClaimLine,
    /// When it held by the other reading, if that dates it otherwise.
    pub instead: Option<String>,
}

impl From<ClaimLine> for ComparedClaim {
    fn from(line: ClaimLine) -> Self {
        Self {
            line,
            instead: None,
        }
    }
}

impl ComparedPart {
    /// The parts that have claims, in an order of kinds with their titles.
    pub(super) fn all(
        order: impl IntoIterator<Item = (Compared, Cow<'static, str>)>,
        sorted: &[(Compared, ComparedClaim)],
    ) -> Vec<Self> {
        let parts = order.into_iter().map(|(what, title)| {
            let own = sorted.iter().filter(|(kind, _)| *kind == what);
            let claims = own.map(|(_, claim)| claim.clone()).collect();
            Self {
                what,
                title,
                claims,
            }
        });
        parts.filter(|part| !part.claims.is_empty()).collect()
    }
}

/// How many claims a comparison has of a kind.
pub(super) fn count(sorted: &[(Compared, ComparedClaim)], kind: Compared) -> usize {
    sorted.iter().filter(|(what, _)| *what == kind).count()
}
