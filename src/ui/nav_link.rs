//! A link of the header or the bottom bar.

use leptos::prelude::*;
use lore::route::Route;

use crate::address::use_navigator;

/// A link to a page, marked while the reader is on it.
#[component]
pub fn NavLink(route: Route, children: Children) -> impl IntoView {
    let navigator = use_navigator();
    let page = route.clone();
    let current = move || navigator.is_on(&page).then_some("page");
    view! { <a aria-current=current href=move || navigator.href_to(route.clone())>{children()}</a> }
}
