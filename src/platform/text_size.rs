//! The reader's text size, from the setting or the browser.

use leptos::prelude::{document, window};

use super::log;

/// The font size on a page with default settings, in pixels.
const USUAL: f64 = 18.0;

/// The largest scale of drawings with text: anything larger hides more than it shows.
const MOST: f64 = 3.0;

/// How many times larger than usual the reader's letters are; 1 if they are smaller.
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
    // Rust's own float parser would make up a tenth of the timeline's code.
    let pixels = size.map(|size| js_sys::parse_float(&size));
    let pixels = pixels.filter(|pixels| pixels.is_finite());
    (pixels.unwrap_or(USUAL) / USUAL).clamp(1.0, MOST)
}
