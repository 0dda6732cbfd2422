//! Descriptions of pages, in a sentence or two.

use encyclopedia::embedded::LoreRef;
use lore::TableError;
use lore::route::Route;

use super::{entry_of, walk_of};

/// The description of a page for search engines and previews.
///
/// # Errors
/// If the lore's bytes are damaged.
pub(super) fn description(lore: LoreRef, route: &Route) -> Result<&'static str, TableError> {
    let own = match route {
        Route::Reading { .. } => {
            Some("What one reading of a dispute holds true, and what it rules out.")
        }
        Route::Entry(slug) => match entry_of(lore, slug) {
            Some(entry) => Some(lore.card(entry)?.summary),
            None => None,
        },
        Route::Walk(slug) => walk_of(lore, slug)?.map(|walk| walk.summary),
        route => route.description(),
    };
    Ok(own.unwrap_or(lore.world().description))
}
