//! The small pictures of kinds and entries.

use leptos::prelude::*;

use crate::page::Page;

/// An emblem by its number in the world. It repeats the words beside it and is hidden from
/// screen readers.
pub fn emblem(page: Page, number: u16) -> AnyView {
    let emblems = &page.tome.world().emblems;
    let svg = emblems
        .get(usize::from(number))
        .map_or("", |emblem| emblem.svg);
    view! {
        <svg
            class="emblem"
            aria-hidden="true"
            viewBox="0 0 64 64"
            fill="none"
            stroke="currentColor"
            stroke-width="3"
            stroke-linejoin="round"
            inner_html=svg
        />
    }
    .into_any()
}
