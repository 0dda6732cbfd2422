//! Neighbourhoods.

use super::Edge;
use crate::EntryId;

/// The entries within `depth` steps of `centre`, each with its number of steps, nearest first.
pub fn neighbourhood(edges: &[&Edge<'_>], centre: EntryId, depth: u8) -> Vec<(EntryId, u8)> {
    let mut found = vec![(centre, 0)];
    let mut at = 0;
    while let Some(&(entry, steps)) = found.get(at) {
        at += 1;
        if steps >= depth {
            break;
        }
        for other in edges.iter().filter_map(|edge| edge.other(entry)) {
            if !found.iter().any(|&(known, _)| known == other) {
                found.push((other, steps + 1));
            }
        }
    }
    found
}
