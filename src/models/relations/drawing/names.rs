//! Names drawn above all nodes, on plates: of requested and of highlighted entries.

use lore::EntryId;
use lore::graph::{GraphLayout, NodePosition, labels};

use super::{DrawnName, DrawnNode, GraphDrawing, Requested};

/// How many neighbours of one entry are named at most.
const MOST_NEIGHBOURS: usize = 24;

impl GraphDrawing {
    /// Names some entries above all others, as far as they are drawn: those of the story's current event.
    pub fn request(&mut self, entries: &[EntryId]) {
        for node in &mut self.nodes {
            if node.requested == Requested::No && entries.contains(&node.entry) {
                node.requested = Requested::InEvent;
            }
        }
    }

    /// The names that are drawn above all nodes. Names on a path, and around a highlighted
    /// entry, are placed again so that they don't overlap.
    pub fn named_over(&self, lit: Option<EntryId>) -> Vec<DrawnName> {
        let nodes = self.nodes_named_over(lit);
        nodes.iter().map(DrawnNode::drawn_name).collect()
    }

    fn nodes_named_over(&self, lit: Option<EntryId>) -> Vec<DrawnNode> {
        let Some(lit) = lit else {
            let named = self.nodes.iter().filter(|node| node.is_requested());
            let mut named: Vec<DrawnNode> = named.cloned().collect();
            if named.len() > 1 {
                place(self, None, &mut named);
            }
            return named;
        };
        let mut neighbours = self.related(lit);
        let left_out = neighbours.len().saturating_sub(MOST_NEIGHBOURS);
        neighbours.truncate(MOST_NEIGHBOURS);
        let around = |node: &&DrawnNode| {
            node.entry == lit || node.is_requested() || neighbours.contains(&node.entry)
        };
        let mut over: Vec<DrawnNode> = self.nodes.iter().filter(around).cloned().collect();
        for node in &mut over {
            if node.entry == lit && left_out > 0 {
                node.title = format!("{} +{left_out}", node.title).into();
            }
        }
        place(self, Some(lit), &mut over);
        over
    }
}

/// Places the names of a few nodes so that they don't overlap.
fn place(drawing: &GraphDrawing, lit: Option<EntryId>, nodes: &mut [DrawnNode]) {
    let position = |node: &DrawnNode| NodePosition {
        entry: node.entry,
        x: node.position.0,
        y: node.position.1,
    };
    let layout = GraphLayout {
        width: drawing.width,
        height: drawing.height,
        nodes: nodes.iter().map(position).collect(),
        within: Vec::new(),
    };
    let titles: Vec<&str> = nodes.iter().map(|node| &*node.title).collect();
    // The pointed or selected entry first, then the ends of a path, then the order of the nodes.
    let rank = |node: &DrawnNode| match lit {
        Some(lit) if node.entry == lit => 1,
        None if node.is_selected() => 1,
        _ if node.requested == Requested::PathEnd => 2,
        _ => 3,
    };
    let ranks: Vec<u32> = nodes.iter().map(rank).collect();
    let placed = labels(&layout, &titles, &ranks);
    for (node, label) in nodes.iter_mut().zip(placed) {
        node.name = label;
    }
}
