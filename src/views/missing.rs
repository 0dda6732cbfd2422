//! No such page: what was asked for, and what may have been meant.

use lore::route::{Browse, Route};
use maud::html;

use crate::components::header::find;
use crate::components::links::listed;
use crate::page::{Drawn, Page};
use crate::views::search::best;

/// How many entries are offered.
const OFFERED: usize = 5;

/// The page for a path or a slug that leads nowhere.
pub fn missing(page: Page, asked: &str) -> Drawn {
    let words = asked
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .replace('-', " ");
    let nearest = best(page.tome, &words)?;
    Ok(html! {
        header.page-head {
            p.label { "404" }
            h1 { "No such page" }
            p { "Nothing in this encyclopedia is at “" (asked) "”." }
        }
        @if !nearest.is_empty() {
            h2 { "Perhaps you meant" }
            ul.entries { @for hit in nearest.iter().take(OFFERED) { (listed(page, hit.entry)?) } }
        }
        (find(page, "missing-find", "On this page", &words, false))
        p {
            a href=(page.to(Route::Home)) { "To the front page" } " · "
            a href=(page.to(Route::Browse(Browse::default()))) { "All entries" }
        }
    })
}
