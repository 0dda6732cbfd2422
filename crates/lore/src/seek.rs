//! Searching a lore: what stands behind the page of results and the box that answers as one types.
//!
//! [`table`] is made when the lore is compiled: the search index, and for each entry the factions
//! it is related to and the years it is dated in, so that a key press decodes no claims.
//! [`Seeker::seek`] answers a [`Search`] with entries, each with the heading or claim that says it
//! best, and with how many of them each facet would leave.

mod asked;
mod facets;
mod reach;
mod table;

pub use self::facets::Choice;
pub use self::table::{ClaimsAs, table};

use crate::bytes::Table;
use crate::near::distance;
use crate::order::sorted;
use crate::route::Search;
use crate::search::{Hit, Index, Marker, Query, Results};
use crate::{ClaimId, EntryId, Heading, Id, Lore, TableError, Years, slugify};
use asked::Asked;
use reach::Reach;

/// The names before a colon that mean something in a query, besides `year`.
pub const FACETS: [&str; 2] = ["kind", "faction"];

/// The most entries that one search looks at more closely; beyond, the answers get thin.
const MOST: usize = 200;

/// Letters of a text that are compared with titles.
const LONGEST_TITLE: usize = 60;

/// A lore with its search table, read in place.
#[derive(Clone, Copy, Debug)]
pub struct Seeker<'l> {
    lore: &'l Lore<'l>,
    index: Index<'l>,
    reaches: Table<'l>,
    /// What an entry says; none where the lore has no texts, so that what reads them is in no
    /// program without.
    said: Option<Said>,
}

/// All texts of an entry.
type Said = fn(&Lore<'_>, EntryId) -> Result<Vec<String>, TableError>;

/// The answers to a search.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// What was asked, taken apart.
    pub query: Query,
    /// The best first; without words, all that pass the facets, by title.
    pub hits: Vec<Hit>,
    /// Marks what matched.
    pub marker: Marker,
    /// Whether the best answer needed a leap.
    pub leap: bool,
    /// Kinds, as numbers, that the answers are of.
    pub kinds: Vec<Choice<u16>>,
    /// Factions that the answers are related to.
    pub factions: Vec<Choice<EntryId>>,
    /// Facets that were typed with a value that names nothing.
    pub unknown: Vec<crate::search::query::Filter>,
}

/// Where in an entry a hit leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<'l> {
    /// To a heading of its text.
    Heading(Heading<'l>),
    /// To a claim of which it is either end.
    Claim(ClaimId),
}

impl<'l> Seeker<'l> {
    /// Opens the search table of a lore, made by [`table`].
    ///
    /// # Errors
    /// If the bytes are not that.
    pub fn open(lore: &'l Lore<'l>, bytes: &'l [u8]) -> Result<Self, TableError> {
        Ok(Self {
            said: Some(asked::said),
            ..Self::of_names(lore, bytes)?
        })
    }

    /// The same for a lore in short, see [`Finder`](crate::Finder).
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn of_names(lore: &'l Lore<'l>, bytes: &'l [u8]) -> Result<Self, TableError> {
        let (index, reaches) = table::sections(bytes)?;
        let seeker = Self {
            lore,
            index: Index::open(index).map_err(|_| TableError::Foreign)?,
            reaches: Table::open(reaches)?,
            said: None,
        };
        let entries = seeker.index.documents() as usize;
        if entries == lore.len() && entries == seeker.reaches.len() {
            Ok(seeker)
        } else {
            Err(TableError::Foreign)
        }
    }

