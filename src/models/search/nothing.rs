//! The model for a search without results, with links to try.

use lore::TableError;
use lore::lore_search::{LoreSearch, SearchResults};
use lore::route::{BrowseParams, Route, SearchParams};

use super::facets::facets;
use super::narrowed::NarrowedOffer;
use super::remarks::{UnknownFacet, YearOffer};
use crate::models::PageContext;
use crate::models::entry_link::ListedEntry;
use crate::models::facets::FacetModel;
use crate::models::title::shortened;

/// How many titles are offered.
const MAX_TITLES: usize = 3;

/// What the page says if nothing was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NothingModel {
    /// The words, shortened if they are long.
    pub words: String,
    /// The message.
    pub message: &'static str,
    /// Typed facets with unknown values.
    pub unknown: Vec<UnknownFacet>,
    /// The link to the same words without facets, if there are any.
    pub everything: Option<String>,
    /// A kind and years that the words name.
    pub narrowed: Option<NarrowedOffer>,
    /// The offer to look at the world in a year that the words name.
    pub year: Option<YearOffer>,
    /// The link to all entries.
    pub browse: String,
    /// The entries whose titles are spelt most like the words.
    pub similar: Vec<ListedEntry>,
    /// What the search is narrowed by.
    pub facets: Vec<FacetModel>,
}

impl NothingModel {
    /// The message if no entry matches.
    const NO_ENTRY: &str = "No entry says this, and no entry has that name.";
    /// The message if the query has only filters that were ignored.
    const NO_WORDS: &str = "There is nothing to search for: type some words.";
    /// The message if the query only excludes words.
    pub(super) const ONLY_EXCLUDED: &str =
        "This only excludes words: type what to search for before it.";

    /// What to try if nothing was found.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        search: &LoreSearch<'static>,
        params: &SearchParams,
        results: &SearchResults,
    ) -> Result<Self, TableError> {
        let facets = facets(page, params, results)?;
        let narrowed =
            !facets.is_empty() || !params.kinds.is_empty() || !params.factions.is_empty();
        let everything = || page.to(Route::Search(SearchParams::new(params.words.clone())));
        // What is typed may be only what to leave out.
        let similar = if results.query.is_empty() {
            Vec::new()
        } else {
            search.similar_titles(&params.words, MAX_TITLES)?
        };
        let similar = similar
            .into_iter()
            .map(|entry| ListedEntry::of(page, entry));
        Ok(Self {
            words: shortened(&params.words),
            message: if results.query.only_excludes() {
                Self::ONLY_EXCLUDED
            } else if results.query.is_empty() {
                Self::NO_WORDS
            } else {
                Self::NO_ENTRY
            },
            unknown: UnknownFacet::all(results),
            everything: narrowed.then(everything),
            narrowed: NarrowedOffer::of(page, search, params, results)?,
            year: YearOffer::of(page, params, results),
            browse: page.to(Route::Browse(BrowseParams::default())),
            similar: similar.collect::<Result<_, _>>()?,
            facets,
        })
    }
}
