//! Relations as lines.

use std::collections::BTreeMap;

use lore::graph::{ChangeKind, GraphLayout, NodePosition};
use lore::{EntryId, Status, TableError};

use super::super::RelationsModel;
use super::{DrawnEdge, EdgeShape};
use crate::models::claim::RULED_OUT;
use crate::models::graph_lines::{LineSign, curve, fan_offset, line_kind, round};
use crate::models::year_filter::perhaps_in;

/// The distance between parallel lines of one pair, in units of the layout.
const FAN: f64 = 26.0;

/// The size of a loop from an entry to itself, in units of the layout.
const LOOP: i32 = 64;

/// The drawn relations between nodes of a layout.
pub(super) fn drawn(
    model: &RelationsModel,
    layout: &GraphLayout,
) -> Result<Vec<DrawnEdge>, TableError> {
    let mut ends = Vec::new();
    for &place in &model.drawn {
        let edge = &model.edges[place];
        if let (Some(from), Some(to)) = (layout.position(edge.from), layout.position(edge.to)) {
            ends.push((place, from, to));
        }
    }
    let pairs = ends.iter().map(|(_, from, to)| (from.entry, to.entry));
    let offsets = fan_offsets(pairs);
    let edges = ends.iter().zip(offsets);
    let edges = edges.map(|(&(place, from, to), offset)| line(model, place, from, to, offset));
    edges.collect()
}

/// The offset of each line from the straight line between its ends, in steps: lines of the same two
/// entries, in either direction, are side by side.
fn fan_offsets(pairs: impl Iterator<Item = (EntryId, EntryId)>) -> Vec<f64> {
    let pairs: Vec<_> = pairs.map(|(a, b)| (a.min(b), a.max(b))).collect();
    let mut lens: BTreeMap<_, usize> = BTreeMap::new();
    for &pair in &pairs {
        *lens.entry(pair).or_default() += 1;
    }
    let mut places: BTreeMap<_, usize> = BTreeMap::new();
    let offset = |pair| {
        let place = places.entry(pair).or_default();
        let offset = fan_offset(*place, lens[&pair]);
        *place += 1;
        offset
    };
    pairs.iter().copied().map(offset).collect()
}

/// The path of a line: straight, bent if there are several for the same pair, or a loop.
fn path(from: NodePosition, to: NodePosition, offset: f64) -> String {
    if from.entry == to.entry {
        return loop_above(from, offset);
    }
    let (ax, ay) = (f64::from(from.x), f64::from(from.y));
    let (bx, by) = (f64::from(to.x), f64::from(to.y));
    let length = (bx - ax).hypot(by - ay);
    // Offset to the same side in both directions.
    let turned = if from.entry < to.entry { 1.0 } else { -1.0 };
    let aside = offset * FAN * turned / length.max(1.0);
    let middle = (
        f64::midpoint(ax, bx) - (by - ay) * aside,
        f64::midpoint(ay, by) + (bx - ax) * aside,
    );
    curve((ax, ay), middle, (bx, by))
}

/// A loop from an entry to itself; larger for greater offsets.
fn loop_above(NodePosition { x, y, .. }: NodePosition, offset: f64) -> String {
    let (x, y) = (i32::from(x), i32::from(y));
    let reach = LOOP + round(offset.abs() * FAN);
    let aside = round(offset * FAN);
    let (left, right, top) = (x + aside - reach / 2, x + aside + reach / 2, y - reach);
    format!("M{x} {y}Q{left} {y} {left} {top}Q{right} {top} {x} {y}")
}

