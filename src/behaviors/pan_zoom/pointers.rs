//! What the moves of fingers, pens and the mouse mean.

use super::Point;

/// How far a press must move to become a drag, in pixels.
const DRAG_THRESHOLD: f64 = 4.0;

/// What a move means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// The drawing follows the pointer, by some pixels.
    Pan(Point),
    /// The drawing follows two fingers, and scales as they move apart.
    Pinch {
        /// How far their midpoint moved, in pixels.
        by: Point,
        /// By what factor their distance changed.
        factor: f64,
        /// Their midpoint, in pixels.
        about: Point,
    },
}

/// The pointers that are down on a view.
#[derive(Clone, Debug, Default)]
pub struct Pointers {
    down: Vec<Pointer>,
    dragged: bool,
}

#[derive(Clone, Copy, Debug)]
struct Pointer {
    id: i32,
    at: Point,
    /// Whether this pointer alone pans: otherwise one finger scrolls the page.
    pans: bool,
}

impl Pointers {
    /// A pointer is pressed at a pixel. One that doesn't pan alone is left to the page.
    pub fn press(&mut self, id: i32, at: Point, pans: bool) {
        self.release(id);
        if self.down.is_empty() {
            self.dragged = false;
        }
        self.down.push(Pointer { id, at, pans });
    }

    /// A pointer moves to a pixel.
    pub fn travel(&mut self, id: i32, at: Point) -> Option<Gesture> {
        let index = self.down.iter().position(|pointer| pointer.id == id)?;
        let before = self.down[index];
        if let [first, second] = self.down[..] {
            self.dragged = true;
            self.down[index].at = at;
            let still = if index == 0 { second.at } else { first.at };
            return Some(pinch(before.at, at, still));
        }
        let by = (at.0 - before.at.0, at.1 - before.at.1);
        let begins = by.0.abs() + by.1.abs() > DRAG_THRESHOLD;
        if self.down.len() > 1 || !before.pans || !(self.dragged || begins) {
            return None;
        }
        self.dragged = true;
        self.down[index].at = at;
        Some(Gesture::Pan(by))
    }

    /// A pointer is lifted, or the browser took over its move.
    pub fn release(&mut self, id: i32) {
        self.down.retain(|pointer| pointer.id != id);
    }

    /// Whether the current or last press became a drag; the click after it must be ignored.
    pub fn dragged(&self) -> bool {
        self.dragged
    }
}

/// One finger moves while a second stays still.
fn pinch(before: Point, now: Point, still: Point) -> Gesture {
    let middle = |a: Point| (f64::midpoint(a.0, still.0), f64::midpoint(a.1, still.1));
    let apart = |a: Point| (a.0 - still.0).hypot(a.1 - still.1).max(1.0);
    let (from, to) = (middle(before), middle(now));
    Gesture::Pinch {
        by: (to.0 - from.0, to.1 - from.1),
        factor: apart(now) / apart(before),
        about: to,
    }
}

#[cfg(test)]
mod tests {
    use super::{Gesture, Pointers};

    #[test]
    fn a_trembling_press_is_a_click_and_a_long_one_a_drag() {
        let mut pointers = Pointers::default();
        pointers.press(1, (10.0, 10.0), true);
        assert_eq!(pointers.travel(1, (12.0, 11.0)), None);
        assert!(!pointers.dragged());
        assert_eq!(
            pointers.travel(1, (20.0, 10.0)),
            Some(Gesture::Pan((10.0, 0.0)))
        );
        assert_eq!(
            pointers.travel(1, (21.0, 10.0)),
            Some(Gesture::Pan((1.0, 0.0)))
        );
        pointers.release(1);
        assert!(pointers.dragged(), "the click after it must know");
        pointers.press(1, (10.0, 10.0), true);
        assert!(!pointers.dragged());
    }

    #[test]
    fn one_finger_is_left_to_the_page_and_two_pinch() {
        let mut pointers = Pointers::default();
        pointers.press(1, (100.0, 100.0), false);
        assert_eq!(pointers.travel(1, (150.0, 100.0)), None);
        pointers.press(2, (200.0, 100.0), false);
        let gesture = pointers.travel(2, (300.0, 100.0));
        let pinch = Gesture::Pinch {
            by: (50.0, 0.0),
            factor: 2.0,
            about: (200.0, 100.0),
        };
        assert_eq!(gesture, Some(pinch));
        pointers.release(1);
        assert_eq!(pointers.travel(2, (320.0, 100.0)), None);
    }

    #[test]
    fn fingers_in_one_place_divide_by_nothing() {
        let mut pointers = Pointers::default();
        pointers.press(1, (5.0, 5.0), false);
        pointers.press(2, (5.0, 5.0), false);
        let Some(Gesture::Pinch { factor, .. }) = pointers.travel(2, (5.0, 5.0)) else {
            panic!("two fingers pinch");
        };
        assert!(factor.is_finite());
    }

    #[test]
    fn a_pointer_that_is_not_down_moves_nothing() {
        let mut pointers = Pointers::default();
        assert_eq!(pointers.travel(1, (50.0, 50.0)), None);
        pointers.press(1, (0.0, 0.0), true);
        pointers.release(1);
        assert_eq!(pointers.travel(1, (50.0, 50.0)), None);
    }
}
