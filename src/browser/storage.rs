//! What the browser keeps for the reader. Storage may be blocked, full or cleared at any time, so
//! nothing depends on it: reading then finds nothing, and writing does nothing.

use leptos::prelude::window;

fn local() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// The text kept under a key, if there is one that can be read.
pub fn get(key: &str) -> Option<String> {
    local()?.get_item(key).ok().flatten()
}

/// Keeps a text under a key; an empty text is not kept. Tells whether it is kept now.
pub fn set(key: &str, text: &str) -> bool {
    let Some(storage) = local() else { return false };
    if text.is_empty() {
        storage.remove_item(key).is_ok()
    } else {
        storage.set_item(key, text).is_ok()
    }
}
