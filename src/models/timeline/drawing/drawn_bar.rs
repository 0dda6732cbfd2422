//! A bar of the drawing as shapes.

use lore::{Basis, Holding, Status};

use super::axis::Anchor;
use super::place::{PlacedBar, visible_edges};
use super::{BAR, Frame, ROW};
use crate::models::timeline::bar::{Bar, BarTarget};

/// Height of a bar that is below its label.
const LOW_BAR: i32 = 6;

/// A horizontal interval, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The first pixel.
    pub x: i32,
    /// Its width, in pixels.
    pub width: i32,
}

impl Interval {
    /// The interval between two pixels, the second not included.
    pub(super) fn between(from: i32, to: i32) -> Self {
        let width = to - from;
        Self { x: from, width }
    }
}

/// A bar with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnBar {
    /// Its number in its lane, independent of the window.
    pub number: usize,
    /// Whether it is about the story's current event.
    pub in_story: bool,
    /// The number of its side, which gives it its colour.
    pub side: Option<u8>,
    /// Where it leads.
    pub href: String,
    /// Its full description.
    pub words: String,
    /// Whether it holds in the years of the filter.
    pub holds: Holding,
    /// Its first possible day, if it has one.
    pub first_day: Option<i64>,
    /// What it looks like.
    pub shape: BarShape,
}

/// What a bar and its label look like, which another year doesn't change. Heights are measured from the top of
/// its lane.
#[expect(
    clippy::struct_excessive_bools,
    reason = "each is a mark of its own, and they come in every combination"
)]
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BarShape {
    /// How well it is founded.
    pub status: Status,
    /// Whether the chosen readings rule it out.
    pub ruled_out: bool,
    /// Whether its days are its own, or those of something that it was during or throughout.
    pub basis: Basis,
    /// The top of its row.
    pub y: i32,
    /// The area that can be pressed.
    pub target: Interval,
    /// All of its possible days.
    pub hull: Interval,
    /// Its certain days.
    pub core: Option<Interval>,
    /// Whether it is rounded: it is a single moment, and both ends are in view.
    pub rounded: bool,
    /// Whether its outline is a guess.
    pub dashed: bool,
    /// Arrows at edges where it continues, as paths.
    pub arrows: Vec<String>,
    /// Whether it is below its label.
    pub below: bool,
    /// Where its label is anchored.
    pub label_x: i32,
    /// Which point of the label that is.
    pub anchor: Anchor,
    /// What the label says.
    pub label: String,
}

impl DrawnBar {
    /// A placed bar; `top` is where the rows of its lane begin.
    pub(super) fn of(frame: &Frame<'_>, bar: &Bar, placed: &PlacedBar, top: i32) -> Self {
        Self {
            number: placed.bar,
            in_story: frame.story == Some(bar.subject),
            side: bar.side,
            href: match &bar.target {
                BarTarget::Page(href) => href.clone(),
                BarTarget::List(id) => frame.to_list(id),
            },
            words: bar.words.clone(),
            holds: bar.holds,
            first_day: bar.extent.hull.from,
            shape: BarShape::of(frame, bar, placed, top),
        }
    }
}

impl BarShape {
    fn of(frame: &Frame<'_>, bar: &Bar, placed: &PlacedBar, top: i32) -> Self {
        let (first, end) = frame.window.days();
        let strip = |days| {
            let (from, to) = visible_edges(days, frame.scale);
            Interval::between(from, to)
        };
        let days = bar.extent.hull;
        let hull = strip(days);
        let core = bar.extent.core.filter(|core| core.meets(first, end));
        let y = top + placed.row * ROW;
        let middle = y + middle_of_row(placed.below);
        let starts = BarEnd::of(days.from, |from| from < first);
        let stops = BarEnd::of(days.to, |to| to > end);
        // There is no room above a bar that is below its label.
        let half = if placed.below { 4 } else { 8 };
        let left = starts.map(|start| start.arrow(hull.x, middle, half, -1));
        let right = stops.map(|stop| stop.arrow(hull.x + hull.width, middle, half, 1));
        let arrows: Vec<_> = left.into_iter().chain(right).collect();
        Self {
            status: bar.status,
            ruled_out: bar.ruled_out,
            basis: bar.basis,
            y,
            target: Interval::between(placed.from, placed.to),
            hull,
            core: core.map(strip),
            rounded: bar.moment && arrows.is_empty(),
            dashed: bar.extent.doubtful,
            arrows,
            below: placed.below,
            label_x: placed.label_x,
            anchor: placed.anchor,
            label: placed.label.clone(),
        }
    }

    /// The height of the drawn bar.
    pub fn bar_height(&self) -> i32 {
        if self.below { LOW_BAR } else { BAR }
    }

    /// Its vertical centre.
    pub fn middle(&self) -> i32 {
        self.y + middle_of_row(self.below)
    }

    /// The baseline of its label.
    pub fn label_y(&self) -> i32 {
        self.y + if self.below { 13 } else { 17 }
    }
}

/// The distance from the top of a row to the middle of its bar.
pub(super) fn middle_of_row(below: bool) -> i32 {
    if below { ROW - LOW_BAR } else { ROW / 2 }
}

/// An edge of a bar that isn't the end of what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum BarEnd {
    /// It is open-ended, or its start is unknown.
    Open,
    /// It continues beyond the window.
    Cut,
}

impl BarEnd {
    fn of(day: Option<i64>, beyond: impl Fn(i64) -> bool) -> Option<Self> {
        match day {
            None => Some(Self::Open),
            Some(day) => beyond(day).then_some(Self::Cut),
        }
    }

    /// An arrow at an edge, twice `half` high, pointing left (-1) or right (1); a double one if there
    /// is no end at all.
    fn arrow(self, x: i32, y: i32, half: i32, towards: i32) -> String {
        let tips: &[i32] = match self {
            Self::Open => &[2, 8],
            Self::Cut => &[2],
        };
        let tips = tips.iter().map(|inset| {
            let tip = x - towards * inset;
            let back = tip - towards * 6;
            format!("M{back} {}L{tip} {y}L{back} {}", y - half, y + half)
        });
        tips.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::BarEnd;

    #[test]
    fn an_end_that_nobody_knows_has_a_double_arrow() {
        let cut = BarEnd::Cut.arrow(100, 20, 8, 1);
        assert_eq!(cut, "M92 12L98 20L92 28");
        let open = BarEnd::Open.arrow(100, 20, 8, 1);
        assert_eq!(open, format!("{cut}M86 12L92 20L86 28"));
    }
}
