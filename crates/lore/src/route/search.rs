//! What is asked of the page of search results.

use std::collections::BTreeSet;

use crate::Slug;

/// A search: words as they were typed, the facets that were clicked, and how much is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchParams {
    /// As typed, with whatever [`search::Query`](crate::search::Query) makes of it.
    pub words: String,
    /// Ids of kinds; an entry of any of them passes.
    pub kinds: BTreeSet<Slug>,
    /// Slugs of factions; an entry that is related to any of them passes.
    pub factions: BTreeSet<Slug>,
    /// Everything that was found, not only the best.
    pub all: bool,
}

impl SearchParams {
    /// A search for some words.
    pub fn new(words: impl Into<String>) -> Self {
        Self {
            words: words.into(),
            ..Self::default()
        }
    }

    /// Whether nothing is asked.
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && self.kinds.is_empty() && self.factions.is_empty()
    }
}
