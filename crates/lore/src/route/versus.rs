//! What a page is compared with: `versus=2369` or `versus=<dispute>.<reading>`.

use std::fmt;

use crate::Slug;

/// The other side of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Versus {
    /// A year other than the filter's.
    Year(i32),
    /// A reading of a dispute other than the chosen one.
    Reading {
        /// The dispute.
        dispute: Slug,
        /// The reading in it.
        reading: Slug,
    },
}

impl Versus {
    /// Parses a year, or a reading in the form of [`Readings`](super::Readings).
    pub fn parse(text: &str) -> Option<Self> {
        if let Ok(year) = text.parse() {
            return Some(Self::Year(year));
        }
        let (dispute, reading) = text.split_once('.')?;
        let (dispute, reading) = Slug::parse(dispute).zip(Slug::parse(reading))?;
        Some(Self::Reading { dispute, reading })
    }

    /// The year, if it is one.
    pub fn year(&self) -> Option<i32> {
        match self {
            Self::Year(year) => Some(*year),
            Self::Reading { .. } => None,
        }
    }
}

impl fmt::Display for Versus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => year.fmt(f),
            Self::Reading { dispute, reading } => write!(f, "{dispute}.{reading}"),
        }
    }
}
