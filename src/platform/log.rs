//! What a developer must see in the console.

use lore::TableError;
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

/// Tells a developer that a part of the lore can't be read, where readers only miss something by it. What
/// is drawn in place of a page says so itself.
pub fn damaged(error: &TableError) {
    #[cfg(target_arch = "wasm32")]
    warn(
        "a part of the lore can't be read",
        &error.to_string().into(),
    );
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("a part of the lore can't be read: {error}");
}
