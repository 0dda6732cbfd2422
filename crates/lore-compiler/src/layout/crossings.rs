//! Which edges cross.

use super::Point;

/// Whether two open segments cross. Segments that only touch don't.
pub(super) fn cross(a: Point, b: Point, c: Point, d: Point) -> bool {
    let apart = |a: f64, b: f64, c: f64, d: f64| a.max(b) < c.min(d) || c.max(d) < a.min(b);
    if apart(a.x, b.x, c.x, d.x) || apart(a.y, b.y, c.y, d.y) {
        return false;
    }
    let turn = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
    turn(a, b, c) * turn(a, b, d) < 0.0 && turn(c, d, a) * turn(c, d, b) < 0.0
}

/// How many pairs of edges without a common end cross.
pub fn crossings(edges: &[(usize, usize)], points: &[Point]) -> usize {
    let mut count = 0;
    for (at, &edge) in edges.iter().enumerate() {
        for &other in &edges[..at] {
            count += usize::from(pair(edge, other, points));
        }
    }
    count
}

fn pair((a, b): (usize, usize), (c, d): (usize, usize), points: &[Point]) -> bool {
    let shared = a == c || a == d || b == c || b == d;
    !shared && cross(points[a], points[b], points[c], points[d])
}

/// How many edges those of `node` would cross if it were at `place`.
pub(super) fn crossings_of(
    node: usize,
    place: Point,
    beside: &[usize],
    edges: &[(usize, usize)],
    points: &[Point],
) -> usize {
    let mut count = 0;
    for &(c, d) in edges {
        if c == node || d == node {
            continue;
        }
        let (from, to) = (points[c], points[d]);
        for &other in beside {
            let crosses = other != c && other != d && cross(place, points[other], from, to);
            count += usize::from(crosses);
        }
    }
    count
}
