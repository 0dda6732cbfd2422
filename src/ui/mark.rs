//! The mark of the encyclopedia.

use leptos::prelude::*;

/// The mark: a cut diamond, split down the middle, full on one side and hollow on the other, as the
/// signs of claims are. It stands beside the name and is hidden from screen readers.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" aria-hidden="true" viewBox="0 0 64 64" fill="currentColor">
            <path d="M30 3v58L7 32z"></path>
            <path class="cut" d="M30 61V47L18 32H7z"></path>
            <path class="hollow" d="M35.5 6.5v51L56 32zM35.5 18.5 46 32 35.5 45.5M46 32h10"></path>
        </svg>
    }
}
