//! The lines in drawings of relations: their style by category, and their paths.

use crate::models::PageContext;

/// How many kinds of lines there are, as classes `c1` to `c9`; further categories reuse them.
pub const LINE_KINDS: u16 = 9;

/// The kind of line of a category, from 1.
pub fn line_kind(category: u16) -> u16 {
    category % LINE_KINDS + 1
}

/// The sign in the middle of a line: an arrowhead that points to the target, or a symmetric sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineSign {
    /// The kind of the line, from 1.
    pub line: u16,
    /// Whether the relation is symmetric.
    pub symmetric: bool,
}

impl LineSign {
    /// The id of its `<marker>` on the page.
    pub fn id(self) -> String {
        let name = if self.symmetric { "both" } else { "head" };
        format!("{name}-{}", self.line)
    }
}

/// An emblem that drawings on a page refer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct EmblemSign {
    /// Its number in the world.
    pub number: u16,
    /// The inside of its `<symbol>`.
    pub svg: &'static str,
}

impl EmblemSign {
    /// The emblem with a number.
    pub fn of(page: PageContext, number: u16) -> Self {
        let svg = super::entry_link::emblem(page, number);
        Self { number, svg }
    }

    /// The id of its `<symbol>` on the page.
    pub fn id(self) -> String {
        format!("emblem-{}", self.number)
    }
}

/// The offset, in steps from the middle, of one of several lines between the same two entries.
pub fn fan_offset(place: usize, len: usize) -> f64 {
    float(place) - (float(len) - 1.0) / 2.0
}

/// The path of a line from one point through a middle point to another. It has two halves, so that
/// the sign can be placed between them; they are straight if the middle is halfway.
pub fn curve(from: (f64, f64), middle: (f64, f64), to: (f64, f64)) -> String {
    let between = (f64::midpoint(from.0, to.0), f64::midpoint(from.1, to.1));
    let bent = (middle.0 - between.0).abs() + (middle.1 - between.1).abs() > 0.5;
    let along = ((to.0 - from.0) / 4.0, (to.1 - from.1) / 4.0);
    let mut path = format!("M{}", point(from));
    for (sign, end) in [(-1.0, middle), (1.0, to)] {
        if bent {
            let control = (middle.0 + sign * along.0, middle.1 + sign * along.1);
            path.extend(["Q", &point(control), " "]);
        } else {
            path.push('L');
        }
        path.push_str(&point(end));
    }
    path
}

fn point((x, y): (f64, f64)) -> String {
    format!("{} {}", round(x), round(y))
}

/// Rounds to the nearest whole unit of a drawing.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a drawing is far smaller than i32"
)]
pub fn round(value: f64) -> i32 {
    value.round() as i32
}

/// A small number, such as an entry's lines, as a float for geometry.
#[expect(clippy::cast_precision_loss, reason = "far smaller than 2^52")]
pub fn float(number: usize) -> f64 {
    number as f64
}

#[cfg(test)]
mod tests {
    use super::{curve, fan_offset, line_kind};

    #[test]
    fn lines_of_one_pair_lie_evenly_on_both_sides() {
        let offsets = |len| (0..len).map(move |place| fan_offset(place, len));
        assert_eq!(offsets(1).collect::<Vec<_>>(), [0.0]);
        assert_eq!(offsets(3).collect::<Vec<_>>(), [-1.0, 0.0, 1.0]);
        assert!(offsets(2).sum::<f64>().abs() < f64::EPSILON);
    }

    #[test]
    fn a_line_is_straight_unless_its_middle_lies_aside() {
        let straight = curve((0.0, 0.0), (10.0, 5.0), (20.0, 10.0));
        assert_eq!(straight, "M0 0L10 5L20 10");
        let bent = curve((0.0, 0.0), (10.0, 8.0), (20.0, 0.0));
        assert_eq!(bent, "M0 0Q5 8 10 8Q15 8 20 0");
    }

    #[test]
    fn every_category_has_a_kind_of_line() {
        assert_eq!((0..20).map(line_kind).max(), Some(9));
        assert_eq!((0..20).map(line_kind).min(), Some(1));
    }
}
