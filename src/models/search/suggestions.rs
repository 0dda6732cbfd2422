//! The suggestions of a search box while the reader types. They only need the names of the lore,
//! not its texts.

use lore::TableError;
use lore::lore_search::{LoreSearch, SearchResults};
use lore::route::{Address, Route, SearchParams};
use lore::search::Hit;

use super::NothingModel;
use super::hit::{better_alias, entry_of, highlighted};
use crate::embedded;
use crate::models::PageContext;
use crate::models::counted::entries;
use crate::models::entry_link::{emblem, kind};
use crate::models::highlighted::HighlightedText;
use crate::models::page::entry_route;
use crate::models::title::shortened;

/// How many entries are suggested.
const MAX_ENTRIES: usize = 7;
/// The length of the excerpt, which is on one line, in characters.
const EXCERPT_WIDTH: usize = 90;

/// What a search box suggests.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// What can be chosen.
    pub options: Vec<Suggestion>,
    /// How many entries were found; none if unknown.
    pub found: Option<usize>,
    /// Whether the query only excludes words.
    pub only_excludes: bool,
}

impl Suggestions {
    /// How many entries were found, in words.
    pub fn count(&self) -> Option<String> {
        if self.only_excludes {
            return Some(NothingModel::ONLY_EXCLUDED.to_owned());
        }
        self.found.map(found_in_words)
    }
}

/// An option of a search box.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Suggestion {
    /// An entry that was found.
    Entry(EntrySuggestion),
    /// The page of all results.
    All {
        /// Its address.
        address: Address,
        /// What it says.
        words: String,
    },
}

/// An entry as an option.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntrySuggestion {
    /// Its address.
    pub address: Address,
    /// The inside of its emblem's `<svg>`.
    pub emblem: &'static str,
    /// Its title with matches marked.
    pub title: HighlightedText,
    /// The other name that matches better than the title, if one does.
    pub alias: Option<HighlightedText>,
    /// The name of its kind.
    pub kind: Option<&'static str>,
    /// The passage of its summary that matches best.
    pub excerpt: HighlightedText,
}

impl Suggestion {
    /// Where it leads.
    pub fn address(&self) -> &Address {
        match self {
            Self::Entry(entry) => &entry.address,
            Self::All { address, .. } => address,
        }
    }
}

/// What a search box suggests for some words, in the years and under the readings of an address.
///
/// # Errors
/// If the embedded bytes are damaged.
pub fn suggest(words: &str, here: &Address) -> Result<Suggestions, TableError> {
    let params = SearchParams::new(words);
    if params.is_empty() {
        return Ok(Suggestions::default());
    }
    let lore = embedded::names()?;
    let search = LoreSearch::names_only(lore, embedded::search_tables()?.search)?;
    // The box, which knows the root, makes the links.
    let (root, years) = ("", here.years());
    let page = PageContext { lore, root, years };
    let results = search.search(&params, years)?;
    let best = results.hits.iter().take(MAX_ENTRIES);
    let options =
        best.map(|hit| EntrySuggestion::of(page, here, &results, hit).map(Suggestion::Entry));
    let mut options = options.collect::<Result<Vec<_>, _>>()?;
    let found = results.hits.len();
    let known = search.can_answer(&results.query);
    if found > options.len() || !known {
        let words = shortened(words);
        options.push(Suggestion::All {
            words: if known {
                format!("All {found} entries for “{words}”")
            } else {
                format!("All answers for “{words}”")
            },
            address: here.with_route(Route::Search(params)),
        });
    }
    Ok(Suggestions {
        options,
        found: known.then_some(found),
        only_excludes: results.query.only_excludes(),
    })
}

impl EntrySuggestion {
    fn of(
        page: PageContext,
        here: &Address,
        results: &SearchResults,
        hit: &Hit,
    ) -> Result<Self, TableError> {
        let highlighter = &results.highlighter;
        let card = page.lore.card(entry_of(hit))?;
        let excerpt = highlighter.excerpt(card.summary, EXCERPT_WIDTH);
        Ok(Self {
            address: here.with_route(entry_route(card.slug)),
            emblem: emblem(page, card.emblem),
            title: highlighted(highlighter, card.title),
            alias: better_alias(&card, highlighter),
            kind: kind(page, &card).map(|kind| kind.label),
            excerpt: HighlightedText::new(&excerpt.text, &excerpt.highlights),
        })
    }
}

fn found_in_words(found: usize) -> String {
    match found {
        0 => "Nothing found".to_owned(),
        found => format!("{} found", entries(found)),
    }
}
