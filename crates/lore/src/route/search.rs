//! The parameters of the search page.

use std::collections::BTreeSet;

use super::query::{Params, Query, QueryWriter};
use crate::Slug;

/// A search: the typed words, the selected facets, and whether all hits are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchParams {
    /// As typed; [`search::Query`](crate::search::Query) parses it.
    pub words: String,
    /// Ids of kinds; an entry of any of them passes.
    pub kinds: BTreeSet<Slug>,
    /// Slugs of factions; an entry that is related to any of them passes.
    pub factions: BTreeSet<Slug>,
    /// Whether all hits are shown, not only the best.
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

    /// Whether there is nothing to search for.
    pub fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && self.kinds.is_empty() && self.factions.is_empty()
    }
}

impl Params for SearchParams {
    fn parse(query: &Query) -> Self {
        Self {
            words: query.text("q"),
            kinds: query.slugs("kind"),
            factions: query.slugs("faction"),
            all: query.last("show") == Some("all"),
        }
    }

    fn print(&self, query: &mut QueryWriter) {
        query.text("q", &self.words);
        query.slugs("kind", &self.kinds);
        query.slugs("faction", &self.factions);
        if self.all {
            query.text("show", "all");
        }
    }
}
