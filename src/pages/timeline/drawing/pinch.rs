//! Pinch zoom on the drawing, one step at a time.

use leptos::prelude::*;
use web_sys::PointerEvent;

use super::zoom::Zoom;
use crate::behaviors::pan_zoom::{Gesture, Pointers};
use crate::platform::pointer;

/// By what factor the distance of two fingers must change for a step.
const STEP: f64 = 1.5;

/// The fingers on the drawing. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct Pinch {
    zoom: Zoom,
    pointers: StoredValue<Pointers>,
    /// By what factor their distance has changed since the last step.
    factor: StoredValue<f64>,
}

impl Pinch {
    /// Starts without fingers.
    pub(super) fn new(zoom: Zoom) -> Self {
        Self {
            zoom,
            pointers: StoredValue::new(Pointers::default()),
            factor: StoredValue::new(1.0),
        }
    }

    /// Handles a finger put down. A single one is left to the page.
    pub(super) fn down(self, event: &PointerEvent) {
        if event.pointer_type() == "touch" {
            let (id, place) = (event.pointer_id(), self.place(event));
            self.pointers
                .update_value(|pointers| pointers.press(id, place, false));
            self.factor.set_value(1.0);
        }
    }

    /// Handles a finger moving.
    pub(super) fn moved(self, event: &PointerEvent) {
        let (id, place) = (event.pointer_id(), self.place(event));
        let gesture = self
            .pointers
            .try_update_value(|pointers| pointers.travel(id, place));
        let Some(Some(Gesture::Pinch { factor, about, .. })) = gesture else {
            return;
        };
        let factor = self.factor.get_value() * factor;
        let stepped = if factor >= STEP {
            self.zoom.nearer(whole_pixel(about.0) - self.zoom.width().1);
            true
        } else if factor <= 1.0 / STEP {
            self.zoom.farther();
            true
        } else {
            false
        };
        self.factor.set_value(if stepped { 1.0 } else { factor });
    }

    /// Handles a finger that was lifted, or with which the browser now scrolls the page.
    pub(super) fn up(self, event: &PointerEvent) {
        self.pointers
            .update_value(|pointers| pointers.release(event.pointer_id()));
    }

    /// Where on the drawing an event is, in its pixels.
    fn place(self, event: &PointerEvent) -> (f64, f64) {
        let x = pointer::pixel(event, self.zoom.width().0);
        (x.into(), event.client_y().into())
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a place in a window")]
fn whole_pixel(x: f64) -> i32 {
    x.round() as i32
}
