//! The second program: see [`encyclopedia::atlas`]. `boot.js` loads it when the first one asks.

use encyclopedia::atlas;
use js_sys::{Function, Uint8Array};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    std::panic::set_hook(Box::new(|info| {
        encyclopedia::browser::fault::show(&info.to_string());
    }));
}

/// Starts the program on the tables of the first one.
///
/// # Errors
/// If the tables are damaged.
#[wasm_bindgen]
pub fn open(root: String, lore: &Uint8Array, go: Function) -> Result<(), JsError> {
    atlas::open(root, lore, go).map_err(|error| JsError::new(&error.to_string()))
}

/// The fixed part of the page at an address.
#[wasm_bindgen]
pub fn fixed(address: &str) -> String {
    atlas::fixed(address)
}

/// The following part of the page at an address.
#[wasm_bindgen]
pub fn following(address: &str) -> String {
    atlas::following(address)
}

/// Listens on what has just been drawn for an address.
#[wasm_bindgen]
pub fn attach(address: &str) {
    atlas::attach(address);
}
