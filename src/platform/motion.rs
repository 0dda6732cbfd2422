//! Whether the reader wants things to move.

use leptos::prelude::window;

/// Whether things are to change in steps, without moving, by the settings of the device.
pub fn is_reduced() -> bool {
    // A query that is valid; where there is no answer, things move.
    let preference = window().match_media("(prefers-reduced-motion: reduce)");
    preference
        .ok()
        .flatten()
        .is_some_and(|query| query.matches())
}
