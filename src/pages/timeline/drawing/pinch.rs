//! Two fingers on the drawing: drawn apart they zoom in, drawn together they zoom out, a step at a time.

use std::collections::BTreeMap;

use leptos::prelude::*;
use web_sys::PointerEvent;

use super::zoom::Zoom;
use crate::platform::pointer;

/// How much farther apart two fingers are for a step.
const STEP: f64 = 1.5;

/// The fingers on the drawing. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Pinch {
    zoom: Zoom,
    fingers: StoredValue<Fingers>,
}

impl Pinch {
    /// No finger yet.
    pub(super) fn new(zoom: Zoom) -> Self {
        Self {
            zoom,
            fingers: StoredValue::new(Fingers::default()),
        }
    }

    /// A finger comes down.
    pub(super) fn down(self, event: &PointerEvent) {
        if event.pointer_type() == "touch" {
            let place = place_of(event);
            self.fingers
                .update_value(|fingers| fingers.put(event.pointer_id(), place));
        }
    }

    /// A finger moves.
    pub(super) fn moved(self, event: &PointerEvent) {
        let place = place_of(event);
        let step = self
            .fingers
            .try_update_value(|fingers| fingers.move_to(event.pointer_id(), place));
        match step.flatten() {
            Some(Step::In) => {
                let width = self.zoom.width();
                self.zoom.nearer(pointer::pixel(event, width.0) - width.1);
            }
            Some(Step::Out) => self.zoom.farther(),
            None => {}
        }
    }

    /// A finger is lifted, or the browser scrolls the page with it.
    pub(super) fn up(self, event: &PointerEvent) {
        self.fingers
            .update_value(|fingers| fingers.lift(event.pointer_id()));
    }
}

fn place_of(event: &PointerEvent) -> (f64, f64) {
    (event.client_x().into(), event.client_y().into())
}

/// A step of the zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    In,
    Out,
}

/// Where the fingers are, by their ids.
#[derive(Default)]
struct Fingers {
    down: BTreeMap<i32, (f64, f64)>,
    /// How far apart two of them were at the last step.
    apart: f64,
}

impl Fingers {
    fn put(&mut self, id: i32, place: (f64, f64)) {
        self.down.insert(id, place);
        self.apart = self.distance().unwrap_or_default();
    }

    fn lift(&mut self, id: i32) {
        self.down.remove(&id);
        self.apart = self.distance().unwrap_or_default();
    }

    fn move_to(&mut self, id: i32, place: (f64, f64)) -> Option<Step> {
        *self.down.get_mut(&id)? = place;
        let now = self.distance()?;
        let step = if now >= self.apart * STEP {
            Step::In
        } else if now <= self.apart / STEP {
            Step::Out
        } else {
            return None;
        };
        self.apart = now;
        Some(step)
    }

    /// How far apart the fingers are, if they are two.
    fn distance(&self) -> Option<f64> {
        let mut places = self.down.values();
        match (places.next(), places.next(), places.next()) {
            (Some(one), Some(other), None) => Some((one.0 - other.0).hypot(one.1 - other.1)),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fingers, Step};

    #[test]
    fn two_fingers_step_in_as_they_part_and_out_as_they_meet() {
        let mut fingers = Fingers::default();
        fingers.put(1, (100.0, 0.0));
        assert_eq!(fingers.move_to(1, (180.0, 0.0)), None);
        fingers.put(2, (280.0, 0.0));
        assert_eq!(fingers.move_to(2, (300.0, 0.0)), None);
        assert_eq!(fingers.move_to(2, (340.0, 0.0)), Some(Step::In));
        assert_eq!(fingers.move_to(2, (300.0, 0.0)), None);
        assert_eq!(fingers.move_to(2, (280.0, 0.0)), Some(Step::Out));
    }

    #[test]
    fn one_finger_and_three_zoom_nothing() {
        let mut fingers = Fingers::default();
        fingers.put(1, (0.0, 0.0));
        fingers.put(2, (100.0, 0.0));
        fingers.put(3, (50.0, 50.0));
        assert_eq!(fingers.move_to(2, (900.0, 0.0)), None);
        fingers.lift(3);
        fingers.lift(1);
        assert_eq!(fingers.move_to(2, (100.0, 0.0)), None);
        assert_eq!(fingers.move_to(7, (0.0, 0.0)), None);
    }
}
