//! The parts of a comparison.

use std::borrow::Cow;

use lore::graph::ChangeKind;

use crate::models::claim::ClaimLine;

/// What the claims of a part have in common, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// They differ on the two sides, by their own date or by a reading.
    Changed(ChangeKind),
    /// They held in both years, according to their dates.
    Stayed,
    /// They hold under both readings, at the same time.
    Same,
    /// They may have changed: they have no date of their own, or one that leaves it open.
    Unknown,
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
    /// When it held under the other reading, if that dates it differently.
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
