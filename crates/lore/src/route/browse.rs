//! The parameters of the list of entries.

use std::collections::BTreeSet;

use super::query::{Params, Query, QueryWriter};
use crate::Slug;

/// The facets of the list of entries; an empty facet lets all entries pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BrowseParams {
    /// Ids of kinds.
    pub kinds: BTreeSet<Slug>,
    /// Slugs of factions that an entry must be related to.
    pub factions: BTreeSet<Slug>,
    /// Ids of eras that an entry must have a date in.
    pub eras: BTreeSet<Slug>,
}

impl BrowseParams {
    /// All entries of one kind.
    pub fn of_kind(id: &str) -> Self {
        Self {
            kinds: Slug::parse(id).into_iter().collect(),
            ..Self::default()
        }
    }
}

impl Params for BrowseParams {
    fn parse(query: &Query) -> Self {
        Self {
            kinds: query.slugs("kind"),
            factions: query.slugs("faction"),
            eras: query.slugs("era"),
        }
    }

    fn print(&self, query: &mut QueryWriter) {
        query.slugs("kind", &self.kinds);
        query.slugs("faction", &self.factions);
        query.slugs("era", &self.eras);
    }
}
