//! The page of a file as it stands in the window before any component exists.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The page of a file, drawn natively by the generator.
pub struct FilePage {
    /// Where the frame is hydrated.
    pub frame: HtmlElement,
    /// The address that it was drawn for; none where a page is drawn in the browser only, as in the one
    /// file.
    pub address: Option<String>,
}

impl FilePage {
    /// The page in the window, if it has a place for the encyclopedia.
    pub fn in_window() -> Option<Self> {
        let frame = document().get_element_by_id("app")?.dyn_into().ok()?;
        let main = document().get_element_by_id("main");
        Some(Self {
            frame,
            address: main.and_then(|main| main.get_attribute("data-shows")),
        })
    }
}
