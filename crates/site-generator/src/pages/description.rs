//! What pages are about, in a sentence or two.

use encyclopedia::embedded::LoreRef;
use lore::TableError;
use lore::route::Route;

use super::{entry_of, walk_of};

/// The description of a page for search engines and previews.
///
/// # Errors
/// If the lore's bytes are damaged.
pub(super) fn description(lore: LoreRef, route: &Route) -> Result<&'static str, TableError> {
    Ok(match route {
        Route::Browse(_) => "All entries from A to Z, by kind, faction and era.",
        Route::Timeline(_) => "What happened, in order, with the doubts left in.",
        Route::Compare(_) => "What began, ended and stayed of an entry between two years.",
        Route::Story(_) => "Every event in order, with who stood with whom.",
        Route::Relations(_) => "Who did what to whom, with years and sources.",
        Route::Disputes => "What the sources answer in more than one way.",
        Route::Reading { .. } => "What one reading of a dispute holds true, and what it rules out.",
        Route::Sources => "The passages that every claim rests on.",
        Route::Search(_) => "Find an entry by its name or by what is said of it.",
        Route::Random => "Leads to some entry.",
        Route::Saved => "The entries that you have bookmarked and read, kept on your device.",
        Route::Settings => "How pages look and behave, and what your device keeps.",
        Route::Share(_) => "How to link to a page, cite it and show it in another site.",
        Route::Entry(slug) => match entry_of(lore, slug) {
            Some(entry) => lore.card(entry)?.summary,
            None => lore.world().description,
        },
        Route::Walks => "Guided readings, step by step.",
        Route::Walk(slug) => match walk_of(lore, slug)? {
            Some(walk) => walk.summary,
            None => lore.world().description,
        },
        Route::Home | Route::About | Route::Missing(_) => lore.world().description,
    })
}
