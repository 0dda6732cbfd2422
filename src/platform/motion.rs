//! Whether the reader wants animation.

use leptos::prelude::window;

/// Whether the device's settings ask for changes without animation.
pub fn is_reduced() -> bool {
    // The query is valid; without an answer, things move.
    let preference = window().match_media("(prefers-reduced-motion: reduce)");
    preference
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
