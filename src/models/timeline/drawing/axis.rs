//! The axis: ticks with their labels, all of them from one scale.

use lore::chronology::Scale;

use super::letter_widths::LetterWidths;

/// The least pixels from one tick to the next.
const GAP: i32 = 92;
/// Nearer to the left edge, a label begins at its tick.
const EDGE: i32 = 40;

/// Which end of a text its place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}

impl Anchor {
    /// The value of `text-anchor`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Middle => "middle",
            Self::End => "end",
        }
    }
}

/// A line across the drawing with its label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AxisTick {
    /// Where the line is.
    pub x: i32,
    /// "2340", "Mar 2369", "9".
    pub label: String,
    /// Where the label is tied.
    pub label_x: i32,
    /// Which end of it.
    pub anchor: Anchor,
}

/// The ticks of a scale. Labels stand under their lines, but for those that an edge would cut.
pub fn ticks(scale: Scale, letters: &LetterWidths) -> Vec<AxisTick> {
    let place = |x: i32, label: &str| match x {
        _ if x + letters.width_of(label) / 2 > scale.width() => (scale.width(), Anchor::End),
        _ if x < EDGE => (x.max(0), Anchor::Start),
        _ => (x, Anchor::Middle),
    };
    let ticks = scale.ticks(GAP).into_iter().map(|tick| {
        let (label_x, anchor) = place(tick.x, &tick.label);
        AxisTick {
            x: tick.x,
            label: tick.label,
            label_x,
            anchor,
        }
    });
    ticks.collect()
}

#[cfg(test)]
mod tests {
    use lore::chronology::{Scale, Window};

    use super::{Anchor, LetterWidths, ticks};

    #[test]
    fn labels_stand_at_their_lines_and_within_the_drawing() {
        let letters = LetterWidths::default();
        for width in [280, 640, 1120, 1601] {
            let scale = Scale::new(Window::of_years(2318, 2370), width);
            let ticks = ticks(scale, &letters);
            assert!(ticks.len() > 1, "{width}");
            for tick in ticks {
                let half = letters.width_of(&tick.label) / 2;
                let (from, to) = match tick.anchor {
                    Anchor::Start => (tick.label_x, tick.label_x + 2 * half),
                    Anchor::Middle => (tick.label_x - half, tick.label_x + half),
                    Anchor::End => (tick.label_x - 2 * half, tick.label_x),
                };
                assert!(0 <= from && to <= width + 1, "{width} {tick:?}");
                assert!((from..=to).contains(&tick.x), "{width} {tick:?}");
            }
        }
    }

    #[test]
    fn a_press_on_a_tick_means_the_year_of_its_label() {
        for width in [280, 640, 1120, 1601] {
            let scale = Scale::new(Window::of_years(2318, 2370), width);
            for tick in ticks(scale, &LetterWidths::default()) {
                // A day may be less than a pixel: the pixel after the line is of the year.
                let year = lore::Date::of_day_number(scale.day(tick.x + 1)).year;
                assert_eq!(year.to_string(), tick.label, "{width}");
            }
        }
    }
}
