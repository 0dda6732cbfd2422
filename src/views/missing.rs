//! No such page: what was asked for, and what may have been meant.

use crate::order::sorted;
use lore::route::{BrowseParams as Browse, Route};
use lore::{EntryId, slugify};
use maud::html;
use strsim::levenshtein as distance;

use crate::components::header::find;
use crate::components::links::listed;
use crate::page::{Drawn, Page};
use crate::tome::Tome;
use crate::views::filters::mentions;

/// How many entries are offered.
const OFFERED: usize = 5;

/// The page for a path or a slug that leads nowhere.
pub fn missing(page: Page, asked: &str) -> Drawn {
    let words = asked
        .rsplit('/')
        .next()
        .unwrap_or_default()
        .replace('-', " ");
    let nearest = nearest(page.tome, &words)?;
    Ok(html! {
        header.page-head {
            p.label { "404" }
            h1 { "No such page" }
            p { "Nothing in this encyclopedia is at “" (asked) "”." }
        }
        @if !nearest.is_empty() {
            h2 { "Perhaps you meant" }
            ul.entries { @for &entry in nearest.iter().take(OFFERED) { (listed(page, entry)?) } }
        }
        (find(page, "missing-find", "On this page", &words, false))
        p {
            a href=(page.to(Route::Home)) { "To the front page" } " · "
            a href=(page.to(Route::Browse(Browse::default()))) { "All entries" }
        }
    })
}

/// The entries with the words in a name; failing that, those that are spelt nearly so.
fn nearest(tome: Tome, words: &str) -> Drawn<Vec<EntryId>> {
    let mut found = Vec::new();
    for entry in tome.entries() {
        let card = tome.card(entry)?;
        let mut names = card.aliases.iter().chain([&card.title]);
        if !words.is_empty() && names.any(|name| mentions(name, words)) {
            found.push(entry);
        }
    }
    if !found.is_empty() {
        return Ok(found);
    }
    let asked = slugify(words);
    let most = asked.len() / 3;
    let mut near = Vec::new();
    for entry in tome.entries() {
        let apart = distance(&asked, tome.card(entry)?.slug);
        if apart <= most {
            near.push((apart, entry));
        }
    }
    let nearest_first = sorted(near.len(), &mut |a, b| near[a].0.cmp(&near[b].0));
    Ok(nearest_first.into_iter().map(|at| near[at].1).collect())
}
