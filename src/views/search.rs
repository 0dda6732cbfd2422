//! Results for some words: what was found, why, and the ways to narrow it.

mod facets;
mod hit;
mod nothing;
mod suggest;

use lore::lore_search::{LoreSearch as Seeker, SearchResults as Found};
use lore::route::{Address, Route, SearchParams as Search};
use lore::{PageTable as Chapter, TableError, Years};
use maud::{Markup, html};

pub use self::suggest::{Suggestions, suggestions};
use crate::atlas::tables;
use crate::components::header::find;
use crate::page::{Drawn, Page};
use crate::tome::Tome;

/// How many of the answers are shown before the reader asks for all.
const SHOWN: usize = 10;
/// No more of what was typed is shown again, in characters.
const LONGEST: usize = 60;

/// The search of the whole lore.
///
/// # Errors
/// If its bytes are damaged.
pub fn seeker(tome: Tome) -> Result<Seeker<'static>, TableError> {
    Seeker::open(tome, tables()?.table(Chapter::Search)?)
}

/// The fixed part of the page.
pub fn head(page: Page, search: &Search) -> Markup {
    html! {
        header.page-head {
            h1 { "Search" }
            (find(page, "q", "On this page", &search.words, true))
        }
    }
}

/// What was found.
pub fn found(page: Page, search: &Search) -> Drawn {
    if search.is_empty() {
        return Ok(hints());
    }
    let seeker = seeker(page.tome)?;
    let found = seeker.search(search, page.years)?;
    let narrow = facets::facets(page, search, &found)?;
    if found.hits.is_empty() {
        return nothing::nothing(page, search, &seeker, &found, &narrow);
    }
    Ok(html! {
        div.found {
            div.results {
                p.found-count { (count(found.hits.len())) (sought(search)) }
                (remarks(page, search, &found)?)
                (hits(page, search, &seeker, &found)?)
            }
            (narrow)
        }
    })
}

/// The ways to search, where nothing was asked yet.
fn hints() -> Markup {
    html! {
        p.found-count { "Type a name, a place, a year or a question, however it is spelt." }
        dl.search-hints {
            dt { kbd { "\"two words\"" } } dd { "these words, one after the other" }
            dt { kbd { "-word" } } dd { "without this word" }
            dt { kbd { "kind:person" } } dd { "only of this kind" }
            dt { kbd { "faction:name" } } dd { "only what is related to this faction" }
            dt { kbd { "year:2350..2360" } } dd { "only what is dated in these years" }
        }
    }
}

fn count(found: usize) -> Markup {
    html! { strong { (found) (entries(found)) } }
}

/// What follows their number.
fn entries(number: usize) -> &'static str {
    if number == 1 { " entry" } else { " entries" }
}

/// " for “words”", where there are words.
fn sought(search: &Search) -> Markup {
    html! { @if !search.words.trim().is_empty() { " for “" (shortened(&search.words)) "”" } }
}

/// What was typed, cut where it is longer than anyone reads.
pub fn shortened(words: &str) -> String {
    let words = words.trim();
    let mut short: String = words.chars().take(LONGEST).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}

/// What is to be said before the results: a leap that was made, years, facets that are none.
fn remarks(page: Page, search: &Search, found: &Found) -> Drawn {
    let best = found.hits.first().filter(|_| found.did_you_mean);
    Ok(html! {
        @if let Some(hit) = best {
            p.leap { "Did you mean " (hit::title_link(page, hit)?) "?" }
        }
        (unknown(found))
        @if let Some(year) = lens_offered(page, found) {
            @let years = Some(Years::new(year, year));
            @let through = Address { years, ..Address::new(Route::Search(search.clone())) };
            p.offer { a href=(page.href(&through)) { "Look at the world as of " (year) } }
        }
    })
}

/// Facets that were typed with a value that nothing has.
fn unknown(found: &Found) -> Markup {
    html! {
        @for filter in &found.unknown {
            p.unknown {
                "No " (filter.facet) " is called “" (shortened(&filter.value)) "”; it was left aside."
            }
        }
    }
}

/// The first year among the words that can be looked through, unless one is already.
fn lens_offered(page: Page, found: &Found) -> Option<i32> {
    let eras = page.tome.world().eras.iter();
    let first = eras
        .filter_map(|era| Some(era.when.start_earliest?.year))
        .min()?;
    let typed = found.query.years.as_ref();
    let typed = typed.filter(|years| years.start() == years.end());
    let year = found
        .query
        .mentioned_years()
        .into_iter()
        .chain(typed.map(|years| *years.start()));
    year.filter(|&year| year >= first && page.years.is_none())
        .min()
}

fn hits(page: Page, search: &Search, seeker: &Seeker<'static>, found: &Found) -> Drawn {
    let shown = if search.all { found.hits.len() } else { SHOWN };
    let rest = found.hits.len().saturating_sub(shown);
    let all = Search {
        all: true,
        ..search.clone()
    };
    Ok(html! {
        ol.hits { @for hit in found.hits.iter().take(shown) { (hit::line(page, seeker, found, hit)?) } }
        @if rest > 0 {
            p { a.button href=(page.to(Route::Search(all))) { "Show the other " (rest) } }
        }
    })
}
