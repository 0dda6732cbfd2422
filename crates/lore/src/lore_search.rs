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
mod table;

pub use self::facets::Choice;
pub use self::table::{ClaimsAs, table};

use crate::bytes::Table;
use crate::route::SearchParams;
use crate::search::{Highlighter, Hit, Index, IndexHits, Query};
use crate::{ClaimId, EntryId, Heading, Id, Lore, TableError, Years, slugify};
use entry_facets::EntryFacets;
use filters::SearchFilters;

/// The facets that can be typed in a query, as `kind:person`, besides `year`.
pub const FACETS: [&str; 2] = ["kind", "faction"];

/// The most hits of one search; relevance is poor beyond.
const MAX_HITS: usize = 200;

/// The factor of an entry that is found by a claim which the chosen readings rule out.
const RULED_OUT: f32 = 0.4;

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

/// The results of a search.
#[derive(Clone, Debug, Default)]
pub struct SearchResults {
    /// The parsed query.
    pub query: Query,
    /// The hits that pass all facets, best first; by title if the query has no words.
    pub hits: Vec<Hit>,
    /// Finds in a text what matched, to highlight it.
    pub highlighter: Highlighter,
    /// Whether the best hit is a guess: ask "Did you mean …?" with its title.
    pub did_you_mean: bool,
    /// The kinds of the hits, as indices into [`World::kinds`](crate::World::kinds).
    pub kinds: Vec<Choice<u16>>,
    /// The factions that the hits are related to.
    pub factions: Vec<Choice<EntryId>>,
    /// Typed facets whose value names nothing.
    pub unknown: Vec<crate::search::query::FacetFilter>,
}

/// The part of an entry that a hit links to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HitTarget<'l> {
    /// A heading of its text.
    Heading(Heading<'l>),
    /// A claim that the entry is the subject or the target of.
    Claim(ClaimId),
}

impl<'l> LoreSearch<'l> {
    /// Opens the search table of a lore, made by [`table`].
    ///
    /// # Errors
    /// If the bytes are not that.
    pub fn open(lore: &'l Lore<'l>, bytes: &'l [u8]) -> Result<Self, TableError> {
        Ok(Self {
            entry_texts: Some(filters::entry_texts),
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
            kinds: facets.kinds,
            factions: facets.factions,
            unknown,
        })
    }

    /// Whether this query can be answered: quoted phrases are looked for in the texts, which a lore
    /// that is reduced to its names does not have.
    pub fn can_answer(&self, query: &Query) -> bool {
        self.entry_texts.is_some() || !filters::has_phrase(query)
    }

    /// The entries that match the words of the query. Kinds and factions are not filtered yet, as
    /// their facets are counted from all hits.
    fn matching(&self, query: &Query, filters: &SearchFilters) -> IndexHits {
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
        let passes = factor > 0.0 && filters::contains_phrases(self, query, entry)?;
        Ok(if passes { factor } else { 0.0 })
    }

    /// All entries by title, for a search with filters but no words.
    fn all_by_title(&self, filters: &SearchFilters) -> Result<IndexHits, TableError> {
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

    /// Moves the entries down that are found by a claim which the chosen readings rule out.
    fn demote_ruled_out(&self, hits: &mut [Hit]) -> Result<(), TableError> {
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
    /// `limit`.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn similar_titles(&self, text: &str, limit: usize) -> Result<Vec<EntryId>, TableError> {
        let text: String = text.chars().take(LONGEST_TITLE).collect();
        let wanted = slugify(&text);
        let mut similar = Vec::new();
        for entry in self.lore.by_title()? {
            let slug = self.lore.card(entry)?.slug;
            similar.push((strsim::levenshtein(&wanted, slug), entry));
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
