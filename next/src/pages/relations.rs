//! The page.
use leptos::prelude::*;

use crate::address::PageKey;

/// Draws it.
pub fn draw(key: PageKey) -> AnyView {
    let len = crate::embedded::page_tables().map(|t| format!("{t:?}").len());
    view! { <h1>"relations"</h1> <p>{key.address().print()} {len}</p> }.into_any()
}
