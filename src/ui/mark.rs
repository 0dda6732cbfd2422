//! The logo of the encyclopedia.

use leptos::prelude::*;

const FULL: &str = "M30 3v58L7 32z";
const CUT: &str = "M30 61V47L18 32H7z";
const HOLLOW: &str = "M35.5 6.5v51L56 32zM35.5 18.5 46 32 35.5 45.5M46 32h10";

/// The logo: a diamond split down the middle, filled on one side and hollow on the other, like the
/// signs of claims. It is beside the name and hidden from screen readers.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="mark" aria-hidden="true" viewBox="0 0 64 64" fill="currentColor">
            // Constants rather than literals: tachys would draw static paths into a <g> each in a browser,
            // which files lack.
            <path d=FULL></path>
            <path class="cut" d=CUT></path>
            <path class="hollow" d=HOLLOW></path>
        </svg>
    }
}