    /// The answers to a search, through the lens of some years.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn seek(&self, search: &Search, lens: Option<Years>) -> Result<Found, TableError> {
        let query = Query::parse(&search.words, &FACETS);
        let (asked, unknown) = Asked::of(self.lore, search, &query, lens)?;
        let Results { hits, marker, leap } = if query.is_empty() {
            self.listed(&asked)?
        } else {
            self.answered(&query, &asked)
        };
        let facets = facets::count(self, &asked, &hits)?;
        Ok(Found {
            query,
            hits: facets.passing,
            marker,
            leap,
            kinds: facets.kinds,
            factions: facets.factions,
            unknown,
        })
    }

    /// Whether it can tell what answers a query: several words in quotes are looked for in the
    /// texts, which a lore in short has not.
    pub fn can_tell(&self, query: &Query) -> bool {
        self.said.is_some() || !asked::has_phrase(query)
    }

    /// The entries that the words find, before the facets but for the years.
    fn answered(&self, query: &Query, asked: &Asked) -> Results {
        let admit = |entry: u32| self.worth(query, asked, entry).unwrap_or(0.0);
        let found = self.index.answer(query, MOST, &admit);
        if found.hits.len() < MOST || asked.all_kinds() {
            return found;
        }
        // So many that what the facets leave may be beyond the last of them.
        let admit = |entry: u32| {
            let passes = asked.passes(self, EntryId::from_index(entry as usize));
            if passes.unwrap_or(false) {
                admit(entry)
            } else {
                0.0
            }
        };
        self.index.answer(query, MOST, &admit)
    }

    /// By what an entry's score is multiplied.
    fn worth(&self, query: &Query, asked: &Asked, entry: u32) -> Result<f32, TableError> {
        let entry = EntryId::from_index(entry as usize);
        let worth = asked.worth(self, entry)?;
        let spoken = worth > 0.0 && asked::speaks(self, query, entry)?;
        Ok(if spoken { worth } else { 0.0 })
    }

    /// All entries by title, where facets are asked for but no words.
    fn listed(&self, asked: &Asked) -> Result<Results, TableError> {
        let mut results = Results::default();
        if asked.is_empty() {
            return Ok(results);
        }
        for entry in self.lore.by_title()? {
            if asked.worth(self, entry)? > 0.0 {
                results.hits.push(Hit::of_entry(entry.index()));
            }
        }
        Ok(results)
    }

    fn reach(&self, entry: EntryId) -> Result<Reach, TableError> {
        self.reaches.row(entry.index())
    }

    /// Where in its entry a hit leads, if it is not the entry as such.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn place(&self, hit: &Hit) -> Result<Option<Place<'l>>, TableError> {
        use crate::search::Unit;
        let article = || self.lore.article(EntryId::from_index(hit.entry as usize));
        Ok(match hit.unit {
            Unit::Entry => None,
            Unit::Heading(at) => {
                let heading = article()?.headings.get(at as usize).copied();
                heading.map(Place::Heading)
            }
            Unit::Claim(at) => {
                let article = article()?;
                let mut claims = article.claims.iter().chain(&article.incoming);
                claims.nth(at as usize).copied().map(Place::Claim)
            }
        })
    }

    /// All that an entry says in running words: its summary, then its text.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn words(&self, entry: EntryId) -> Result<String, TableError> {
        words(self.lore, entry)
    }

    /// The titles that are spelt most like these words, the nearest first.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn neighbours(&self, text: &str, most: usize) -> Result<Vec<EntryId>, TableError> {
        // No title is longer; a pasted novel is not compared to its end.
        let text: String = text.chars().take(LONGEST_TITLE).collect();
        let wanted = slugify(&text);
        let mut near = Vec::new();
        for entry in self.lore.by_title()? {
            near.push((distance(&wanted, self.lore.card(entry)?.slug), entry));
        }
        let order = sorted(near.len(), &mut |a, b| near[a].0.cmp(&near[b].0));
        Ok(order.into_iter().map(|at| near[at].1).take(most).collect())
    }
}

/// All that an entry says in running words: its summary, then its text.
fn words(lore: &Lore<'_>, entry: EntryId) -> Result<String, TableError> {
    let article = lore.article(entry)?;
    let mut words = lore.card(entry)?.summary.to_owned();
    words.push(' ');
    words.push_str(&lore.plain(article.html)?);
    Ok(words)
}
