//! The header of every page: one row with the name, the search, the main links, the year and the
//! theme. Without room for all of it, what follows the name is in a menu.

use leptos::prelude::*;
use lore::route::{BrowseParams, RelationsParams, Route, StoryParams, TimelineParams};

use super::bottom_bar::search_page;
use super::icon::{Icon, IconShape};
use super::mark::Mark;
use super::nav_link::NavLink;
use super::settings::ThemeSwitch;
use super::year_filter::YearControl;
use crate::address::use_navigator;
use crate::behaviors::palette::opens_palette_on_click;
use crate::behaviors::popover::use_popover;
use crate::site;

/// The header of every page.
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

/// Opens the palette; without scripts it leads to the search page. Looks like a search box if there is
/// room for one, except on pages that have their own.
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

/// What follows the name. The button opens it as a menu if the styles don't show it in the row; this
/// works without scripts.
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

/// The main links; the current page is marked. The last ones are only in the menu: where there is a row
/// instead, the footer, the timeline and the front page lead to these pages.
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
    let in_menu = [
        ("Story", Route::Story(StoryParams::default())),
        ("Walks", Route::Walks),
        ("Saved", Route::Saved),
        ("Settings", Route::Settings),
    ];
    let links = pages.map(|(words, route)| view! { <li><NavLink route>{words}</NavLink></li> });
    let in_menu = in_menu
        .map(|(words, route)| view! { <li class="in-menu"><NavLink route>{words}</NavLink></li> });
    view! {
        <nav class="site-nav" aria-label="Main">
            <ul>{links.collect_view()}{in_menu.collect_view()}</ul>
        </nav>
    }
}
