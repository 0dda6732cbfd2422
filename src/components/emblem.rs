//! The small pictures of kinds and entries.

use maud::{Markup, PreEscaped, html};

use crate::page::Page;

/// An emblem by its number in the world. It repeats the words beside it and is hidden from
/// screen readers.
pub fn emblem(page: Page, number: u16) -> Markup {
    let emblems = &page.tome.world().emblems;
    let svg = emblems
        .get(usize::from(number))
        .map_or("", |emblem| emblem.svg);
    html! {
        svg.emblem aria-hidden="true" viewBox="0 0 64 64" fill="none" stroke="currentColor"
            stroke-width="3" stroke-linejoin="round" {
            // Checked by the compiler: shapes only.
            (PreEscaped(svg))
        }
    }
}
