//! The layout of a graph: where its nodes are.
//!
//! ```text
//! graph -> core (no branches) -> stress from several starts -> the frame's proportions
//!       -> fewer crossings -> no overlaps -> branches around it
//! ```
//!
//! The same graph always gives the same layout, bit for bit, in whatever order its parts are given and on whatever
//! machine: nodes are processed in the order of their names, randomness is an integer sequence, and positions are
//! computed with sums, products, quotients and square roots only. Branches are added last, so that a new leaf moves
//! nothing but other leaves.
//!
//! The wanted lengths and their reasons are in `distance.rs`, after Gansner and others (neighbour
//! sets); the descent is in `descent.rs`.

mod apart;
mod branches;
mod core;
mod crossings;
mod descent;
mod distance;
mod graph;
mod point;
mod stress;

pub use self::crossings::crossings;
pub use self::graph::Graph;
pub use self::point::{Point, Size};

use self::core::Core;
use self::descent::{Descent, middle};
use self::distance::Pair;

/// The ratio of a layout's width to its height.
const ASPECT: f64 = 1.5;

/// How many starts are tried; fewer for a large graph.
const STARTS: usize = 24;

/// How many of them are improved; the best of these is kept.
const FINALISTS: usize = 3;

/// The mean length of an edge, in widths of a node: a constant, and a factor of the square root of the number of
/// nodes. In a larger graph more lines have to pass between nodes.
const EDGE: (f64, f64) = (0.3, 0.24);

/// The positions of a graph's nodes, in the order of their names. The boxes of `size` around them don't overlap.
pub fn layout(graph: &Graph, size: Size) -> Vec<Point> {
    let core = Core::of(graph);
    let inner = graph.part(&core.nodes);
    let pairs = distance::pairs(&inner);
    let mut best: Option<(f64, Vec<Point>)> = None;
    for mut points in starts(&inner, &pairs, size) {
        let scale = scale_of(&pairs, &points);
        let descent = Descent::new(&inner, &pairs, scale, size, HEAT);
        descent.run(&mut points, 1);
        apart::apart(&mut points, size);
        let cost = descent.total(&points);
        if best.as_ref().is_none_or(|(least, _)| cost < *least) {
            best = Some((cost, points));
        }
    }
    let points = best.map(|(_, points)| points).unwrap_or_default();
    branches::attach(graph, &core, &points, size)
}

/// How many crossings a move may add at first.
const HEAT: f64 = 2.0;

/// The starts with the fewest crossings, in the frame's proportions.
fn starts(graph: &Graph, pairs: &[Pair], size: Size) -> Vec<Vec<Point>> {
    let tries =
        (20_000_000 / (pairs.len() * 40 + graph.edges().len().pow(2)).max(1)).clamp(1, STARTS);
    let mut starts = Vec::new();
    for seed in 0..tries {
        let mut points = stress::places(graph.len(), pairs, seed as u64);
        frame(&mut points);
        enlarge(&mut points, graph, size);
        let crossed = if tries > 1 {
            crossings(graph.edges(), &points)
        } else {
            0
        };
        starts.push((crossed, seed, points));
    }
    starts.sort_by_key(|&(crossed, seed, _)| (crossed, seed));
    let best = starts.into_iter().map(|(.., points)| points);
    best.take(FINALISTS).collect()
}

/// Rotates the longest axis of a layout to the horizontal, and stretches the layout to the frame's proportions.
/// This changes no crossings of straight edges.
fn frame(points: &mut [Point]) {
    let centre = middle(points.iter().copied());
    let (mut xx, mut xy, mut yy) = (0.0, 0.0, 0.0);
    for point in &*points {
        let (x, y) = (point.x - centre.x, point.y - centre.y);
        xx += x * x;
        xy += x * y;
        yy += y * y;
    }
    // The half angle of the axis, with square roots only.
    let (along, across) = (xx - yy, 2.0 * xy);
    let length = (along * along + across * across).sqrt();
    let (cos, sin) = if length < 1e-12 {
        (1.0, 0.0)
    } else {
        let double = along / length;
        let sin = (0.5 - double * 0.5).max(0.0).sqrt();
        let cos = (0.5 + double * 0.5).max(0.0).sqrt();
        (cos, if across < 0.0 { -sin } else { sin })
    };
    let (mut wide, mut high) = (0.0, 0.0);
    for point in &mut *points {
        let (x, y) = (point.x - centre.x, point.y - centre.y);
        *point = Point {
            x: x * cos + y * sin,
            y: y * cos - x * sin,
        };
        wide += point.x * point.x;
        high += point.y * point.y;
    }
    let (wide, high) = (f64::sqrt(wide), f64::sqrt(high));
    if high < 1e-9 {
        return;
    }
    let stretch = (ASPECT * high / wide.max(1e-9)).sqrt();
    for point in points {
        *point = Point {
            x: point.x * stretch,
            y: point.y / stretch,
        };
    }
}

/// Brings the edges to their mean length.
fn enlarge(points: &mut [Point], graph: &Graph, size: Size) {
    let edges = graph.edges();
    let sum: f64 = edges.iter().map(|&(a, b)| points[a].to(points[b])).sum();
    if edges.is_empty() || sum < 1e-6 {
        return;
    }
    let (least, grown) = EDGE;
    let length = least + grown * descent::float(graph.len()).sqrt();
    let by = length * size.width * descent::float(edges.len()) / sum;
    for point in points {
        *point = Point {
            x: point.x * by,
            y: point.y * by,
        };
    }
}

/// The distance of two positions before the layout was stretched to the frame's proportions, times the stretch,
/// which is the same for all.
fn unframed(a: Point, b: Point) -> f64 {
    let (x, y) = ((a.x - b.x) / ASPECT, a.y - b.y);
    (x * x + y * y).sqrt().max(1e-9)
}

/// The length of a wanted distance of 1 in a layout, by least squares.
fn scale_of(pairs: &[Pair], points: &[Point]) -> f64 {
    let (mut above, mut below) = (0.0, 0.0);
    for pair in pairs {
        let distance = unframed(points[pair.a], points[pair.b]) / pair.length;
        above += distance;
        below += distance * distance;
    }
    if above > 0.0 { below / above } else { 1.0 }
}
