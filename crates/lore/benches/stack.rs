//! Ten thousand dates are put into rows in at most fifty milliseconds, and ten times as many take
//! little more than ten times as long.
//!
//! `cargo bench -p lore`

use std::error::Error;
use std::hint::black_box;
use std::time::{Duration, Instant};

use lore::chronology::{DateExtent, Extent, Scale, Window, stack};
use lore::{Basis, Date, Shape, When};

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const ROUNDS: u32 = 9;
/// What the middle size may take.
const LIMIT: Duration = Duration::from_millis(50);
/// How much longer ten times as many may take: n log n is 12.5, the rest is the machine's memory.
const GROWTH: f64 = 25.0;
/// Pixels of the drawing, and those of a label.
const WIDTH: i32 = 1120;
const LABEL: i32 = 120;

/// So many spans of a thousand years, as many as possible of them over each other.
fn crowd(len: usize) -> Vec<When<'static>> {
    let mut state = 1_u32;
    let mut next = |limit: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        i32::try_from((state >> 8) % limit).unwrap_or_default()
    };
    let spans = std::iter::repeat_with(|| {
        let first = next(1_000);
        let last = first + next(300);
        let end = Date::new_year(last + 1).day_number() - 1;
        When {
            basis: Basis::Dated,
            edtf: "",
            words: "",
            shape: Shape::Span,
            start_earliest: Some(Date::new_year(first)),
            start_latest: Some(Date::new_year(first)),
            end_earliest: Some(Date::new_year(last)),
            end_latest: Some(Date::of_day_number(end)),
            approximate: false,
            uncertain: false,
        }
    });
    spans.take(len).collect()
}

/// The pixels of a mark with its label.
fn pixels(mark: DateExtent, scale: Scale) -> (i32, i32) {
    let Extent { from, to } = mark.hull;
    let from = from.map_or(0, |day| scale.x(day));
    let to = to.map_or(scale.width(), |day| scale.x(day));
    (from, to + LABEL)
}

/// Rows, from dates: what the drawing does for each of its lanes.
fn rows(dates: &[When<'_>], limit: u32) -> u32 {
    let scale = Scale::new(Window::of_years(0, 1_300), WIDTH);
    let marks: Vec<_> = dates.iter().map(DateExtent::of).collect();
    let places: Vec<_> = marks.iter().map(|&mark| pixels(mark, scale)).collect();
    stack(&places, limit, 52).height
}

/// The quickest of some rounds, which the rest of the machine disturbs least.
fn quickest(mut run: impl FnMut() -> u32) -> Duration {
    let rounds = (0..ROUNDS).map(|_| {
        let start = Instant::now();
        black_box(run());
        start.elapsed()
    });
    rounds.min().unwrap_or_default()
}

fn main() -> Result<(), Box<dyn Error>> {
    println!("  marks    six rows    all rows");
    let mut times = Vec::new();
    for size in SIZES {
        let dates = crowd(size);
        let few = quickest(|| rows(black_box(&dates), 6));
        let all = quickest(|| rows(black_box(&dates), u32::MAX));
        println!("{size:7} {few:11.1?} {all:11.1?}");
        times.push(few.max(all));
    }
    if times[1] > LIMIT {
        return Err(format!("{:?} for {} marks is over {LIMIT:?}", times[1], SIZES[1]).into());
    }
    let growth = times[2].as_secs_f64() / times[1].as_secs_f64();
    println!("ten times as many take {growth:.1} times as long");
    if growth > GROWTH {
        return Err("stacking takes more than n log n".into());
    }
    Ok(())
}
