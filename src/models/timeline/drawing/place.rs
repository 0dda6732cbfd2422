//! The position of a bar and its label.

use lore::chronology::{Extent, Scale};

use super::axis::Anchor;
use super::letter_widths::LetterWidths;
use crate::models::timeline::bar::Bar;

/// The maximum width of a label in a narrow drawing, in pixels.
const LABEL: i32 = 300;
/// The same for a bar that also names its reading.
const RIVAL_LABEL: i32 = 440;
/// How many labels of the maximum width fit side by side in a wide drawing.
const LABELS_ABREAST: i32 = 3;
/// The minimum width of a bar, in pixels.
const NARROWEST: i32 = 6;
/// Pixels between a bar and its label.
const BESIDE: i32 = 6;
/// Pixels before a label at the edge of the drawing, room for the line that connects rival
/// readings.
const INDENT: i32 = 8;

/// A placed bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct PlacedBar {
    /// The number of the bar in its lane.
    pub bar: usize,
    /// Its row.
    pub row: i32,
    /// Its first pixel, including its label.
    pub from: i32,
    /// The pixel after the last.
    pub to: i32,
    /// Where its label is anchored.
    pub label_x: i32,
    /// Which point of the label that is.
    pub anchor: Anchor,
    /// The label, shortened to fit.
    pub label: String,
    /// Whether the bar is below its label, since there is no room beside it.
    pub below: bool,
}

impl PlacedBar {
    /// A bar with its label, which is beside it if there is room and always in view. In the first
    /// row.
    pub(super) fn of(number: usize, bar: &Bar, scale: Scale, letters: &LetterWidths) -> Self {
        let (left, right) = visible_edges(bar.extent.hull, scale);
        let width = scale.width();
        let most = if bar.rivals.is_some() {
            RIVAL_LABEL
        } else {
            LABEL
        };
        let label = letters.fitted(&bar.label, most.max(width / LABELS_ABREAST).min(width - 40));
        let wide = letters.width_of(&label);
        let mut below = false;
        let (label_x, anchor, from, to) = if right + BESIDE + wide <= width {
            let x = right + BESIDE;
            (x, Anchor::Start, left, x + wide)
        } else if left - BESIDE - wide >= 0 {
            let x = left - BESIDE;
            (x, Anchor::End, x - wide, right)
        } else {
            below = true;
            let x = left.min(width - wide).max(INDENT);
            (x, Anchor::Start, left.min(x), right.max(x + wide))
        };
        Self {
            bar: number,
            row: 0,
            from,
            to: (to + 4).min(width),
            label_x,
            anchor,
            label,
            below,
        }
    }
}

/// The first pixel of some days and the one after the last, clamped to the window.
pub(super) fn edges(days: Extent, scale: Scale) -> (i32, i32) {
    let from = days.from.map_or(0, |day| scale.x(day));
    let to = days.to.map_or(scale.width(), |day| scale.x(day));
    (from, to)
}

/// The same, widened to the minimum width of a bar.
pub(super) fn visible_edges(days: Extent, scale: Scale) -> (i32, i32) {
    let (from, to) = edges(days, scale);
    if to - from >= NARROWEST {
        return (from, to);
    }
    let last = (scale.width() - NARROWEST).max(0);
    let from = (from - NARROWEST / 2).clamp(0, last);
    (from, from + NARROWEST)
}

#[cfg(test)]
mod tests {
    use lore::chronology::{Extent, Scale, Window};

    use super::visible_edges;

    #[test]
    fn a_day_among_centuries_is_seen_and_stays_within_the_drawing() {
        let window = Window::of_years(0, 999);
        let scale = Scale::new(window, 500);
        let (first, end) = window.days();
        for day in [first, first + 1, i64::midpoint(first, end), end - 1] {
            let days = Extent {
                from: Some(day),
                to: Some(day + 1),
            };
            let (from, to) = visible_edges(days, scale);
            assert_eq!(to - from, 6);
            assert!(0 <= from && to <= 500, "{from} to {to}");
        }
    }

    #[test]
    fn what_is_open_reaches_to_the_edges() {
        let scale = Scale::new(Window::of_years(0, 999), 500);
        assert_eq!(visible_edges(Extent::default(), scale), (0, 500));
    }
}
