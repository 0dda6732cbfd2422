//! The pre-rendered page in the window before any component exists.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A page that the generator drew natively.
pub struct FilePage {
    /// Where the frame is hydrated.
    pub frame: HtmlElement,
    /// The address that it was drawn for; none if pages are drawn only in the browser, as in the
    /// one-file edition.
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
