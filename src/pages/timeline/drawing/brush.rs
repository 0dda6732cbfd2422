//! The axis as a brush: a click sets the year filter to a year, a drag to a range of years, and a
//! drag with Shift zooms to them.

use leptos::prelude::*;
use lore::route::Param;
use web_sys::PointerEvent;

use super::place::FollowedDrawing;
use crate::models::timeline::drawing::{AXIS, Stroke};
use crate::pages::timeline::state::TimelineState;
use crate::platform::pointer;

/// The stroke over the axis of a drawing. A context; copied freely.
#[derive(Clone, Copy)]
pub(super) struct Brush {
    state: TimelineState,
    drawing: FollowedDrawing,
    stroke: RwSignal<Option<Stroke>>,
}

impl Brush {
    /// A brush without a stroke.
    pub(super) fn new(state: TimelineState, drawing: FollowedDrawing) -> Self {
        let stroke = RwSignal::new(None);
        Self {
            state,
            drawing,
            stroke,
        }
    }

    fn begin(self, event: &PointerEvent, width: i32) {
        if event.button() != 0 {
            return;
        }
        // Otherwise the drag would select the labels of the axis.
        event.prevent_default();
        pointer::capture(event);
        let x = pointer::pixel(event, width);
        self.stroke.set(Some(Stroke { from: x, to: x }));
    }

    fn go_on(self, event: &PointerEvent, width: i32) {
        if let Some(Stroke { from, .. }) = self.stroke.get_untracked() {
            let to = pointer::pixel(event, width);
            self.stroke.set(Some(Stroke { from, to }));
        }
    }

    fn end(self, event: &PointerEvent) {
        let stroke = self.stroke.get_untracked();
        self.stroke.set(None);
        let Some(stroke) = stroke else {
            return;
        };
        let scale = self.drawing.with_untracked(|drawing| drawing.scale());
        let window = stroke.window(scale).filter(|_| event.shift_key());
        self.state.go(|params, years| match window {
            Some(_) => params.window = window,
            None => *years = Param::Value(stroke.years(scale)),
        });
    }
}

/// The area for strokes; nothing outside of a live page.
#[component]
pub(super) fn BrushArea(width: i32) -> impl IntoView {
    use_context::<Brush>().map(|brush| {
        view! {
            <rect class="brush" x="0" y="0" width=width height=AXIS fill="transparent"
                on:pointerdown=move |event| brush.begin(&event, width)
                on:pointermove=move |event| brush.go_on(&event, width)
                on:pointerup=move |event| brush.end(&event)
                on:pointercancel=move |_| brush.stroke.set(None)>
            </rect>
        }
    })
}

/// The current stroke as a band over the drawing.
#[component]
pub(super) fn BrushedBand() -> impl IntoView {
    use_context::<Brush>().map(|brush| {
        move || {
            brush.stroke.get().map(|stroke| {
                let (first, last) = stroke.pixels();
                view! {
                    <rect class="brushed" x=first y="0" width=(last - first).max(1)
                        height="100%"></rect>
                }
            })
        }
    })
}
