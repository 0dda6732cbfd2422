//! Results for some words: a first form over titles, other names and summaries.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use lore::EntryId;
use lore::order::sorted;
use lore::route::{Browse, Route};
use maud::{Markup, html};

use crate::components::emblem::emblem;
use crate::components::header::find;
use crate::components::links::link;
use crate::page::{Drawn, Page};
use crate::tome::Tome;
use crate::views::filters::mentions;

/// No name is longer in letters; a pasted novel is not read to its end.
const LONGEST: usize = 100;

/// An entry that was found.
#[derive(Clone, Copy)]
pub struct Hit {
    /// The entry.
    pub entry: EntryId,
    score: i64,
}

/// The entries whose title, other name or summary has the letters of `words` in order, best first.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn best(tome: Tome, words: &str) -> Drawn<Vec<Hit>> {
    let matcher = SkimMatcherV2::default().ignore_case();
    // Apostrophes are what people leave out first.
    let plain = |text: &str| text.replace(['\'', '’'], "");
    let words: String = plain(words.trim()).chars().take(LONGEST).collect();
    let mut hits = Vec::new();
    if words.is_empty() {
        return Ok(hits);
    }
    for entry in tome.entries() {
        let card = tome.card(entry)?;
        let names = std::iter::once(card.title).chain(card.aliases.iter().copied());
        let name = names
            .filter_map(|name| matcher.fuzzy_match(&plain(name), &words))
            .max();
        // A name counts more than a mention.
        let mention = mentions(card.summary, &words);
        let score = name.map(|score| score * 2).max(mention.then_some(1));
        hits.extend(score.map(|score| Hit { entry, score }));
    }
    let best_first = sorted(hits.len(), &mut |a, b| hits[b].score.cmp(&hits[a].score));
    Ok(best_first.into_iter().map(|hit| hits[hit]).collect())
}

/// The fixed part of the page.
pub fn head(page: Page, words: &str) -> Markup {
    html! {
        header.page-head {
            h1 { "Search" }
            (find(page, "q", "On this page", words, true))
        }
    }
}

/// What was found.
pub fn found(page: Page, words: &str) -> Drawn {
    if words.trim().is_empty() {
        return Ok(html! { p role="status" { "Type a name, a place or a word." } });
    }
    let hits = best(page.tome, words)?;
    if hits.is_empty() {
        return Ok(nothing(page, words));
    }
    let entries = if hits.len() == 1 {
        " entry"
    } else {
        " entries"
    };
    Ok(html! {
        p role="status" { strong { (hits.len()) (entries) } " for “" (words) "”" }
        ol.hits { @for hit in &hits { (line(page, hit.entry)?) } }
    })
}

fn line(page: Page, entry: EntryId) -> Drawn {
    let card = page.tome.card(entry)?;
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    Ok(html! {
        li {
            p.label { (emblem(page, card.emblem)) @if let Some(kind) = kind { (kind.label) } }
            h2 { (link(page, &card, card.title)) }
            p { (card.summary) }
        }
    })
}

fn nothing(page: Page, words: &str) -> Markup {
    html! {
        section.nothing {
            h2 { "Nothing found for “" (words) "”" }
            p role="status" { "No entry, no other name and no summary matches." }
            ul.plain-list {
                li { "Try fewer letters, or only the first word." }
                li {
                    "Look in "
                    a href=(page.to(Route::Browse(Browse::default()))) { "all entries from A to Z" }
                    "."
                }
            }
        }
    }
}