fn line(
    model: &RelationsModel,
    place: usize,
    from: NodePosition,
    to: NodePosition,
    offset: f64,
) -> Result<DrawnEdge, TableError> {
    let edge = &model.edges[place];
    let kind = model
        .page
        .lore
        .world()
        .relations
        .get(usize::from(edge.relation));
    let line = line_kind(edge.category);
    let mut class = format!("edge c{line} {}", edge.claim.status.word());
    for (holds, word) in [
        (!model.edge_stands_out(place), " dim"),
        (model.is_on_path(place), " on-path"),
        (model.only_perhaps(place), " perhaps"),
        (model.is_ruled_out(place), " ruled-out"),
        (model.compares(), change_class(model.change(place))),
    ] {
        if holds {
            class += word;
        }
    }
    Ok(DrawnEdge {
        number: place,
        from: edge.from,
        to: edge.to,
        class,
        href: model.page.to_claim(&edge.claim)?,
        title: title(model, place)?,
        shape: EdgeShape {
            path: path(from, to, offset),
            sign: LineSign {
                line,
                symmetric: kind.is_some_and(|kind| kind.symmetric),
            },
        },
    })
}

/// The class that shows how a relation changed between two years.
fn change_class(change: Option<ChangeKind>) -> &'static str {
    match change {
        Some(ChangeKind::Began) => " began",
        Some(ChangeKind::Ended) => " ended",
        Some(ChangeKind::Happened) => " happened",
        Some(ChangeKind::HappenedBefore) => " happened-before",
        Some(ChangeKind::Passed | ChangeKind::Changed) | None => " stayed",
    }
}

/// A relation as a sentence with its date and any doubt.
fn title(model: &RelationsModel, place: usize) -> Result<String, TableError> {
    let claim = &model.edges[place].claim;
    let sentence = lore::sentence(model.page.lore, claim)?;
    let when = claim.when.as_ref().map(|when| format!(", {}", when.words));
    let doubt = match claim.status {
        _ if model.is_ruled_out(place) => Some(format!(" ({RULED_OUT})")),
        Status::Stated => None,
        status => Some(format!(" ({})", status.word())),
    };
    let perhaps = model
        .only_perhaps(place)
        .then(|| format!(", {}", perhaps_in(model.page.years)));
    let change = model.change_in_words(place);
    let change = change.map(|change| format!(", {change}"));
    let parts = [Some(sentence), when, doubt, perhaps, change];
    Ok(parts.into_iter().flatten().collect())
}

#[cfg(test)]
mod tests {
    use lore::graph::NodePosition;
    use lore::{EntryId, Id};

    use super::{fan_offsets, path};

    fn node(entry: usize, x: u16, y: u16) -> NodePosition {
        NodePosition {
            entry: EntryId::from_index(entry),
            x,
            y,
        }
    }

    #[test]
    fn parallel_relations_lie_side_by_side_in_either_direction() {
        let entry = EntryId::from_index;
        let pairs = [(0, 1), (2, 0), (1, 0), (0, 1)].map(|(a, b)| (entry(a), entry(b)));
        assert_eq!(fan_offsets(pairs.into_iter()), [-1.0, 0.0, 0.0, 1.0]);
        let (a, b) = (node(0, 0, 0), node(1, 100, 0));
        let (there, back) = (path(a, b, 1.0), path(b, a, 1.0));
        assert!(
            there.contains("50 26") && back.contains("50 26"),
            "{there} {back}"
        );
    }

    #[test]
    fn a_line_to_a_node_in_the_same_place_is_a_path_of_numbers() {
        let path = path(node(0, 5, 5), node(1, 5, 5), 1.0);
        assert_eq!(path, "M5 5L5 5L5 5");
    }

    #[test]
    fn a_relation_of_an_entry_to_itself_is_a_loop_and_several_are_apart() {
        let own = |offset| path(node(0, 100, 100), node(0, 100, 100), offset);
        let loops = [-1.0, 0.0, 1.0].map(own);
        assert!(
            loops
                .iter()
                .all(|path| path.starts_with("M100 100Q") && path.ends_with(" 100 100"))
        );
        assert!(loops[0] != loops[1] && loops[1] != loops[2] && loops[0] != loops[2]);
    }
}
