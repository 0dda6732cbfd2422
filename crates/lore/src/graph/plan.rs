//! Where entries lie in the picture: computed when the lore is compiled.

use serde::{Deserialize, Serialize};

use crate::EntryId;

/// Who is in a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The factions and peoples, with the persons and places that a faction is related to.
    #[default]
    Powers,
    /// Everything that has a relation.
    Everything,
}

/// A picture's frame and the places in it. Its units are pixels of a picture at its full size.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// From side to side.
    pub width: u16,
    /// From top to bottom.
    pub height: u16,
    /// By [`EntryId`].
    pub places: Vec<Place>,
    /// Factions and the factions that they lie within: the groups of the picture.
    pub within: Vec<(EntryId, EntryId)>,
}

/// Where an entry lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// The entry.
    pub entry: EntryId,
    /// From the left.
    pub x: u16,
    /// From the top.
    pub y: u16,
}

impl Plan {
    /// Where an entry lies, if it is in the picture.
    pub fn place(&self, entry: EntryId) -> Option<Place> {
        let at = self
            .places
            .binary_search_by(|place| place.entry.cmp(&entry));
        Some(self.places[at.ok()?])
    }
}
