//! Whether the reader wants things to move.

use leptos::prelude::window;

use super::dom;

/// Whether things are to change in steps, without moving: by the settings of this encyclopedia, or by those
/// of the device.
pub fn is_reduced() -> bool {
    let device = || {
        let asked = window().match_media("(prefers-reduced-motion: reduce)");
        asked.ok().flatten().is_some_and(|query| query.matches())
    };
    dom::root_attribute("data-motion").as_deref() == Some("none") || device()
}
