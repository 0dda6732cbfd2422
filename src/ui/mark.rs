//! The mark of the encyclopedia.

use leptos::prelude::*;

const FULL: &str = "M30 3v58L7 32z";
const CUT: &str = "M30 61V47L18 32H7z";
const HOLLOW: &str = "M35.5 6.5v51L56 32zM35.5 18.5 46 32 35.5 45.5M46 32h10";

/// The mark: a cut diamond, split down the middle, full on one side and hollow on the other, as the
/// signs of claims are. It stands beside the name and is hidden from screen readers.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" aria-hidden="true" viewBox="0 0 64 64" fill="currentColor">
            // Not written out: tachys would draw each into a <g> of its own in a browser, and a file has none.
            <path d=FULL></path>
            <path class="cut" d=CUT></path>
            <path class="hollow" d=HOLLOW></path>
        </svg>
    }
}
