//! Zoom steps, replacing the history entry.

use leptos::prelude::*;
use lore::chronology::Window;

use super::place::FollowedDrawing;
use crate::models::timeline::drawing::Drawing;
use crate::pages::timeline::state::TimelineState;

/// Zooms a drawing.
#[derive(Clone, Copy)]
pub(super) struct Zoom {
    pub(super) state: TimelineState,
    pub(super) drawing: FollowedDrawing,
}

impl Zoom {
    /// Zooms in to half the time in view, around the day at a pixel, which stays in place.
    pub(super) fn nearer(self, x: i32) {
        self.go(|drawing| drawing.window.zoom_in(drawing.scale().day(x.max(0))));
    }

    /// Zooms out to twice the time.
    pub(super) fn farther(self) {
        self.go(|drawing| drawing.window.zoom_out(drawing.whole));
    }

    /// The width of the drawing including its gutter, and the width of the gutter, in pixels.
    pub(super) fn width(self) -> (i32, i32) {
        self.drawing
            .with_untracked(|drawing| (drawing.gutter + drawing.width, drawing.gutter))
    }

    fn go(self, next: impl Fn(&Drawing) -> Window) {
        let (next, whole) = self
            .drawing
            .with_untracked(|drawing| (next(drawing), drawing.whole));
        self.state.replace(|params, _| {
            // The whole timeline needs no parameter in the address, unless there already is one.
            if next != whole || params.window.is_some() {
                params.window = Some(next);
            }
        });
    }
}
