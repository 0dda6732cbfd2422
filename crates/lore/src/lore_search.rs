//! Searching a lore, for the page of search results and for the search box.
//!
//! [`table`] builds the search table when the lore is compiled: the search index, and for each
//! entry the factions it is related to and the years it is dated in, so that filtering while the
//! reader types decodes no claims. [`LoreSearch::search`] answers a [`SearchParams`] with entries, each
//! with the heading or claim that matches best, and counts how many hits each facet value would
//! leave.

mod entry_facets;
mod facets;
mod filters;
mod hits;
mod phrases;
mod results;
mod table;

pub use self::facets::Choice;
pub use self::results::{HitTarget, SearchResults};
pub use self::table::{ClaimsAs, table};

use crate::bytes::Table;
use crate::route::SearchParams;
use crate::search::{Hit, Index, IndexHits, Query};
use crate::{EntryId, Id, Lore, TableError, Years, slugify};
use entry_facets::EntryFacets;
use filters::SearchFilters;

/// The facets that can be typed in a query, as `kind:person`, besides `year`.
pub const FACETS: [&str; 2] = ["kind", "faction"];

/// How many characters of a query are compared with titles; no title is longer.
const LONGEST_TITLE: usize = 60;

/// A lore with its search table, read in place.
#[derive(Clone, Copy, Debug)]
pub struct LoreSearch<'l> {
    lore: &'l Lore<'l>,
    index: Index<'l>,
    /// Rows of [`EntryFacets`], by entry.
    facets: Table<'l>,
    /// Reads the texts of an entry, to look for quoted phrases; none if the lore is reduced to its
    /// names.
    entry_texts: Option<EntryTexts>,
}

/// Reads all texts of an entry.
type EntryTexts = fn(&Lore<'_>, EntryId) -> Result<Vec<String>, TableError>;

impl<'l> LoreSearch<'l> {
    /// Opens the search table of a lore, made by [`table`].
    ///
    /// # Errors
    /// If the bytes are not that.
    pub fn open(lore: &'l Lore<'l>, bytes: &'l [u8]) -> Result<Self, TableError> {
        Ok(Self {
            entry_texts: Some(phrases::entry_texts),
            ..Self::names_only(lore, bytes)?
        })
    }

    /// Opens the search table of a lore that is reduced to its names, see
    /// [`SearchTables`](crate::SearchTables). It can't look for quoted phrases.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn names_only(lore: &'l Lore<'l>, bytes: &'l [u8]) -> Result<Self, TableError> {
        let (index, facets) = table::sections(bytes)?;
        let search = Self {
            lore,
            index: Index::open(index).map_err(|_| TableError::Foreign)?,
            facets: Table::open(facets)?,
            entry_texts: None,
        };
        let entries = search.index.documents() as usize;
        if entries == lore.len() && entries == search.facets.len() {
            Ok(search)
        } else {
            Err(TableError::Foreign)
        }
    }

    /// Runs a search. Entries outside the years of the year filter are ranked lower.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn search(
        &self,
        search: &SearchParams,
        year_filter: Option<Years>,
    ) -> Result<SearchResults, TableError> {
        let calendar = self.lore.world().calendar;
        let mut query = Query::parse(&calendar.query(&search.words), &FACETS);
        query.named_years = calendar.named_years(&search.words);
        let (filters, unknown) = SearchFilters::new(self.lore, search, &query, year_filter)?;
        let IndexHits {
            mut hits,
            highlighter,
            did_you_mean,
            unsaid,
        } = if query.is_empty() {
            self.all_by_title(&filters)?
        } else {
            self.matching(&query, &filters)
        };
        self.demote_ruled_out(&mut hits)?;
        let facets = facets::count(self, &filters, &hits)?;
        Ok(SearchResults {
            query,
            hits: facets.passing,
            highlighter,
            did_you_mean,
            unsaid,
            kinds: facets.kinds,
            factions: facets.factions,
            unknown,
        })
    }

    /// Whether this query can be answered: quoted phrases are looked for in the texts, which a lore
    /// that is reduced to its names does not have.
    pub fn can_answer(&self, query: &Query) -> bool {
        self.entry_texts.is_some() || !phrases::has_phrase(query)
    }

    /// The facets of an entry: those of the table, unless readings are chosen, which leave fewer.
    fn entry_facets(&self, entry: EntryId) -> Result<EntryFacets, TableError> {
        if self.lore.chosen().readings.is_empty() {
            self.facets.row(entry.index())
        } else {
            EntryFacets::gather(self.lore, entry)
        }
    }

    /// The part of its entry that a hit links to; none for the entry as a whole.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn target(&self, hit: &Hit) -> Result<Option<HitTarget<'l>>, TableError> {
        use crate::search::Unit;
        let article = || self.lore.article(EntryId::from_index(hit.entry as usize));
        Ok(match hit.unit {
            Unit::Entry => None,
            Unit::Heading(at) => {
                let heading = article()?.headings.get(at as usize).copied();
                heading.map(HitTarget::Heading)
            }
            Unit::Claim(at) => {
                let article = article()?;
                let mut claims = article.claims.iter().chain(&article.incoming);
                claims.nth(at as usize).copied().map(HitTarget::Claim)
            }
        })
    }

    /// The plain text of an entry: its summary, then its article.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn plain_text(&self, entry: EntryId) -> Result<String, TableError> {
        plain_text(self.lore, entry)
    }

    /// The entries whose titles are spelt most like this text, the most similar first; at most
    /// `limit`, and none that has less than half of its letters in common with the text.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn similar_titles(&self, text: &str, limit: usize) -> Result<Vec<EntryId>, TableError> {
        let text: String = text.chars().take(LONGEST_TITLE).collect();
        let wanted = slugify(&text);
        let mut similar = Vec::new();
        for entry in self.lore.by_title()? {
            let slug = self.lore.card(entry)?.slug;
            let distance = strsim::levenshtein(&wanted, slug);
            if 2 * distance <= wanted.chars().count().max(slug.chars().count()) {
                similar.push((distance, entry));
            }
        }
        similar.sort_by_key(|&(distance, _)| distance);
        similar.truncate(limit);
        Ok(similar.into_iter().map(|(_, entry)| entry).collect())
    }
}

/// The plain text of an entry: its summary, then its article.
fn plain_text(lore: &Lore<'_>, entry: EntryId) -> Result<String, TableError> {
    let summary = lore.card(entry)?.summary;
    let article = lore.plain(lore.article(entry)?.html)?;
    Ok(format!("{summary} {article}"))
}
