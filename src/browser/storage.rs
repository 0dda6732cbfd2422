//! What the browser keeps for the reader. Storage may be blocked, full, cleared or spoilt at any
//! time, so nothing depends on it: reading then finds nothing, and writing tells that it did not.

use leptos::prelude::window;

use crate::components::settings::Setting;

/// What is kept.
#[derive(Clone, Copy, Debug)]
pub enum Key<'a> {
    /// A choice about the look of pages: the same for every encyclopedia of the host, since
    /// `early.js` reads it before anything else is known.
    Setting(Setting),
    /// Whether the second program has something to show of the reader's on any page.
    Keeps,
    /// The bookmarks and what was read in the encyclopedia of a world.
    Shelf(&'a str),
}

impl Key<'_> {
    fn name(self) -> String {
        match self {
            Self::Setting(setting) => ["lore.", setting.name()].concat(),
            Self::Keeps => "lore.keeps".into(),
            Self::Shelf(world) => ["lore.shelf.", world].concat(),
        }
    }
}

fn local() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

/// The text that is kept, if there is one that can be read.
pub fn get(key: Key<'_>) -> Option<String> {
    local()?.get_item(&key.name()).ok().flatten()
}

/// Keeps a text; an empty one is not kept. Tells whether it is kept now.
pub fn set(key: Key<'_>, text: &str) -> bool {
    let Some(storage) = local() else { return false };
    let name = key.name();
    if text.is_empty() {
        storage.remove_item(&name).is_ok()
    } else {
        storage.set_item(&name, text).is_ok()
    }
}
