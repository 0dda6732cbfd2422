//! Nothing found: said plainly, with ways on.

use lore::lore_search::{LoreSearch as Seeker, SearchResults as Found};
use lore::route::{BrowseParams as Browse, Route, SearchParams as Search};
use maud::{Markup, html};

use super::{shortened, unknown};
use crate::components::links::listed;
use crate::page::{Drawn, Page};

/// How many titles are offered.
const OFFERED: usize = 3;

/// The ways on where nothing was found.
pub(super) fn nothing(
    page: Page,
    search: &Search,
    seeker: &Seeker<'static>,
    found: &Found,
    narrow: &Markup,
) -> Drawn {
    let near = seeker.similar_titles(&search.words, OFFERED)?;
    let narrowed = !narrow.0.is_empty() || !search.kinds.is_empty() || !search.factions.is_empty();
    Ok(html! {
        section.nothing {
            h2 { "Nothing found for “" (shortened(&search.words)) "”" }
            p.found-count { "No entry says this, and none is spelt so." }
            (unknown(found))
            ul.plain-list {
                @if narrowed {
                    li {
                        a href=(page.to(Route::Search(Search::new(search.words.clone())))) {
                            "Search everything"
                        }
                        ", without the filters."
                    }
                }
                li { "Try fewer words, or only the beginning of one." }
                li {
                    "Look in "
                    a href=(page.to(Route::Browse(Browse::default()))) { "all entries from A to Z" }
                    "."
                }
            }
            h3 { "Titles nearest in spelling" }
            ul.entries { @for entry in near { (listed(page, entry)?) } }
        }
        (narrow)
    })
}
