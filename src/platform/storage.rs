//! What the browser keeps for the reader. Storage may be blocked, full, cleared or damaged at any
//! time, so nothing may depend on it: reading then finds nothing, and writing returns an error.

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Storage, StorageEvent};

use super::log;

/// The name of something that is kept. Readers have stored values under these names since the
/// first version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// A setting, by its name. It applies to every encyclopedia on the host, since `early.js` reads
    /// it before anything else is known.
    Setting(&'static str),
    /// Whether there is reader data, which has to be shown on the first page.
    HasReaderData,
    /// The bookmarks and visits in the encyclopedia with this slug.
    ReaderData(&'static str),
}

impl Key {
    fn name(self) -> String {
        match self {
            Self::Setting(name) => format!("lore.{name}"),
            Self::HasReaderData => "lore.keeps".to_owned(),
            Self::ReaderData(encyclopedia) => format!("lore.shelf.{encyclopedia}"),
        }
    }
}

/// The browser did not store a value. The message is for readers.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("This browser can’t store anything for this page: storage is blocked or full.")]
pub struct NotKept;

/// The stored text, if there is one and it can be read.
pub fn read(key: Key) -> Option<String> {
    let text = local_storage().and_then(|storage| storage.get_item(&key.name()));
    text.unwrap_or_else(|error| {
        log::info("the browser's storage can't be read", &error);
        None
    })
}

/// Stores a text; an empty one removes the key.
///
/// # Errors
/// If storage is blocked or full; the old value then stays.
pub fn write(key: Key, text: &str) -> Result<(), NotKept> {
    let name = key.name();
    let written = local_storage().and_then(|storage| {
        if text.is_empty() {
            storage.remove_item(&name)
        } else {
            storage.set_item(&name, text)
        }
    });
    written.map_err(|error| {
        log::info("the browser's storage can't be written", &error);
        NotKept
    })
}

/// Whether the browser blocks storage for this page.
pub fn is_blocked() -> bool {
    local_storage().is_err()
}

/// Calls `changed` when another tab has changed the value of any of the keys, for as long as the
/// calling component lives.
pub fn on_change_elsewhere(keys: Vec<Key>, changed: impl Fn() + 'static) {
    let names: Vec<String> = keys.into_iter().map(Key::name).collect();
    let listener = window_event_listener(leptos::ev::storage, move |event: StorageEvent| {
        // No key: everything was cleared.
        if event.key().is_none_or(|key| names.contains(&key)) {
            changed();
        }
    });
    on_cleanup(move || listener.remove());
}

/// The window's storage. Some browsers throw where it is blocked, others have none.
fn local_storage() -> Result<Storage, JsValue> {
    window()
        .local_storage()?
        .ok_or_else(|| JsValue::from_str("there is no storage"))
}

#[cfg(test)]
mod tests {
    use super::Key;

    #[test]
    fn keys_have_the_names_under_which_readers_have_stored_values() {
        for (key, name) in [
            (Key::Setting("theme"), "lore.theme"),
            (Key::HasReaderData, "lore.keeps"),
            (Key::ReaderData("harbour"), "lore.shelf.harbour"),
        ] {
            assert_eq!(key.name(), name);
        }
    }
}
