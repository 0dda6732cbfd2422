//! What tests of this crate share.

use lore::{Id, World};

/// An invented world with nothing in it.
pub(crate) fn world() -> World<'static> {
    World {
        name: "Harbour",
        short_name: "Harbour",
        tagline: "A port and its people.",
        description: "The port, its people and its ships.",
        language: "en",
        about: "",
        about_headings: Vec::new(),
        home: lore::EntryId::from_index(0),
        featured: Vec::new(),
        eras: Vec::new(),
        kinds: Vec::new(),
        facts: Vec::new(),
        categories: Vec::new(),
        relations: Vec::new(),
        emblems: Vec::new(),
        edition: "0",
    }
}
