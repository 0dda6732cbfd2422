//! What a developer must see in the console.

use wasm_bindgen::JsValue;

/// Tells a developer that a call to the browser failed, and what readers miss by it.
pub fn warn(what: &str, error: &JsValue) {
    gloo::console::warn!(what, error.clone());
}

/// Tells a developer that a call failed that may fail on a well-kept host too, as when a reader
/// blocks the storage.
pub fn info(what: &str, error: &JsValue) {
    gloo::console::info!(what, error.clone());
}
