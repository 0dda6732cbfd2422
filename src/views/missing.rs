//! No such page: what was asked for, and what may have been meant.

use leptos::prelude::*;
use lore::route::{Browse, Route};

use crate::page::{Drawn, Page};
use crate::views::home::listed;
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
    let nearest = best(page.tome, &words)?.into_iter().take(OFFERED);
    let nearest = nearest
        .map(|hit| listed(page, hit.entry))
        .collect::<Drawn<Vec<_>>>()?;
    let nearest = (!nearest.is_empty()).then(|| {
        view! {
            <h2>"Perhaps you meant"</h2>
            <ul class="entries">{nearest}</ul>
        }
    });
    Ok(view! {
        <header class="page-head">
            <h1>"No such page"</h1>
            <p>"There is nothing at “" {asked.to_owned()} "”."</p>
        </header>
        {nearest}
        <p class="ways">
            <a href=page.to(Route::Search(words))>"Search for it"</a> " or "
            <a href=page.to(Route::Browse(Browse::default()))>"browse all entries"</a> "."
        </p>
    }
    .into_any())
}
