//! Which relations pass the filter.

use lore::TableError;
use lore::graph::Edge;
use lore::route::ClaimFilter;

use super::RelationsModel;
use crate::models::PageContext;
use crate::models::claim_filter::FilteredClaim;

/// Whether each relation passes a filter, regardless of its date. The filter's entry is ignored: it
/// is the selected one, which hides nothing.
pub(super) fn passing(
    page: PageContext,
    edges: &[Edge<'static>],
    filter: &ClaimFilter,
) -> Result<Vec<bool>, TableError> {
    let filter = ClaimFilter {
        entry: None,
        ..filter.clone()
    };
    let categories = &page.lore.world().categories;
    let passes = edges.iter().map(|edge| {
        // Sentences are only made if their words are filtered by.
        let sentence = if filter.words.is_empty() {
            String::new()
        } else {
            lore::sentence(page.lore, &edge.claim)?
        };
        let category = categories.get(usize::from(edge.category));
        let claim = FilteredClaim {
            sentence: &sentence,
            group: category.map_or("", |category| category.id),
            status: edge.claim.status,
            slugs: &[],
        };
        Ok(claim.passes(&filter))
    });
    passes.collect()
}

impl RelationsModel {
    /// The relations that would be drawn with another filter.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub(super) fn drawn_with(&self, filter: &ClaimFilter) -> Result<Vec<usize>, TableError> {
        let passing = passing(self.page, &self.edges, filter)?;
        let drawn = (0..self.edges.len()).filter(|&edge| passing[edge] && self.is_possible(edge));
        Ok(drawn.collect())
    }
}
