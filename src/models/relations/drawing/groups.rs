//! Factions with those within them, as broad strokes below the graph.

use std::collections::BTreeSet;

use lore::graph::GraphLayout;
use lore::{EntryId, Lore, TableError};

use super::DrawnGroup;

/// The maximum nesting depth: a world may have two factions that are each within the other.
const DEEPEST: usize = 8;

/// The strokes of each faction that contains another.
pub(super) fn drawn(lore: &Lore<'_>, layout: &GraphLayout) -> Result<Vec<DrawnGroup>, TableError> {
    let groups = paths(layout).into_iter().map(|(whole, path)| {
        let side = lore.card(whole)?.side;
        Ok(DrawnGroup { side, path })
    });
    groups.collect()
}

/// A path for each faction that contains another.
fn paths(layout: &GraphLayout) -> Vec<(EntryId, String)> {
    let wholes: BTreeSet<EntryId> = layout.within.iter().map(|&(_, whole)| whole).collect();
    wholes
        .into_iter()
        .map(|whole| (whole, tree(layout, whole, 0)))
        .collect()
}

/// Strokes from a faction to those within it, recursively.
fn tree(layout: &GraphLayout, whole: EntryId, depth: usize) -> String {
    let parts = layout.within.iter().filter(|(_, of)| *of == whole);
    let strokes = parts.map(|&(part, _)| {
        let ends = layout.position(whole).zip(layout.position(part));
        let stroke = ends.map(|(from, to)| format!("M{} {}L{} {}", from.x, from.y, to.x, to.y));
        let inner = (depth < DEEPEST).then(|| tree(layout, part, depth + 1));
        [stroke, inner].into_iter().flatten().collect::<String>()
    });
    strokes.collect()
}

#[cfg(test)]
mod tests {
    use lore::graph::{GraphLayout, NodePosition};
    use lore::{EntryId, Id};

    use super::paths;

    #[test]
    fn factions_within_each_other_end_somewhere() {
        let [a, b] = [0, 1].map(EntryId::from_index);
        let layout = GraphLayout {
            nodes: vec![
                NodePosition {
                    entry: a,
                    x: 0,
                    y: 0,
                },
                NodePosition {
                    entry: b,
                    x: 9,
                    y: 0,
                },
            ],
            within: vec![(a, b), (b, a)],
            ..GraphLayout::default()
        };
        let paths = paths(&layout);
        assert_eq!(paths.len(), 2);
        let (_, first) = &paths[0];
        assert!(first.starts_with("M0 0L9 0"), "{first}");
    }
}
