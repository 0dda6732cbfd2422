//! Stress: positions whose distances are as close to the wanted ones as a plane allows.

use super::Point;
use super::distance::Pair;
use crate::chance::Chance;

/// How many times every pair is pulled.
const ROUNDS: u32 = 40;

/// Positions for `len` nodes by stochastic gradient descent (Zheng, Pawar and Goodman 2018): pairs are pulled to
/// their distance one after the other, at first completely, then less and less. The step falls by a constant
/// factor, without an exponential function.
pub(super) fn places(len: usize, pairs: &[Pair], seed: u64) -> Vec<Point> {
    let mut chance = Chance::new(seed);
    let longest = pairs.iter().map(|pair| pair.length).fold(1.0, f64::max);
    let shortest = pairs.iter().map(|pair| pair.length).fold(longest, f64::min);
    let mut points: Vec<Point> = std::iter::repeat_with(|| Point {
        x: chance.signed() * longest,
        y: chance.signed() * longest,
    })
    .take(len)
    .collect();
    let mut order: Vec<usize> = (0..pairs.len()).collect();
    let first = longest * longest;
    let last = 0.05 * shortest * shortest;
    let factor = root(last / first, ROUNDS - 1);
    let mut step = first;
    for _ in 0..ROUNDS {
        for at in (1..order.len()).rev() {
            order.swap(at, chance.below(at + 1));
        }
        for &at in &order {
            pull(&mut points, pairs[at], step);
        }
        step *= factor;
    }
    points
}

fn pull(points: &mut [Point], pair: Pair, step: f64) {
    let (a, b) = (points[pair.a], points[pair.b]);
    let (x, y) = (a.x - b.x, a.y - b.y);
    let distance = (x * x + y * y).sqrt().max(1e-9);
    let weight = (step / (pair.length * pair.length)).min(1.0);
    let by = weight * (distance - pair.length) / (2.0 * distance);
    points[pair.a] = Point {
        x: a.x - by * x,
        y: a.y - by * y,
    };
    points[pair.b] = Point {
        x: b.x + by * x,
        y: b.y + by * y,
    };
}

/// The root of this degree of a value from 0 to 1: by bisection, with multiplications only.
fn root(value: f64, times: u32) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = low + (high - low) * 0.5;
        let power = (0..times).fold(1.0, |power, _| power * middle);
        if power < value {
            low = middle;
        } else {
            high = middle;
        }
    }
    high
}
