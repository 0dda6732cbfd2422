//! Messages for developers in the console.

use lore::TableError;
use wasm_bindgen::JsValue;

/// Reports that a call to the browser failed, and what readers miss because of it.
pub fn warn(what: &str, error: &JsValue) {
    gloo::console::warn!(what, error.clone());
}

/// Reports a failure that can happen even on a well-kept host, for example when a reader blocks
/// storage.
pub fn info(what: &str, error: &JsValue) {
    gloo::console::info!(what, error.clone());
}

/// Reports that a part of the lore can't be read where readers only miss something. If a page can't be
/// drawn, the message in its place says so itself.
pub fn damaged(error: &TableError) {
    #[cfg(target_arch = "wasm32")]
    warn(
        "a part of the lore can't be read",
        &error.to_string().into(),
    );
    #[cfg(not(target_arch = "wasm32"))]
    eprintln!("a part of the lore can't be read: {error}");
}
