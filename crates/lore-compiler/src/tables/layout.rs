//! The graphs of the relations: which entries are in them, and where.

use std::collections::{BTreeMap, BTreeSet};

use lore::graph::{GraphLayout, NodePosition};
use lore::{EntryId, Id, Role, Statement};

use super::Tables;
use crate::layout::{Graph, Point, Size, layout};

/// The room that a node with its name takes in a small graph, in the units of a layout.
const ROOMY: Size = Size {
    width: 96.0,
    height: 56.0,
};

/// The room of a node in a large graph, where most names only show when zoomed in.
const CLOSE: Size = Size {
    width: 64.0,
    height: 44.0,
};

/// Graphs of up to this many nodes are small.
const SMALL: usize = 60;

/// The margin around the outermost nodes.
const MARGIN: f64 = 60.0;

/// The largest ratio of a graph's width to its height.
const FLAT: f64 = 1.55;

/// The layouts by [`Scope`](lore::graph::Scope): the powers, then everything.
pub(super) fn layouts(tables: &Tables<'_>) -> [GraphLayout; 2] {
    let relations = Relations::of(tables);
    let everything = (0..tables.drafts.entries.len()).map(EntryId::from_index);
    let joined = |id: &EntryId| relations.joined.iter().any(|(a, b)| a == id || b == id);
    let everything = everything.filter(joined).collect();
    let whole = relations.layout(tables, &everything);
    let powers = relations.powers(tables);
    // A world may have no powers.
    let powers = if powers.is_empty() {
        whole.clone()
    } else {
        relations.layout(tables, &powers)
    };
    [powers, whole]
}

/// The relations as pairs of entries.
struct Relations {
    joined: BTreeSet<(EntryId, EntryId)>,
    /// Factions, and the factions that contain them.
    within: Vec<(EntryId, EntryId)>,
}

impl Relations {
    fn of(tables: &Tables<'_>) -> Self {
        let mut relations = Self {
            joined: BTreeSet::new(),
            within: Vec::new(),
        };
        for resolved in &tables.model.claims {
            let Statement::Relation { relation, target } = resolved.claim.statement else {
                continue;
            };
            let subject = resolved.claim.subject;
            relations.joined.insert((subject, target));
            let kind = &tables.drafts.world.relations[usize::from(relation)];
            let factions = [subject, target].map(|id| role(tables, id) == Some(Role::Faction));
            if kind.within && factions == [true, true] {
                relations.within.push((subject, target));
            }
        }
        relations.within.sort_unstable();
        relations.within.dedup();
        relations
    }

    /// Factions and peoples, with the persons and places that a faction is related to.
    fn powers(&self, tables: &Tables<'_>) -> BTreeSet<EntryId> {
        let role = |id: EntryId| role(tables, id);
        let mut powers = BTreeSet::new();
        for &(a, b) in &self.joined {
            for (one, other) in [(a, b), (b, a)] {
                let of_faction = role(other) == Some(Role::Faction);
                let shown = match role(one) {
                    Some(Role::Faction | Role::People) => true,
                    Some(Role::Person | Role::Place) => of_faction,
                    Some(Role::Event) | None => false,
                };
                if shown {
                    powers.insert(one);
                }
            }
        }
        powers
    }

    fn layout(&self, tables: &Tables<'_>, shown: &BTreeSet<EntryId>) -> GraphLayout {
        let slug = |id: EntryId| tables.drafts.entries[id.index()].slug.as_str();
        let both = |&&(a, b): &&(EntryId, EntryId)| shown.contains(&a) && shown.contains(&b);
        let named = |&(a, b): &(EntryId, EntryId)| (slug(a), slug(b));
        let graph = Graph::new(
            shown.iter().map(|&id| slug(id)),
            self.joined.iter().filter(both).map(named),
        )
        .with_kin(self.within.iter().filter(both).map(named));
        let size = if graph.len() <= SMALL { ROOMY } else { CLOSE };
        let points = higher(layout(&graph, size));
        let by_name: BTreeMap<&str, Point> = graph
            .names()
            .iter()
            .map(String::as_str)
            .zip(points.iter().copied())
            .collect();
        let least = |of: fn(&Point) -> f64| points.iter().map(of).fold(f64::INFINITY, f64::min);
        let (left, top) = (least(|point| point.x), least(|point| point.y));
        let mut layout = GraphLayout {
            within: self.within.iter().filter(both).copied().collect(),
            ..GraphLayout::default()
        };
        for &entry in shown {
            let point = by_name[slug(entry)];
            let node = NodePosition {
                entry,
                x: whole(point.x - left + MARGIN),
                y: whole(point.y - top + MARGIN),
            };
            layout.width = layout.width.max(node.x + whole(MARGIN));
            layout.height = layout.height.max(node.y + whole(MARGIN));
            layout.nodes.push(node);
        }
        layout
    }
}

/// Stretches a flat layout to the space that a page has. This adds no crossings, and what was apart is then farther
/// apart. It goes in steps, so that one more leaf hardly ever changes it.
fn higher(mut points: Vec<Point>) -> Vec<Point> {
    let span = |of: fn(&Point) -> f64| {
        let least = points.iter().map(of).fold(f64::INFINITY, f64::min);
        points
            .iter()
            .map(of)
            .fold(0.0, |most: f64, side| most.max(side - least))
    };
    let (wide, high) = (span(|point| point.x), span(|point| point.y));
    let mut times = 1.0;
    while high > 0.0 && times < 2.0 && wide > FLAT * high * times {
        times += 0.125;
    }
    for point in &mut points {
        point.y *= times;
    }
    points
}

fn role(tables: &Tables<'_>, id: EntryId) -> Option<Role> {
    let kind = tables.drafts.entries[id.index()].kind;
    tables.drafts.world.kinds.get(usize::from(kind))?.role()
}

/// Rounds to the nearest whole unit.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place is positive, and one beyond 65,535 is held at the edge"
)]
fn whole(value: f64) -> u16 {
    (value + 0.5) as u16
}
