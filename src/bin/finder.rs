//! The program of the search box: see [`encyclopedia::finder`]. `boot.js` loads it when the first
//! one asks.

// As in main.rs.
#![cfg_attr(target_arch = "wasm32", no_main)]

use encyclopedia::finder;
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// Starts the program under `root`.
///
/// # Errors
/// If its tables are damaged.
#[wasm_bindgen]
pub fn open(root: String) -> Result<(), JsError> {
    encyclopedia::browser::fault::show_panics();
    finder::open(root).map_err(|error| JsError::new(&error.to_string()))
}

/// The options for what stands in the box `id`, through a lens.
#[wasm_bindgen]
pub fn suggest(id: &str, words: &str, years: &str) -> String {
    finder::suggest(id, words, years)
}

/// How many entries were found, in words.
#[wasm_bindgen]
pub fn counted() -> String {
    finder::counted()
}
