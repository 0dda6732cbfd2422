//! Results for some words: a first form over titles, other names and summaries.

use std::cmp::Reverse;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;
use leptos::html;
use leptos::prelude::*;
use lore::route::{Browse, Route};
use lore::{Card, EntryId};

use crate::components::emblem::emblem;
use crate::components::links::link;
use crate::nav::Nav;
use crate::page::{Drawn, Page, or_fault};
use crate::tome::Tome;

/// An entry that was found.
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
    let words = plain(words.trim());
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
        let mention = card.summary.to_lowercase().contains(&words.to_lowercase());
        let score = name.map(|score| score * 2).max(mention.then_some(1));
        hits.extend(score.map(|score| Hit { entry, score }));
    }
    hits.sort_by_key(|hit| Reverse(hit.score));
    Ok(hits)
}

/// The page of the search.
pub fn search(page: Page) -> AnyView {
    let nav = page.nav;
    let words = Memo::new(move |_| match nav.address().route {
        Route::Search(words) => words,
        _ => String::new(),
    });
    let input = NodeRef::<html::Input>::new();
    let results = move || or_fault(results(page, &words.get()));
    view! {
        <header class="page-head">
            <h1>"Search"</h1>
            <form
                class="find"
                role="search"
                aria-label="On this page"
                on:submit=|event| event.prevent_default()
            >
                <label class="vh" for="q">"Search the encyclopedia"</label>
                <input
                    id="q"
                    type="search"
                    placeholder="A name, a place"
                    autocomplete="off"
                    node_ref=input
                    prop:value=words
                    on:input=move |event| look_for(nav, event_target_value(&event))
                />
                <button type="submit">"Find"</button>
            </form>
        </header>
        {results}
    }
    .into_any()
}

/// Searches for other words, at the same place in the history.
fn look_for(nav: Nav, words: String) {
    let mut address = nav.address_now();
    address.route = Route::Search(words);
    nav.replace(&address);
}

fn results(page: Page, words: &str) -> Drawn {
    if words.trim().is_empty() {
        return Ok(view! { <p role="status">"Type a name, a place or a word."</p> }.into_any());
    }
    let hits = best(page.tome, words)?;
    if hits.is_empty() {
        return Ok(nothing(page, words));
    }
    let count = hits.len();
    let lines = hits
        .iter()
        .map(|hit| Ok(line(page, &page.tome.card(hit.entry)?)));
    let lines = lines.collect::<Drawn<Vec<_>>>()?;
    Ok(view! {
        <p role="status"><strong>{count}</strong> " entries for “" {words.to_owned()} "”"</p>
        <ol class="hits">{lines}</ol>
    }
    .into_any())
}

fn line(page: Page, card: &Card<'static>) -> AnyView {
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    view! {
        <li>
            <p class="label">{emblem(page, card.emblem)} {kind.map(|kind| kind.label)}</p>
            <h2>{link(page, card, card.title)}</h2>
            <p>{card.summary}</p>
        </li>
    }
    .into_any()
}

fn nothing(page: Page, words: &str) -> AnyView {
    view! {
        <section class="nothing">
            <h2>"Nothing found for “" {words.to_owned()} "”"</h2>
            <p role="status">"No entry, no other name and no summary matches."</p>
            <ul class="plain-list">
                <li>"Try fewer letters, or only the first word."</li>
                <li>
                    "Look in "
                    <a href=page.to(Route::Browse(Browse::default()))>"all entries from A to Z"</a>
                    "."
                </li>
            </ul>
        </section>
    }
    .into_any()
}
