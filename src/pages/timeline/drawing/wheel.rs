//! The wheel over the drawing: alone it scrolls the page, with Control or Command held it zooms. Trackpads
//! report a pinch as such a wheel, in many small turns.

use leptos::prelude::*;
use web_sys::WheelEvent;

use super::zoom::Zoom;
use crate::platform::pointer;

/// How far the wheel must turn for a step, in the pixels that it would scroll: less than one notch of a
/// mouse wheel, and as much as a pinch to twice the distance.
const STEP: f64 = 69.0;

/// The pixels per line, for browsers that report lines.
const LINE: f64 = 33.0;

/// A wheel that zooms. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct WheelZoom {
    zoom: Zoom,
    /// How far it has turned since the last step.
    turned: StoredValue<f64>,
}

impl WheelZoom {
    /// A wheel that hasn't turned yet.
    pub(super) fn new(zoom: Zoom) -> Self {
        Self {
            zoom,
            turned: StoredValue::new(0.0),
        }
    }

    /// Handles a turn of the wheel.
    pub(super) fn turn(self, event: &WheelEvent) {
        if !(event.ctrl_key() || event.meta_key()) {
            return;
        }
        event.prevent_default();
        let unit = match event.delta_mode() {
            WheelEvent::DOM_DELTA_PIXEL => 1.0,
            _ => LINE,
        };
        let (rest, step) = step(self.turned.get_value(), event.delta_y() * unit);
        self.turned.set_value(rest);
        match step {
            Some(Step::Nearer) => {
                let (width, gutter) = self.zoom.width();
                self.zoom.nearer(pointer::pixel(event, width) - gutter);
            }
            Some(Step::Farther) => self.zoom.farther(),
            None => {}
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Step {
    Nearer,
    Farther,
}

/// The remaining turn after another one, and the step that the turns so far add up to. Turning back
/// starts over.
fn step(turned: f64, turn: f64) -> (f64, Option<Step>) {
    let turned = if turned * turn < 0.0 {
        turn
    } else {
        turned + turn
    };
    if turned <= -STEP {
        (0.0, Some(Step::Nearer))
    } else if turned >= STEP {
        (0.0, Some(Step::Farther))
    } else {
        (turned, None)
    }
}

#[cfg(test)]
mod tests {
    use super::{Step, step};

    #[test]
    fn a_notch_of_a_wheel_is_a_step_and_small_turns_add_up_to_one() {
        assert_eq!(step(0.0, -100.0), (0.0, Some(Step::Nearer)));
        assert_eq!(step(0.0, 100.0), (0.0, Some(Step::Farther)));
        let mut turned = 0.0;
        let mut steps = 0;
        for _ in 0..28 {
            let (rest, made) = step(turned, -5.0);
            turned = rest;
            steps += usize::from(made.is_some());
        }
        assert_eq!(steps, 2);
    }

    #[test]
    fn turning_back_begins_anew() {
        assert_eq!(step(-60.0, 20.0), (20.0, None));
    }
}
