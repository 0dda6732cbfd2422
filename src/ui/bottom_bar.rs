//! The bar at the bottom of narrow windows: the links that readers on a phone use most.

use leptos::prelude::*;
use lore::route::{Address, RelationsParams, Route, SearchParams, TimelineParams};

use super::icon::{Icon, IconShape};
use super::nav_link::NavLink;
use crate::address::history::is_one_file;
use crate::address::use_navigator;
use crate::behaviors::palette::opens_palette_on_click;

/// The bar. The styles show it if the header has no room for its links.
#[component]
pub fn BottomBar() -> impl IntoView {
    let pages = [
        ("Home", IconShape::House, Route::Home),
        (
            "Timeline",
            IconShape::Timeline,
            Route::Timeline(TimelineParams::default()),
        ),
        (
            "Relations",
            IconShape::Network,
            Route::Relations(RelationsParams::default()),
        ),
        (
            "Search",
            IconShape::Search,
            Route::Search(SearchParams::default()),
        ),
        ("Saved", IconShape::Bookmark, Route::Saved),
    ];
    let items = pages.map(|(words, shape, route)| view! { <li><BarLink words shape route/></li> });
    view! {
        <nav class="bottom-bar" aria-label="Bottom bar"><ul>{items.collect_view()}</ul></nav>
    }
}

/// A link of the bar. The one to the search page opens the palette once the program is loaded.
#[component]
fn BarLink(words: &'static str, shape: IconShape, route: Route) -> impl IntoView {
    let content = view! { <Icon shape/> {words} };
    if let Route::Search(_) = route {
        let navigator = use_navigator();
        let current = move || navigator.is_on(&route).then_some("page");
        view! {
            <a aria-current=current href=search_page() on:click=opens_palette_on_click()>{content}</a>
        }
        .into_any()
    } else {
        view! { <NavLink route>{content}</NavLink> }.into_any()
    }
}

/// The link to the search page's field; tracked.
pub(super) fn search_page() -> impl Fn() -> String + Copy {
    let navigator = use_navigator();
    move || {
        let page = Route::Search(SearchParams::default());
        let page: Address = navigator.with(|here| here.with_route(page));
        // A link in a file must be a valid URL, and in the one-file edition it already has a `#`.
        if is_one_file(navigator.root()) {
            navigator.href(&page)
        } else {
            navigator.href(&page.with_fragment("q"))
        }
    }
}
