//! The head of every page: name, search, ways.

use leptos::html;
use leptos::prelude::*;
use lore::route::{Browse, Filter, Relations, Route};

use crate::components::emblem::emblem;
use crate::components::theme::ThemeSwitch;
use crate::page::Page;

/// The head of every page.
#[component]
pub fn Header(
    /// What it is drawn with.
    page: Page,
) -> impl IntoView {
    let world = page.tome.world();
    let home = page
        .tome
        .card(world.home)
        .map(|card| emblem(page, card.emblem));
    view! {
        <header class="site-head">
            <div class="site-bar">
                <a class="brand" href=page.nav.root()>
                    {home.ok()}
                    <span class="brand-long">{world.name}</span>
                    <span class="brand-short">{world.short_name}</span>
                </a>
                <Find page=page id="find" label="Search the encyclopedia"/>
                <ThemeSwitch/>
                <Ways page=page/>
            </div>
        </header>
    }
}

/// The pages that every page leads to; the one that the reader is on is marked.
#[component]
fn Ways(page: Page) -> impl IntoView {
    let ways = [
        ("Browse", Route::Browse(Browse::default())),
        ("Timeline", Route::Timeline(Filter::default())),
        ("Relations", Route::Relations(Relations::default())),
        ("Disputes", Route::Disputes),
        ("Sources", Route::Sources),
        ("About", Route::About),
    ];
    let ways = ways.map(|(words, route)| {
        let kind = std::mem::discriminant(&route);
        let current = move || {
            let here = std::mem::discriminant(&page.nav.address().route);
            (here == kind).then_some("page")
        };
        view! { <li><a href=page.to(route) aria-current=current>{words}</a></li> }
    });
    view! {
        <nav class="site-nav" aria-label="Main">
            <ul>{ways.into_iter().collect_view()}</ul>
        </nav>
    }
}

/// A search box that leads to the search page.
#[component]
pub fn Find(
    /// What it is drawn with.
    page: Page,
    /// Id of the input, unique on the page.
    id: &'static str,
    /// What screen readers call it.
    label: &'static str,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let search = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let words = input.get().map(|input| input.value()).unwrap_or_default();
        let here = page.nav.address_now();
        page.nav.go(&here.go(Route::Search(words)));
    };
    view! {
        <form class="find" role="search" action=page.to(Route::Search(String::new())) on:submit=search>
            <label class="vh" for=id>{label}</label>
            <input
                id=id
                type="search"
                name="q"
                placeholder="Search"
                autocomplete="off"
                enterkeyhint="search"
                node_ref=input
            />
            <button type="submit">"Find"</button>
        </form>
    }
}
