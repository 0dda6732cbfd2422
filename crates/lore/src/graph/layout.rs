//! Node positions of the relations graph, computed when the lore is compiled.

use serde::{Deserialize, Serialize};

use crate::bytes::Table;
use crate::{EntryId, TableError};

/// Which entries are nodes of the graph.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Scope {
    /// The factions and peoples, with the persons and places that a faction is related to.
    #[default]
    Powers,
    /// Everything that has a relation.
    Everything,
}

/// The size of the graph and the positions of its nodes, in pixels at full size.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct GraphLayout {
    /// The width.
    pub width: u16,
    /// The height.
    pub height: u16,
    /// Sorted by [`EntryId`].
    pub nodes: Vec<NodePosition>,
    /// Pairs of a faction and the faction that contains it: the groups of the graph.
    pub within: Vec<(EntryId, EntryId)>,
}

/// The position of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NodePosition {
    /// The entry.
    pub entry: EntryId,
    /// From the left.
    pub x: u16,
    /// From the top.
    pub y: u16,
}

impl GraphLayout {
    /// Opens the table of the layouts.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn open(bytes: &[u8], scope: Scope) -> Result<Self, TableError> {
        Table::open(bytes)?.row(scope as usize)
    }

    /// The position of an entry, if it is a node of the graph.
    pub fn position(&self, entry: EntryId) -> Option<NodePosition> {
        let at = self.nodes.binary_search_by_key(&entry, |node| node.entry);
        Some(self.nodes[at.ok()?])
    }
}
