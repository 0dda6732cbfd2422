//! The axis: ticks with their labels, all from one scale.

use lore::Calendar;
use lore::chronology::Scale;

use super::letter_widths::LetterWidths;

/// The minimum distance between ticks, in pixels.
const GAP: i32 = 92;

/// The minimum distance between long labels, in pixels.
const BETWEEN: i32 = 20;

/// Which point of a text its position refers to.
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
    /// Where the line is, and the middle of its label.
    pub x: i32,
    /// "2340", "Mar 2369", "9"; none if an edge would cut it off.
    pub label: Option<String>,
}

/// The ticks of a scale. `room` is the number of pixels to its left.
pub fn ticks(
    calendar: Calendar<'_>,
    scale: Scale,
    letters: &LetterWidths,
    room: i32,
) -> Vec<AxisTick> {
    let mut ticks = scale.ticks(GAP, calendar);
    if !calendar.is_plain() {
        // Year names may be long.
        let widths = ticks.iter().map(|tick| letters.width_of(&tick.label));
        let gap = widths.max().unwrap_or_default() + BETWEEN;
        ticks = scale.ticks(gap.max(GAP), calendar);
    }
    let ticks = ticks.into_iter().map(|tick| {
        let half = letters.width_of(&tick.label) / 2;
        let fits = tick.x - half >= -room && tick.x + half <= scale.width();
        AxisTick {
            x: tick.x,
            label: fits.then_some(tick.label),
        }
    });
    ticks.collect()
}

#[cfg(test)]
mod tests {
    use lore::Calendar;
    use lore::chronology::{Scale, Window};

    use super::{LetterWidths, ticks};

    #[test]
    fn every_label_stands_under_its_line_and_is_whole() {
        let letters = LetterWidths::default();
        for (width, room) in [(280, 0), (640, 0), (1120, 140), (1601, 140)] {
            let scale = Scale::new(Window::of_years(2318, 2370), width);
            let ticks = ticks(Calendar::default(), scale, &letters, room);
            let labels = ticks
                .iter()
                .filter_map(|tick| Some((tick.x, tick.label.as_ref()?)));
            let mut shown = 0;
            for (x, label) in labels {
                let half = letters.width_of(label) / 2;
                assert!(-room <= x - half && x + half <= width, "{width}: {label}");
                shown += 1;
            }
            assert!(shown > 1, "{width}");
        }
    }

    #[test]
    fn a_press_on_a_tick_means_the_year_of_its_label() {
        for width in [280, 640, 1120, 1601] {
            let scale = Scale::new(Window::of_years(2318, 2370), width);
            for tick in ticks(Calendar::default(), scale, &LetterWidths::default(), 0) {
                let Some(label) = tick.label else { continue };
                // A day may be less than a pixel: the pixel after the line is within the year.
                let year = lore::Date::of_day_number(scale.day(tick.x + 1)).year;
                assert_eq!(year.to_string(), label, "{width}");
            }
        }
    }

    #[test]
    fn long_names_of_years_keep_their_distance() {
        let ages = Calendar {
            after: "Year {} of the Third Age",
            ..Calendar::default()
        };
        let letters = LetterWidths::default();
        let scale = Scale::new(Window::of_years(2318, 2370), 1120);
        let ticks = ticks(ages, scale, &letters, 140);
        assert!(ticks.len() > 1);
        for pair in ticks.windows(2) {
            let half = |tick: &super::AxisTick| {
                let label = tick.label.as_deref();
                label.map_or(0, |label| letters.width_of(label) / 2)
            };
            let apart = pair[1].x - half(&pair[1]) - pair[0].x - half(&pair[0]);
            assert!(apart > 0, "{pair:?}");
        }
    }
}
