//! How large the reader has letters: by the setting, or in the browser.

use leptos::prelude::{document, window};

use super::log;

/// Pixels of the letters of a page that nobody has changed.
const USUAL: f64 = 18.0;

/// What is drawn with letters is made no larger than so many times: more hides more than it shows.
const MOST: f64 = 3.0;

/// How many times larger than usual letters are; one where they are smaller.
pub fn text_size() -> f64 {
    let size = document().document_element().and_then(|root| {
        let style = window().get_computed_style(&root);
        let size = style.and_then(|style| {
            style
                .map(|style| style.get_property_value("font-size"))
                .transpose()
        });
        size.unwrap_or_else(|error| {
            log::warn("the size of letters could not be read", &error);
            None
        })
    });
    // Rust's own parser of such numbers would be a tenth of what draws the timeline.
    let pixels = size.map(|size| js_sys::parse_float(&size));
    let pixels = pixels.filter(|pixels| pixels.is_finite());
    (pixels.unwrap_or(USUAL) / USUAL).clamp(1.0, MOST)
}
