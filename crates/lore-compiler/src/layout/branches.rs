//! Places the branches around the core, one node after the other, where they cross the least.

use super::core::Core;
use super::descent::{float, middle};
use super::graph::Graph;
use super::{Point, Size};

/// Directions around a node, on the unit circle: four, and twelve between them, each a fraction
/// from a Pythagorean triple or near enough to the circle.
const DIRECTIONS: [(f64, f64); 16] = [
    (1.0, 0.0),
    (0.9231, 0.3846),
    (0.7, 0.7),
    (0.3846, 0.9231),
    (0.0, 1.0),
    (-0.3846, 0.9231),
    (-0.7, 0.7),
    (-0.9231, 0.3846),
    (-1.0, 0.0),
    (-0.9231, -0.3846),
    (-0.7, -0.7),
    (-0.3846, -0.9231),
    (0.0, -1.0),
    (0.3846, -0.9231),
    (0.7, -0.7),
    (0.9231, -0.3846),
];

/// How many distances from the node that it hangs from are tried.
const RADII: usize = 24;

/// The positions of all nodes, given those of the core.
pub(super) fn attach(graph: &Graph, core: &Core, of_core: &[Point], size: Size) -> Vec<Point> {
    let centre = middle(of_core.iter().copied());
    let mut placement = Placement {
        points: vec![Point::default(); graph.len()],
        placed: vec![false; graph.len()],
        edges: Vec::new(),
        size,
        centre,
    };
    for (&node, &point) in core.nodes.iter().zip(of_core) {
        placement.points[node] = point;
        placement.placed[node] = true;
    }
    let in_core = |&&(a, b): &&(usize, usize)| placement.placed[a] && placement.placed[b];
    placement.edges = graph.edges().iter().filter(in_core).copied().collect();
    for &(leaf, from) in &core.branches {
        placement.points[leaf] = placement.place(from);
        placement.placed[leaf] = true;
        placement.edges.push((leaf.min(from), leaf.max(from)));
    }
    placement.points
}

struct Placement {
    points: Vec<Point>,
    placed: Vec<bool>,
    edges: Vec<(usize, usize)>,
    size: Size,
    centre: Point,
}

impl Placement {
    /// The best free position around a node.
    fn place(&self, from: usize) -> Point {
        let mut best = (f64::INFINITY, self.points[from]);
        for radius in 0..RADII {
            for direction in DIRECTIONS {
                let place = self.around(from, direction, radius);
                let cost = self.cost(from, place, radius);
                if cost < best.0 {
                    best = (cost, place);
                }
            }
            // Farther out, edges would only get longer.
            if best.0 < 0.5 * float(radius) {
                break;
            }
        }
        if best.0.is_finite() {
            return best.1;
        }
        // No direction is free, as around a hub with very many neighbours.
        let rings = 1..=i32::MAX;
        let free = rings.map(|ring| self.free_on_ring(from, ring));
        free.flatten().next().unwrap_or_default()
    }

    /// The nearest free position on the rings of a grid around a node. Each ring has more positions than the one
    /// before, so one of them has a free position.
    fn free_on_ring(&self, from: usize, ring: i32) -> Option<Point> {
        let middle = self.points[from];
        let steps = (-ring..=ring).flat_map(|x| (-ring..=ring).map(move |y| (x, y)));
        let on_ring = steps.filter(|(x, y)| x.abs().max(y.abs()) == ring);
        let placement = on_ring.map(|(x, y)| Point {
            x: middle.x + f64::from(x) * 1.05 * self.size.width,
            y: middle.y + f64::from(y) * 1.05 * self.size.height,
        });
        let free = placement.filter(|place| !self.is_taken(*place));
        free.min_by(|a, b| a.to(middle).total_cmp(&b.to(middle)))
    }

    fn is_taken(&self, place: Point) -> bool {
        let taken = self.points.iter().zip(&self.placed);
        let room = self.room();
        taken
            .filter(|(_, placed)| **placed)
            .any(|(point, _)| room.overlap(place, *point))
    }

    /// The room that a node takes, with a little space around it.
    fn room(&self) -> Size {
        Size {
            width: self.size.width * 1.02,
            height: self.size.height * 1.02,
        }
    }

    fn around(&self, from: usize, (x, y): (f64, f64), radius: usize) -> Point {
        let far = 1.15 + 0.35 * float(radius);
        Point {
            x: self.points[from].x + x * far * self.size.width,
            y: self.points[from].y + y * far * (self.size.height + self.size.width) / 2.0,
        }
    }

    /// The cost of a position: crossings, edges that it is on, the distance, and whether it turns inwards; infinite
    /// if it is on another node.
    fn cost(&self, from: usize, place: Point, radius: usize) -> f64 {
        let room = self.room();
        let mut cost = 0.5 * float(radius);
        for (node, &point) in self.points.iter().enumerate() {
            if !self.placed[node] {
                continue;
            }
            if room.overlap(place, point) {
                return f64::INFINITY;
            }
            let over = node != from
                && point.near_segment(place, self.points[from], self.size.height / 2.0);
            cost += if over { 1.5 } else { 0.0 };
        }
        for &(a, b) in &self.edges {
            let (from_a, to_b) = (self.points[a], self.points[b]);
            let joined = a == from || b == from;
            if !joined && super::crossings::cross(place, self.points[from], from_a, to_b) {
                cost += 1.0;
            }
            if place.near_segment(from_a, to_b, self.size.height / 2.0) {
                cost += 1.5;
            }
        }
        let outwards = place.to(self.centre) - self.points[from].to(self.centre);
        cost - 0.3 * outwards / self.size.width
    }
}
