//! How far apart nodes should be.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

use super::graph::Graph;

/// In graphs with more nodes than this, distances to only some nodes are kept.
const DENSE: usize = 1_200;

/// How many these are.
const PIVOTS: usize = 60;

/// How much closer kin are.
const KIN: f64 = 0.6;

/// A pair of nodes with its wanted distance.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) a: usize,
    pub(super) b: usize,
    pub(super) length: f64,
}

/// The wanted lengths of edges: the more neighbours two nodes don't share, the longer, so that the neighbours of
/// each have room, and nodes with the same neighbours are close together.
fn lengths(graph: &Graph) -> Vec<Vec<(usize, f64)>> {
    let mut lengths = vec![Vec::new(); graph.len()];
    for &(a, b) in graph.edges() {
        let (of_a, of_b) = (graph.beside(a), graph.beside(b));
        let shared = of_a.iter().filter(|n| of_b.binary_search(n).is_ok());
        let unshared = of_a.len() + of_b.len() - 2 * shared.count();
        let unshared = u32::try_from(unshared).unwrap_or(u32::MAX);
        let kin = if graph.are_kin(a, b) { KIN } else { 1.0 };
        let length = f64::from(unshared).sqrt() * kin;
        lengths[a].push((b, length));
        lengths[b].push((a, length));
    }
    lengths
}

/// A length that can be ordered, since none is NaN.
#[derive(PartialEq)]
struct Length(f64);

impl Eq for Length {}

impl PartialOrd for Length {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Length {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.total_cmp(&other.0)
    }
}

/// The shortest distances from a node to all others; infinite if unreachable.
fn from(start: usize, lengths: &[Vec<(usize, f64)>]) -> Vec<f64> {
    let mut ways = vec![f64::INFINITY; lengths.len()];
    let mut open = BinaryHeap::from([(Reverse(Length(0.0)), start)]);
    ways[start] = 0.0;
    while let Some((Reverse(Length(way)), node)) = open.pop() {
        if way > ways[node] {
            continue;
        }
        for &(other, length) in &lengths[node] {
            let longer = way + length;
            if longer < ways[other] {
                ways[other] = longer;
                open.push((Reverse(Length(longer)), other));
            }
        }
    }
    ways
}

/// The wanted distances: of all pairs or, in a large graph, of connected nodes and of those with some far-flung
/// ones. Nodes without a connection should be a little beyond the farthest.
pub(super) fn pairs(graph: &Graph) -> Vec<Pair> {
    let lengths = lengths(graph);
    let mut pairs = Vec::new();
    if graph.len() <= DENSE {
        for a in 0..graph.len() {
            let ways = from(a, &lengths);
            pairs.extend((0..a).map(|b| Pair {
                a,
                b,
                length: ways[b],
            }));
        }
    } else {
        let mut nearest = vec![f64::INFINITY; graph.len()];
        let mut pivot = 0;
        for _ in 0..PIVOTS {
            let ways = from(pivot, &lengths);
            for (b, &length) in ways.iter().enumerate() {
                nearest[b] = nearest[b].min(length);
                if b != pivot {
                    pairs.push(Pair {
                        a: pivot,
                        b,
                        length,
                    });
                }
            }
            let far = (0..graph.len()).max_by(|&a, &b| nearest[a].total_cmp(&nearest[b]));
            pivot = far.unwrap_or_default();
        }
        for (a, beside) in lengths.iter().enumerate() {
            let joined = beside.iter().filter(|(b, _)| *b < a);
            pairs.extend(joined.map(|&(b, length)| Pair { a, b, length }));
        }
    }
    let finite = pairs
        .iter()
        .map(|pair| pair.length)
        .filter(|l| l.is_finite());
    let longest = finite.fold(1.0, f64::max);
    for pair in &mut pairs {
        if !pair.length.is_finite() {
            pair.length = longest * 0.75 + 1.0;
        }
        pair.length = pair.length.max(0.2);
    }
    pairs
}
