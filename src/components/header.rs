//! The head of every page: name, search, ways.

use lore::route::{
    BrowseParams as Browse, RelationsParams as Relations, Route, SearchParams as Search,
    TimelineParams as Timeline,
};
use maud::{Markup, html};

use crate::components::emblem::emblem;
use crate::page::Page;

/// The name of the encyclopedia, leading to its front page.
pub fn brand(page: Page) -> Markup {
    let world = page.tome.world();
    html! {
        a.brand href=(page.to(Route::Home)) {
            @if let Ok(card) = page.tome.card(world.home) { (emblem(page, card.emblem)) }
            span.brand-long { (world.name) }
            span.brand-short { (world.short_name) }
        }
    }
}

/// The pages that every page leads to; the one that the reader is on is marked.
pub fn ways(page: Page, here: &Route) -> Markup {
    let ways = [
        ("Browse", Route::Browse(Browse::default())),
        ("Timeline", Route::Timeline(Timeline::default())),
        ("Relations", Route::Relations(Relations::default())),
        ("Disputes", Route::Disputes),
        ("Sources", Route::Sources),
        ("About", Route::About),
    ];
    let current = |route: &Route| std::mem::discriminant(route) == std::mem::discriminant(here);
    html! {
        ul {
            @for (words, route) in ways {
                li {
                    a aria-current=[current(&route).then_some("page")] href=(page.to(route)) {
                        (words)
                    }
                }
            }
        }
    }
}

/// A search box that leads to the search page. `id` is unique on the page, `label` is what screen
/// readers call the form.
pub fn find(page: Page, id: &str, label: &str, words: &str, live: bool) -> Markup {
    html! {
        form.find role="search" aria-label=(label) action=(page.to(Route::Search(Search::default())))
            data-live[live] {
            label.vh for=(id) { "Search the encyclopedia" }
            input id=(id) type="search" name="q" value=(words) placeholder="A name, a place, a word"
                autocomplete="off" enterkeyhint="search" aria-keyshortcuts="/";
            button type="submit" { "Find" }
            // The second program makes a combobox of the box; a live form's answers stand below it.
            @if !live {
                ul.options id={ (id) "-options" } role="listbox" aria-label="Answers" hidden {}
                p.vh id={ (id) "-count" } role="status" {}
            }
        }
    }
}
