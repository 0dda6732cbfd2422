//! The head of every page: one row with the name, the pages that every page leads to, the search,
//! the year and the theme. Where there is no room for all of it, what follows the name is in a menu.

use leptos::prelude::*;
use lore::route::{Address, BrowseParams, RelationsParams, Route, SearchParams, TimelineParams};

use super::emblem::Emblem;
use super::icon::{Icon, IconShape};
use super::search_box::{SearchBox, SearchBoxPlace};
use super::settings::ThemeSwitch;
use super::year_filter::YearControl;
use crate::address::use_navigator;
use crate::behaviors::popover::use_popover;
use crate::behaviors::shortcuts::use_shortcuts;
use crate::site;

/// The head of every page.
#[component]
pub fn SiteHeader() -> impl IntoView {
    view! {
        <header class="site-head">
            <div class="site-bar">
                <Brand/>
                <SearchLink/>
                <SiteMenu/>
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

/// The way to the search box of the page of search, where the header has no room for one.
#[component]
fn SearchLink() -> impl IntoView {
    let navigator = use_navigator();
    let link = NodeRef::new();
    if let Some(shortcuts) = use_shortcuts() {
        shortcuts.register_search_link(link);
    }
    let href = move || {
        let page = Route::Search(SearchParams::default());
        let page: Address = navigator.with(|here| here.with_route(page));
        navigator.href(&page.with_fragment("q"))
    };
    view! {
        <a class="search-link" href=href title="Search" node_ref=link>
            <Icon shape=IconShape::Search/>
            <span class="vh">"Search"</span>
        </a>
    }
}

/// What follows the name. The button opens it as a menu where the style does not show it in the row;
/// for that the browser needs no program.
#[component]
fn SiteMenu() -> impl IntoView {
    let popover = use_popover();
    view! {
        <button class="menu-button" type="button" popovertarget="site-menu" node_ref=popover.button>
            <Icon shape=IconShape::Menu/>
            "Menu"
        </button>
        <div class="site-menu" id="site-menu" popover="auto" node_ref=popover.element
            on:focusout=move |event| popover.focus_left(&event)>
            <MainNav/>
            <SearchBox id="find" label="Everywhere" place=SearchBoxPlace::Header/>
            <YearControl/>
            <ThemeSwitch/>
        </div>
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
