//! A stroke over the axis, and the years or time that it covers.

use lore::chronology::{Scale, Window};
use lore::{Date, Years};

/// How far, in pixels, a press may move without becoming a stroke.
const STILL: i32 = 4;

/// A stroke of the pointer, from one pixel of the drawing to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// Where it began.
    pub from: i32,
    /// Where it is.
    pub to: i32,
}

impl Stroke {
    /// Its first and its last pixel.
    pub fn pixels(self) -> (i32, i32) {
        (self.from.min(self.to), self.from.max(self.to))
    }

    /// The years that it covers; for a press, the year under it.
    pub fn years(self, scale: Scale) -> Years {
        let year = |x| Date::of_day_number(scale.day(x)).year;
        let (first, last) = self.pixels();
        let last = if self.is_press() { first } else { last };
        Years::new(year(first), year(last))
    }

    /// The time that it covers; none for a press.
    pub fn window(self, scale: Scale) -> Option<Window> {
        let (first, last) = self.pixels();
        (!self.is_press()).then(|| Window::around(scale.day(first), scale.day(last) + 1))
    }

    fn is_press(self) -> bool {
        let (first, last) = self.pixels();
        last - first <= STILL
    }
}

#[cfg(test)]
mod tests {
    use lore::Years;
    use lore::chronology::{Scale, Window};

    use super::Stroke;

    /// Ten pixels per year.
    fn scale() -> Scale {
        Scale::new(Window::of_years(1800, 1899), 1000)
    }

    #[test]
    fn a_stroke_means_its_years_in_either_direction() {
        for (from, to) in [(55, 105), (105, 55)] {
            let stroke = Stroke { from, to };
            assert_eq!(stroke.years(scale()), Years::new(1805, 1810));
            let window = stroke.window(scale()).map(Window::print);
            assert_eq!(window.as_deref(), Some("1805..1810"));
        }
    }

    #[test]
    fn a_press_means_one_year_though_the_hand_trembles() {
        let press = Stroke { from: 58, to: 61 };
        assert_eq!(press.years(scale()), Years::of(1805));
        assert_eq!(press.window(scale()), None);
    }

    #[test]
    fn beyond_the_edges_it_is_held_to_the_window() {
        let stroke = Stroke { from: -40, to: 995 };
        assert_eq!(stroke.years(scale()), Years::new(1800, 1899));
    }
}
