//! The painted part of a graph that has too many nodes for elements.

mod painting;

use std::collections::BTreeSet;

use lore::{EntryId, Role, TableError};

pub use self::painting::{PaintedName, Painting};
use super::RelationsModel;
use crate::models::graph_lines::line_kind;

/// A painted graph, in units of the layout.
#[derive(Clone, Debug, PartialEq)]
pub struct GraphScene {
    /// The entries: first those requested by name, then those that are elements, then those with the
    /// most relations.
    pub nodes: Vec<PaintedNode>,
    /// The relations.
    pub edges: Vec<PaintedEdge>,
}

/// An entry.
#[derive(Clone, Debug, PartialEq)]
pub struct PaintedNode {
    /// The entry.
    pub entry: EntryId,
    /// Its position.
    pub position: (f64, f64),
    /// Its title.
    pub title: &'static str,
    /// Whether it is a power, and so painted square.
    pub square: bool,
    /// Whether it is dimmed.
    pub dim: bool,
    /// Whether it is also an element above the canvas.
    pub presence: Presence,
}

/// How an entry is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Presence {
    /// It is an element, and requested by name, so that its name is always painted.
    Named,
    /// It is an element.
    Element,
    /// It is only painted.
    Painted,
}

/// A relation.
#[derive(Clone, Debug, PartialEq)]
pub struct PaintedEdge {
    /// Its ends.
    pub ends: [(f64, f64); 2],
    /// The kind of its line, from 1.
    pub line: u16,
    /// Whether it is dimmed, or ruled out by the chosen readings.
    pub dim: bool,
}

impl GraphScene {
    /// The graph at an address; none if it is drawn as elements.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(model: &RelationsModel) -> Result<Option<Self>, TableError> {
        if !model.is_painted() {
            return Ok(None);
        }
        let nodes = nodes(model)?;
        let position = |entry| {
            let node = model.layout.position(entry);
            node.map(|node| (f64::from(node.x), f64::from(node.y)))
        };
        let edges = model.drawn.iter().filter_map(|&place| {
            let edge = &model.edges[place];
            Some(PaintedEdge {
                ends: [position(edge.from)?, position(edge.to)?],
                line: line_kind(edge.category),
                dim: model.is_ruled_out(place) || !model.edge_stands_out(place),
            })
        });
        let edges = edges.collect();
        Ok(Some(Self { nodes, edges }))
    }

    /// The nearest entry within `reach` of a point.
    pub fn entry_at(&self, (x, y): (f64, f64), reach: f64) -> Option<EntryId> {
        let distance = |node: &PaintedNode| {
            let (node_x, node_y) = node.position;
            (node_x - x).abs().max((node_y - y).abs())
        };
        let mut nodes = self.nodes.iter();
        let first = nodes.next()?;
        let nearest = nodes.fold(first, |nearest, node| {
            if distance(node) < distance(nearest) {
                node
            } else {
                nearest
            }
        });
        (distance(nearest) < reach).then_some(nearest.entry)
    }
}

fn nodes(model: &RelationsModel) -> Result<Vec<PaintedNode>, TableError> {
    let counts = model.drawn_counts();
    let elements: BTreeSet<EntryId> = model.elements().iter().map(|node| node.entry).collect();
    let mut nodes = Vec::new();
    for node in &model.layout.nodes {
        let entry = node.entry;
        let card = model.page.lore.card(entry)?;
        nodes.push(PaintedNode {
            entry,
            position: (node.x.into(), node.y.into()),
            title: card.title,
            square: model.page.lore.world().role_of(&card) == Some(Role::Faction),
            dim: !model.entry_stands_out(entry),
            presence: if model.is_named(entry) {
                Presence::Named
            } else if elements.contains(&entry) {
                Presence::Element
            } else {
                Presence::Painted
            },
        });
    }
    nodes.sort_by_key(|node| {
        let count = counts.get(&node.entry).copied().unwrap_or_default();
        (node.presence, std::cmp::Reverse(count))
    });
    Ok(nodes)
}
