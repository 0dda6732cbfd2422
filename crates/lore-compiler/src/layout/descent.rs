//! Reduces crossings: moves nodes one at a time, as long as that improves the layout.

use super::crossings::crossings_of;
use super::distance::Pair;
use super::graph::Graph;
use super::{Point, Size};
use crate::chance::Chance;

/// How many comparisons of two edges a graph may cost. This limits the time in the same way everywhere.
const WORK: usize = 150_000_000;

/// How many times each node is tried at most.
const SWEEPS: usize = 400;

/// The costs of a layout, in crossings.
struct Weights {
    /// For a pair of nodes at a wrong distance, as a fraction of the right one.
    stress: f64,
    /// For a node that is on an edge of others.
    on_edge: f64,
    /// For two overlapping nodes.
    overlap: f64,
}

const WEIGHTS: Weights = Weights {
    stress: 0.2,
    on_edge: 0.8,
    overlap: 20.0,
};

/// A layout that is being improved.
pub(super) struct Descent<'g> {
    graph: &'g Graph,
    /// For each node, the others with their wanted distances.
    wanted: Vec<Vec<(usize, f64)>>,
    size: Size,
    /// How much worse a move may make the layout at first, in crossings.
    heat: f64,
}

impl<'g> Descent<'g> {
    /// `scale` is the length of a wanted distance of 1.
    pub(super) fn new(graph: &'g Graph, pairs: &[Pair], scale: f64, size: Size, heat: f64) -> Self {
        let mut wanted = vec![Vec::new(); graph.len()];
        for pair in pairs {
            wanted[pair.a].push((pair.b, pair.length * scale));
            wanted[pair.b].push((pair.a, pair.length * scale));
        }
        Self {
            graph,
            wanted,
            size,
            heat,
        }
    }

    /// The cost of a node at a position.
    fn cost(&self, node: usize, place: Point, points: &[Point]) -> f64 {
        let (graph, edges) = (self.graph, self.graph.edges());
        let crossed = crossings_of(node, place, graph.beside(node), edges, points);
        let mut cost = f64::from(u32::try_from(crossed).unwrap_or(u32::MAX));
        for &(other, length) in &self.wanted[node] {
            let off = super::unframed(place, points[other]) / length - 1.0;
            cost += WEIGHTS.stress * off * off;
        }
        for (other, &there) in points.iter().enumerate() {
            if other != node && self.size.overlap(place, there) {
                cost += WEIGHTS.overlap;
            }
        }
        cost + WEIGHTS.on_edge * self.on_edges(node, place, points)
    }

    /// How many edges cross the node, and how many nodes its edges cross.
    fn on_edges(&self, node: usize, place: Point, points: &[Point]) -> f64 {
        let room = self.size.height / 2.0;
        let mut count = 0_u32;
        for &(a, b) in self.graph.edges() {
            let other = a != node && b != node;
            count += u32::from(other && place.near_segment(points[a], points[b], room));
        }
        for &end in self.graph.beside(node) {
            for (other, there) in points.iter().enumerate() {
                let between = other != node && other != end;
                count += u32::from(between && there.near_segment(place, points[end], room));
            }
        }
        f64::from(count)
    }

    /// Moves nodes while that helps. At first, moves that make the layout worse are allowed, too, up to a threshold
    /// that falls to zero.
    pub(super) fn run(&self, points: &mut [Point], seed: u64) {
        let len = points.len();
        if len < 3 {
            return;
        }
        let edges = self.graph.edges().len();
        let sweep = 2 * edges * edges * 2 + len * len;
        let sweeps = (WORK / (8 * sweep).max(1)).min(SWEEPS);
        let mut chance = Chance::new(seed);
        for sweep in 0..sweeps {
            let left = 1.0 - float(sweep) / float(sweeps);
            let threshold = self.heat * left * left;
            let reach = self.size.width * (0.3 + 4.0 * left);
            for node in 0..len {
                let now = self.cost(node, points[node], points);
                let mut best = (f64::INFINITY, points[node]);
                for _ in 0..3 {
                    let place = self.candidate(node, points, reach, &mut chance);
                    let cost = self.cost(node, place, points);
                    if cost < best.0 {
                        best = (cost, place);
                    }
                }
                if best.0 < now + threshold {
                    points[node] = best.1;
                }
            }
        }
    }

    /// A position to try: near the current one, between the neighbours, or near one of them.
    fn candidate(&self, node: usize, points: &[Point], reach: f64, chance: &mut Chance) -> Point {
        let beside = self.graph.beside(node);
        let centre = match (chance.below(8), beside) {
            (_, []) | (0..=4, _) => points[node],
            (5 | 6, _) => middle(beside.iter().map(|&other| points[other])),
            _ => points[beside[chance.below(beside.len())]],
        };
        Point {
            x: centre.x + chance.signed() * reach,
            y: centre.y + chance.signed() * reach,
        }
    }

    /// The cost of the whole layout.
    pub(super) fn total(&self, points: &[Point]) -> f64 {
        let node = |at: usize| self.cost(at, points[at], points);
        (0..points.len()).map(node).sum()
    }
}

/// The middle of some points.
pub(super) fn middle(points: impl Iterator<Item = Point>) -> Point {
    let (mut sum, mut len) = (Point::default(), 0.0);
    for point in points {
        sum = Point {
            x: sum.x + point.x,
            y: sum.y + point.y,
        };
        len += 1.0;
    }
    if len > 0.0 {
        sum = Point {
            x: sum.x / len,
            y: sum.y / len,
        };
    }
    sum
}

pub(super) fn float(number: usize) -> f64 {
    f64::from(u32::try_from(number).unwrap_or(u32::MAX))
}
