//! The graph as elements: the paths of its lines, and its nodes and names.
//!
//! Positions are in units of the layout. All other sizes are in `em`, so that one font size per zoom
//! level (see [`lore::graph::labels`]) sizes nodes, lines and names correctly at every width.

mod edges;
mod groups;
mod names;
mod nodes;

use std::borrow::Cow;

use lore::graph::{GraphLayout, Label, ZOOM_LEVELS, is_small, width_at};
use lore::{EntryId, TableError};

use super::RelationsModel;
use crate::models::graph_lines::LineSign;

/// The graph; of a painted graph, only the part that is drawn as elements.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GraphDrawing {
    /// Its width.
    pub width: u16,
    /// Its height.
    pub height: u16,
    /// Whether its nodes are drawn in full size.
    pub small: bool,
    /// Each faction with those within it.
    pub groups: Vec<DrawnGroup>,
    /// The relations, by their numbers.
    pub edges: Vec<DrawnEdge>,
    /// The entries, in the order that the arrow keys go through.
    pub nodes: Vec<DrawnNode>,
}

/// A faction with those within it, as broad strokes below everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnGroup {
    /// The number of its side, which gives it its colour.
    pub side: Option<u8>,
    /// Its path.
    pub path: String,
}

/// A relation as a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnEdge {
    /// Its number among all relations, independent of what is drawn.
    pub number: usize,
    /// The subject.
    pub from: EntryId,
    /// The target.
    pub to: EntryId,
    /// Its classes: line kind, status and emphasis.
    pub class: String,
    /// The link to its claim.
    pub href: String,
    /// What it says, with its date and any doubt.
    pub title: String,
    /// What it looks like.
    pub shape: EdgeShape,
}

/// What a relation looks like, which another year doesn't change unless other relations of the same two entries
/// come or go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EdgeShape {
    /// Its path.
    pub path: String,
    /// The sign in its middle.
    pub sign: LineSign,
}

/// The name of an entry in the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnName {
    /// The position of its node.
    pub position: (u16, u16),
    /// The name.
    pub title: Cow<'static, str>,
    /// Where it stands beside the node, and the zoom level from which on it is shown.
    pub label: Label,
    /// Whether the entry is selected.
    pub selected: bool,
}

/// An entry as a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnNode {
    /// The entry.
    pub entry: EntryId,
    /// Its slug.
    pub slug: &'static str,
    /// Its position.
    pub position: (u16, u16),
    /// Its classes: its emphasis.
    pub class: String,
    /// The link that selects it or, if it is selected, leads to its page.
    pub href: String,
    /// Its title.
    pub title: Cow<'static, str>,
    /// What a screen reader says: title, kind, number of relations.
    pub label: String,
    /// Whether it is a power, and so drawn square.
    pub square: bool,
    /// The id of its emblem's `<symbol>`.
    pub emblem: String,
    /// The number of its side, which gives it its colour.
    pub side: Option<u8>,
    /// The position of its name, and the zoom level from which on it is shown.
    pub name: Label,
    /// Whether and how it is requested.
    pub requested: Requested,
}

/// How an entry is requested. The names of requested entries are drawn above all nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Requested {
    /// It is not requested.
    No,
    /// It is one of a few whose relations differ between the compared years or readings.
    Changed,
    /// The story's current event is about it.
    InEvent,
    /// It is on a path.
    OnPath,
    /// It is an end of a path.
    PathEnd,
    /// It is selected.
    Selected,
}

impl DrawnNode {
    /// Whether it is selected.
    pub fn is_selected(&self) -> bool {
        self.requested == Requested::Selected
    }

    /// Its name.
    pub fn drawn_name(&self) -> DrawnName {
        DrawnName {
            position: self.position,
            title: self.title.clone(),
            label: self.name,
            selected: self.is_selected(),
        }
    }

    /// Whether it is requested in any way.
    pub fn is_requested(&self) -> bool {
        self.requested != Requested::No
    }
}

/// The largest zoom level that is no wider than a graph of this width, in pixels.
pub fn zoom_level(width: f64) -> usize {
    let larger = (1..ZOOM_LEVELS).take_while(|&level| width_at(level) <= width);
    larger.last().unwrap_or_default()
}

impl GraphDrawing {
    /// The part of the graph that is drawn as elements.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel) -> Result<Self, TableError> {
        let layout = GraphLayout {
            nodes: model.elements(),
            ..model.layout.clone()
        };
        Self::of_layout(model, &layout)
    }

    /// The whole graph as elements, for a file, where it needn't be dragged smoothly.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn whole(model: &RelationsModel) -> Result<Self, TableError> {
        Self::of_layout(model, &model.layout)
    }

    fn of_layout(model: &RelationsModel, layout: &GraphLayout) -> Result<Self, TableError> {
        Ok(Self {
            width: layout.width,
            height: layout.height,
            small: is_small(layout),
            groups: groups::drawn(model.page.lore, layout)?,
            edges: edges::drawn(model, layout)?,
            nodes: nodes::drawn(model, layout)?,
        })
    }

    /// The node of an entry.
    pub fn node(&self, entry: EntryId) -> Option<&DrawnNode> {
        self.nodes.iter().find(|node| node.entry == entry)
    }

    /// A relation by its number.
    pub fn edge(&self, number: usize) -> Option<&DrawnEdge> {
        let place = self.edges.binary_search_by_key(&number, |edge| edge.number);
        self.edges.get(place.ok()?)
    }

    /// The neighbours of an entry, in the order of the relations, each once.
    pub fn related(&self, entry: EntryId) -> Vec<EntryId> {
        let mut related = Vec::new();
        for edge in &self.edges {
            let other = match entry {
                entry if entry == edge.from => edge.to,
                entry if entry == edge.to => edge.from,
                _ => continue,
            };
            if !related.contains(&other) {
                related.push(other);
            }
        }
        related
    }

    /// What the relations between two entries say.
    pub fn sentences_between(&self, a: EntryId, b: EntryId) -> String {
        let joins =
            |edge: &&DrawnEdge| (edge.from, edge.to) == (a, b) || (edge.from, edge.to) == (b, a);
        let between: Vec<&str> = self
            .edges
            .iter()
            .filter(joins)
            .map(|edge| edge.title.as_str())
            .collect();
        between.join(". ")
    }
}

#[cfg(test)]
mod tests {
    use lore::graph::ZOOM_LEVELS;

    use super::zoom_level;

    #[test]
    fn each_level_of_size_begins_at_its_width() {
        assert_eq!(zoom_level(10.0), 0);
        assert_eq!(zoom_level(359.0), 0);
        assert_eq!(zoom_level(360.5), 1);
        assert_eq!(zoom_level(1e9), ZOOM_LEVELS - 1);
    }
}
