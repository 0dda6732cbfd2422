//! The head of every page: name, search, settings, the pages that every page leads to.

use leptos::prelude::*;
use lore::route::{BrowseParams, RelationsParams, Route, TimelineParams};

use super::emblem::Emblem;
use super::search_box::{SearchBox, SearchBoxPlace};
use super::settings::ThemeSwitch;
use crate::address::use_navigator;
use crate::site;

/// The head of every page.
#[component]
pub fn SiteHeader() -> impl IntoView {
    view! {
        <header class="site-head">
            <div class="site-bar">
                <Brand/>
                <SearchBox id="find" label="Everywhere" place=SearchBoxPlace::Header/>
                <ThemeSwitch/>
                <MainNav/>
            </div>
        </header>
    }
}

/// The name of the encyclopedia, leading to its front page.
#[component]
fn Brand() -> impl IntoView {
    let navigator = use_navigator();
    view! {
        <a class="brand" href=move || navigator.href_to(Route::Home)>
            <Emblem svg=site::EMBLEM/>
            <span class="brand-long">{site::NAME}</span>
            <span class="brand-short">{site::SHORT_NAME}</span>
        </a>
    }
}

/// The pages that every page leads to; the one that the reader is on is marked.
#[component]
fn MainNav() -> impl IntoView {
    let pages = [
        ("Browse", Route::Browse(BrowseParams::default())),
        ("Timeline", Route::Timeline(TimelineParams::default())),
        ("Relations", Route::Relations(RelationsParams::default())),
        ("Disputes", Route::Disputes),
        ("Sources", Route::Sources),
        ("About", Route::About),
    ];
    let links = pages.map(|(words, route)| view! { <li><NavLink words route/></li> });
    view! {
        <nav class="site-nav" aria-label="Main"><ul>{links.collect_view()}</ul></nav>
    }
}

/// A link to a page, marked while the reader is on it.
#[component]
fn NavLink(words: &'static str, route: Route) -> impl IntoView {
    let navigator = use_navigator();
    let page = std::mem::discriminant(&route);
    let current = move || {
        navigator.with(|here| (std::mem::discriminant(&here.route) == page).then_some("page"))
    };
    view! { <a aria-current=current href=move || navigator.href_to(route.clone())>{words}</a> }
}
