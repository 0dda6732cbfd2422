//! The small pictures of kinds and entries.

use leptos::prelude::*;

/// An emblem. It repeats the words beside it and is hidden from screen readers.
#[component]
pub fn Emblem(
    /// The inside of an `<svg viewBox="0 0 64 64">`: shapes only, checked by the compiler.
    svg: &'static str,
    /// The number of the side whose colour it has.
    #[prop(optional_no_strip)]
    side: Option<u8>,
) -> impl IntoView {
    view! {
        <svg class="emblem" data-side=side aria-hidden="true" viewBox="0 0 64 64" fill="none"
            stroke="currentColor" stroke-width="3" stroke-linejoin="round" inner_html=svg></svg>
    }
}
