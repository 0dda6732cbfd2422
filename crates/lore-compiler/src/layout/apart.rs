//! Moves overlapping nodes apart.

use super::{Point, Size};

/// How often all pairs are checked before the whole layout is enlarged.
const ROUNDS: usize = 60;

/// A little more than needed, so that rounding the stored positions causes no overlap.
const ROOM: f64 = 1.02;

/// Moves overlapping nodes apart, along the axis that needs the shorter move. If that doesn't come to an end, the
/// layout grows.
pub(super) fn apart(points: &mut [Point], size: Size) {
    let size = Size {
        width: size.width * ROOM,
        height: size.height * ROOM,
    };
    loop {
        for _ in 0..ROUNDS {
            if !round(points, size) {
                return;
            }
        }
        for point in &mut *points {
            *point = Point {
                x: point.x * 1.08,
                y: point.y * 1.08,
            };
        }
    }
}

/// Moves each overlapping pair apart once. Returns whether there was one.
fn round(points: &mut [Point], size: Size) -> bool {
    let mut order: Vec<usize> = (0..points.len()).collect();
    order.sort_by(|&a, &b| points[a].x.total_cmp(&points[b].x).then(a.cmp(&b)));
    let mut moved = false;
    for (at, &a) in order.iter().enumerate() {
        for &b in &order[at + 1..] {
            // The order is that before the round; nodes moved meanwhile are handled in the next round.
            if points[b].x - points[a].x > 2.0 * size.width {
                break;
            }
            if size.overlap(points[a], points[b]) {
                part(points, a, b, size);
                moved = true;
            }
        }
    }
    moved
}

fn part(points: &mut [Point], a: usize, b: usize, size: Size) {
    let (one, other) = (points[a], points[b]);
    let (x, y) = (other.x - one.x, other.y - one.y);
    let (over_x, over_y) = (size.width - x.abs(), size.height - y.abs());
    let sign = |value: f64| if value < 0.0 { -1.0 } else { 1.0 };
    // Half the distance each, and a thousandth more, so that the pair is certainly apart.
    let (by_x, by_y) = if over_x < over_y {
        (sign(x) * (over_x * 0.501 + 1e-6), 0.0)
    } else {
        (0.0, sign(y) * (over_y * 0.501 + 1e-6))
    };
    points[a] = Point {
        x: one.x - by_x,
        y: one.y - by_y,
    };
    points[b] = Point {
        x: other.x + by_x,
        y: other.y + by_y,
    };
}
