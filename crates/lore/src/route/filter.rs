//! The filter of pages that list claims: the timeline and the relations.

use std::collections::BTreeSet;

use super::query::{Query, QueryWriter};
use crate::{Slug, Status};

/// Which claims of a list are shown; an empty set lets all claims pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClaimFilter {
    /// Ids of groups: categories of relation types, or kinds of entries.
    pub groups: BTreeSet<Slug>,
    /// Statuses of claims.
    pub statuses: BTreeSet<Status>,
    /// Only claims that involve this entry.
    pub entry: Option<Slug>,
    /// Words that must occur.
    pub words: String,
    /// Whether the order is reversed: last first.
    pub reverse: bool,
}

impl ClaimFilter {
    /// Reads it from a query. `group` is what the page calls a group.
    pub(super) fn parse(query: &Query, group: &str) -> Self {
        let status = |word: &str| Status::ALL.into_iter().find(|one| one.word() == word);
        Self {
            groups: query.slugs(group),
            statuses: query.all("status").filter_map(status).collect(),
            entry: query.slug("entry"),
            words: query.text("q"),
            reverse: query.last("order") == Some("reverse"),
        }
    }

    pub(super) fn print(&self, query: &mut QueryWriter, group: &'static str) {
        query.text("q", &self.words);
        query.slugs(group, &self.groups);
        for status in &self.statuses {
            query.text("status", status.word());
        }
        query.slugs("entry", &self.entry);
        if self.reverse {
            query.text("order", "reverse");
        }
    }

    /// How many of its parts are set. The order doesn't count, since it hides nothing.
    pub fn active(&self) -> usize {
        // Destructured without `..`, so that a new field can't be forgotten.
        let Self {
            groups,
            statuses,
            entry,
            words,
            reverse: _,
        } = self;
        let parts = [
            !groups.is_empty(),
            !statuses.is_empty(),
            entry.is_some(),
            !words.is_empty(),
        ];
        parts.into_iter().filter(|in_use| *in_use).count()
    }
}
