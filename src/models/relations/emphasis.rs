//! Emphasis in the graph: the surroundings of the selected entry, and the requested paths.

use std::collections::BTreeMap;

use lore::EntryId;
use lore::graph::{Edge, NodePosition};

use super::RelationsModel;

/// The most nodes of a graph that is drawn as elements. A larger one can't be redrawn in a sixtieth
/// of a second while it is dragged (`cargo xtask bench-graph`), so it is painted on a canvas, and
/// only emphasized nodes are elements.
const MOST_ELEMENTS: usize = 150;

/// The most nodes of a painted graph that are also elements.
const PAINTED_ELEMENTS: usize = 60;

impl RelationsModel {
    /// The number of steps from the selected entry, if it is within the chosen depth.
    pub fn steps(&self, entry: EntryId) -> Option<u8> {
        self.around.get(&entry).copied()
    }

    /// Whether a relation is on a requested path.
    pub fn is_on_path(&self, edge: usize) -> bool {
        self.paths.iter().flatten().any(|step| step.edge == edge)
    }

    fn is_path_end(&self, entry: EntryId) -> bool {
        self.path_ends
            .is_some_and(|(from, to)| entry == from || entry == to)
    }

    /// Whether an entry is requested by name: selected, or an end of a path.
    pub fn is_named(&self, entry: EntryId) -> bool {
        self.selected == Some(entry) || self.is_path_end(entry)
    }

    /// Whether an entry is on a path, or is an end of one.
    pub fn touches_path(&self, entry: EntryId) -> bool {
        self.is_path_end(entry) || self.paths.iter().flatten().any(|step| step.to == entry)
    }

    /// Whether an entry is emphasized: all are, unless one is selected or a path is requested.
    pub fn entry_stands_out(&self, entry: EntryId) -> bool {
        match (self.path_ends, self.selected) {
            (None, None) => true,
            (Some(_), _) if self.touches_path(entry) => true,
            (_, Some(_)) => self.steps(entry).is_some(),
            _ => false,
        }
    }

    /// Whether a relation is emphasized: within the surroundings of the selected entry, or on a
    /// path.
    pub fn edge_stands_out(&self, edge: usize) -> bool {
        let Edge { from, to, .. } = self.edges[edge];
        match (self.path_ends, self.selected) {
            (None, None) => true,
            (Some(_), _) if self.is_on_path(edge) => true,
            (_, Some(_)) => match (self.steps(from), self.steps(to)) {
                // A relation between two entries at the maximum depth isn't part of the way there.
                (Some(a), Some(b)) => a.min(b) < self.params.depth.steps(),
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether the graph is too large to be drawn as elements.
    pub fn is_painted(&self) -> bool {
        self.layout.nodes.len() > MOST_ELEMENTS
    }

    /// The nodes that are elements: all; in a painted graph the emphasized ones, nearest first, or
    /// those with the most relations.
    pub fn elements(&self) -> Vec<NodePosition> {
        let nodes = &self.layout.nodes;
        if !self.is_painted() {
            return nodes.clone();
        }
        let counts = relation_counts(self.edges.iter());
        let rank = |node: &NodePosition| {
            let far = self.params.depth.steps() + 1;
            let steps = if self.touches_path(node.entry) {
                0
            } else {
                self.steps(node.entry).unwrap_or(far)
            };
            let count = counts.get(&node.entry).copied().unwrap_or_default();
            (steps, std::cmp::Reverse(count))
        };
        let mut ranked = nodes.clone();
        ranked.sort_by_key(rank);
        ranked.truncate(PAINTED_ELEMENTS);
        ranked.retain(|node| self.entry_stands_out(node.entry));
        ranked.sort_by_key(|node| node.entry);
        ranked
    }

    /// The number of drawn relations of each entry; entries without any are left out.
    pub fn drawn_counts(&self) -> BTreeMap<EntryId, usize> {
        relation_counts(self.drawn.iter().map(|&edge| &self.edges[edge]))
    }
}

/// How many of some relations each entry has.
pub(super) fn relation_counts<'e>(
    edges: impl Iterator<Item = &'e Edge<'static>>,
) -> BTreeMap<EntryId, usize> {
    let mut counts = BTreeMap::new();
    for edge in edges {
        for end in edge.ends() {
            *counts.entry(end).or_default() += 1;
        }
    }
    counts
}
