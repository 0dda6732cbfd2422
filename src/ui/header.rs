//! The head of every page: one row with the name, the search, the pages that every page leads to,
//! the year and the theme. Where there is no room for all of it, what follows the name is in a menu.

use leptos::prelude::*;
use lore::route::{BrowseParams, RelationsParams, Route, TimelineParams};

use super::bottom_bar::search_page;
use super::icon::{Icon, IconShape};
use super::mark::Mark;
use super::settings::ThemeSwitch;
use super::year_filter::YearControl;
use crate::address::use_navigator;
use crate::behaviors::palette::opens_palette_on_click;
use crate::behaviors::popover::use_popover;
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
            <Mark/>
            <span class="brand-long">{site::NAME}</span>
            <span class="brand-short">{site::SHORT_NAME}</span>
        </a>
    }
}

/// What opens the palette; without a program it leads to the page of search. It looks like a search box
/// where there is room for one, but for pages that have their own.
#[component]
fn SearchLink() -> impl IntoView {
    let navigator = use_navigator();
    let has_box =
        move || navigator.with(|here| matches!(here.route, Route::Home | Route::Search(_)));
    view! {
        <a class="search-link" class:icon-only=has_box href=search_page() title="Search"
            aria-keyshortcuts="/ Control+K" on:click=opens_palette_on_click()>
            <Icon shape=IconShape::Search/>
            <span>"Search"</span>
            <kbd class="live-only" aria-hidden="true">"/"</kbd>
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
    let page = route.clone();
    let current = move || navigator.is_on(&page).then_some("page");
    view! { <a aria-current=current href=move || navigator.href_to(route.clone())>{words}</a> }
}
