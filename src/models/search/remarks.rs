//! Remarks before the results of a search.

use lore::lore_search::{LoreSearch, SearchResults};
use lore::route::{Address, Route, SearchParams};
use lore::search::Hit;
use lore::{TableError, Years};

use super::hit::{entry_of, highlighted};
use super::narrowed::NarrowedOffer;
use super::unsaid::UnsaidWords;
use crate::models::PageContext;
use crate::models::claim_filter::mentions;
use crate::models::entry_link::EntryLink;
use crate::models::title::shortened;

/// Remarks before the results.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remarks {
    /// The best result, if it is a guess.
    pub did_you_mean: Option<EntryLink>,
    /// Words that no entry contains, if the lore has no answer to them.
    pub unsaid: Option<UnsaidWords>,
    /// Typed facets with unknown values.
    pub unknown: Vec<UnknownFacet>,
    /// A kind and years that the words name.
    pub narrowed: Option<NarrowedOffer>,
    /// A year that the words name.
    pub year: Option<YearOffer>,
}

/// A typed facet with an unknown value: it was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFacet {
    /// The facet.
    pub facet: String,
    /// The value, shortened if it is long.
    pub value: String,
}

/// The offer to search within a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearOffer {
    /// The year.
    pub year: String,
    /// The link to the same search in that year.
    pub href: String,
}

impl Remarks {
    pub(super) fn of(
        page: PageContext,
        search: &LoreSearch<'static>,
        params: &SearchParams,
        results: &SearchResults,
    ) -> Result<Self, TableError> {
        let guess = results.hits.first().filter(|_| results.did_you_mean);
        // A result isn't a guess at an entry none of whose names resembles what was typed.
        let guess = guess.filter(|hit| is_named_so(page, results, hit).unwrap_or_default());
        let guess = guess.map(|hit| EntryLink::of(page, entry_of(hit)));
        // A title that was typed correctly is not a guess.
        let guess = guess.transpose()?;
        let guess = guess.filter(|guess| !mentions(&params.words, guess.title));
        Ok(Self {
            did_you_mean: guess,
            unsaid: None,
            unknown: UnknownFacet::all(results),
            narrowed: NarrowedOffer::of(page, search, params, results)?,
            year: YearOffer::of(page, params, results),
        })
    }
}

/// Whether a title or another name of an entry has a word that was typed, or one like it.
fn is_named_so(page: PageContext, results: &SearchResults, hit: &Hit) -> Result<bool, TableError> {
    let card = page.lore.card(entry_of(hit))?;
    let mut names = std::iter::once(&card.title).chain(&card.aliases);
    Ok(names.any(|name| {
        let pieces = highlighted(&results.highlighter, name).0;
        pieces.iter().any(|piece| piece.marked)
    }))
}

impl UnknownFacet {
    pub(super) fn all(results: &SearchResults) -> Vec<Self> {
        let unknown = results.unknown.iter().map(|filter| Self {
            facet: filter.facet.clone(),
            value: shortened(&filter.value),
        });
        unknown.collect()
    }
}

impl YearOffer {
    /// The first of the words that is a year of the world, unless there already is a year filter.
    pub(super) fn of(
        page: PageContext,
        params: &SearchParams,
        results: &SearchResults,
    ) -> Option<Self> {
        if page.years.is_some() {
            return None;
        }
        let eras = page.lore.world().eras.iter();
        let first = eras.filter_map(|era| Some(era.when.start_earliest?.year));
        let first = first.min()?;
        let typed = results.query.years.as_ref();
        let typed = typed.filter(|years| years.start() == years.end());
        let mentioned = results.query.mentioned_years().into_iter();
        let years = mentioned.chain(typed.map(|years| *years.start()));
        let year = years.filter(|&year| year >= first).min()?;
        let address = Address::new(Route::Search(params.clone()));
        let address = address.in_years(Some(Years::of(year)));
        Some(Self {
            year: page.calendar().year(year),
            href: page.to_address(address),
        })
    }
}
