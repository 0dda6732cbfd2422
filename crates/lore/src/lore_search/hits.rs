//! The entries that a search finds, before their facets are counted.

use super::filters::SearchFilters;
use super::phrases::contains_phrases;
use super::{HitTarget, LoreSearch};
use crate::search::{Hit, IndexHits, Query};
use crate::{EntryId, Id, TableError};

/// The most hits of one search; relevance is poor beyond that.
const MAX_HITS: usize = 200;

/// The score factor of an entry found by a claim that the chosen readings rule out.
const RULED_OUT: f32 = 0.4;

impl LoreSearch<'_> {
    /// The entries that match the words of the query. Kinds and factions are not filtered yet, as
    /// their facets are counted from all hits.
    pub(super) fn matching(&self, query: &Query, filters: &SearchFilters) -> IndexHits {
        let factor = |entry: u32| self.score_factor(query, filters, entry).unwrap_or(0.0);
        let found = self.index.search_query(query, MAX_HITS, &factor);
        if found.hits.len() < MAX_HITS || filters.all_kinds_and_factions() {
            return found;
        }
        // The limit may have cut off hits that pass the facets: search among those only.
        let factor = |entry: u32| {
            let passes = filters.passes(self, EntryId::from_index(entry as usize));
            if passes.unwrap_or(false) {
                factor(entry)
            } else {
                0.0
            }
        };
        self.index.search_query(query, MAX_HITS, &factor)
    }

    /// The number that an entry's score is multiplied by; 0 leaves the entry out.
    fn score_factor(
        &self,
        query: &Query,
        filters: &SearchFilters,
        entry: u32,
    ) -> Result<f32, TableError> {
        let entry = EntryId::from_index(entry as usize);
        let factor = filters.score_factor(self, entry)?;
        let passes = factor > 0.0 && contains_phrases(self, query, entry)?;
        Ok(if passes { factor } else { 0.0 })
    }

    /// All entries by title, for a search with filters but no words.
    pub(super) fn all_by_title(&self, filters: &SearchFilters) -> Result<IndexHits, TableError> {
        let mut results = IndexHits::default();
        if filters.is_empty() {
            return Ok(results);
        }
        for entry in self.lore.by_title()? {
            if filters.score_factor(self, entry)? > 0.0 {
                results.hits.push(Hit::of_entry(entry.index()));
            }
        }
        Ok(results)
    }

    /// Moves down entries found by a claim that the chosen readings rule out.
    pub(super) fn demote_ruled_out(&self, hits: &mut [Hit]) -> Result<(), TableError> {
        if self.lore.chosen().readings.is_empty() {
            return Ok(());
        }
        for hit in hits.iter_mut() {
            if let Some(HitTarget::Claim(claim)) = self.target(hit)?
                && self.lore.claim(claim)?.ruled_out
            {
                hit.score *= RULED_OUT;
            }
        }
        hits.sort_by(|a, b| b.score.total_cmp(&a.score));
        Ok(())
    }
}
