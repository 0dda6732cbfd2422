//! Walks: guided readings through the lore, step by step.

use serde::{Deserialize, Serialize};

use crate::route::Address;

/// A guided reading: a row of [`Section::Walks`](crate::Section::Walks).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk<'a> {
    /// Its name in the address: `walk/<slug>/`.
    pub slug: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// One sentence about it.
    pub summary: &'a str,
    /// Its steps in order; at least two.
    #[serde(borrow)]
    pub steps: Vec<WalkStep<'a>>,
}

/// One step of a walk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalkStep<'a> {
    /// What it leads to, as [`Address::print`] writes it: an entry, a claim or another page.
    pub shows: &'a str,
    /// Its text.
    pub text: &'a str,
}

impl WalkStep<'_> {
    /// What it leads to.
    pub fn address(&self) -> Address {
        Address::parse(self.shows)
    }
}
