//! The second program: see [`encyclopedia::atlas`]. `boot.js` loads it when the first one asks.

// As in main.rs.
#![cfg_attr(target_arch = "wasm32", no_main)]

use encyclopedia::atlas;
use js_sys::Function;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// Starts the program under `root`; `go(href, replace)` moves the reader. Without it the program only
/// draws.
///
/// # Errors
/// If the lore is damaged.
#[wasm_bindgen]
pub fn open(root: String, go: Option<Function>) -> Result<(), JsError> {
    atlas::open(root, go).map_err(|error| JsError::new(&error.to_string()))
}

/// A part of the page at an address, by its name.
#[wasm_bindgen]
pub fn draw(part: &str, address: &str) -> String {
    atlas::draw(part, address)
}

/// The window's title at an address.
#[wasm_bindgen]
pub fn title(address: &str) -> String {
    atlas::title(address)
}

/// The inside of the card of the claim that an address names, if it names one.
#[wasm_bindgen]
pub fn claim_card(address: &str) -> Option<String> {
    atlas::claim_card(address)
}

/// The inside of the preview of an entry, by its slug.
#[wasm_bindgen]
pub fn preview(slug: &str) -> Option<String> {
    atlas::preview(slug)
}

/// The address that a link or a form at `here` leads to, if its page is drawn.
#[wasm_bindgen]
pub fn led(here: &str, to: &str, keeps_years: bool) -> Option<String> {
    atlas::led(here, to, keeps_years)
}

/// The address of some entry.
#[wasm_bindgen]
pub fn random() -> String {
    atlas::random()
}

/// Listens on what has just been drawn for an address.
#[wasm_bindgen]
pub fn attach(address: &str) {
    atlas::attach(address);
}
