//! Keyboard focus in the drawing. It is a single Tab stop; arrows go from bar to bar in time order
//! and from lane to lane, and plus and minus zoom.

use leptos::prelude::*;
use leptos::svg;
use web_sys::KeyboardEvent;

use super::place::FollowedDrawing;
use super::zoom::Zoom;
use crate::behaviors::roving_focus::RovingFocus;
use crate::models::timeline::drawing::{Step, StopId, Stops};
use crate::platform::dom;

/// Where the focus is in the drawing, and where it can go. A context; copied freely.
#[derive(Clone, Copy)]
pub(super) struct DrawingFocus {
    roving: RovingFocus<StopId>,
    stops: Memo<Stops>,
    /// What had the focus last.
    current: StoredValue<Option<StopId>>,
    /// Whether the focus is in the drawing.
    inside: StoredValue<bool>,
}

/// Something in a drawing that can have the focus.
#[derive(Clone, Copy)]
pub(super) struct StopHandle {
    id: StopId,
    focus: Option<DrawingFocus>,
    /// For its element.
    pub(super) element: NodeRef<svg::A>,
}

/// Makes a component a stop of the surrounding drawing. Outside of a live page there are no stops.
pub(super) fn use_stop(id: StopId) -> StopHandle {
    let focus: Option<DrawingFocus> = use_context();
    let element = NodeRef::<svg::A>::new();
    if let Some(focus) = focus {
        focus.roving.register(id, move || {
            if let Some(element) = element.get_untracked() {
                dom::focus_drawn(&element);
            }
        });
    }
    StopHandle { id, focus, element }
}

impl StopHandle {
    /// Its `tabindex`, which follows the focus.
    pub(super) fn tab_index(self) -> Signal<Option<&'static str>> {
        Signal::derive(move || Some(self.focus?.roving.tabindex(self.id)))
    }

    /// Records that it got the focus.
    pub(super) fn focused(self) {
        if let Some(focus) = self.focus {
            focus.current.set_value(Some(self.id));
            focus.roving.arrived(self.id);
        }
    }
}

impl DrawingFocus {
    /// The focus in a drawing that changes.
    pub(super) fn new(drawing: FollowedDrawing) -> Self {
        let stops = Memo::new(move |_| drawing.with(|drawing| Stops::of(drawing)));
        let first = move || stops.with(|stops| stops.first().map(|stop| stop.id));
        Self {
            roving: RovingFocus::new(move || stops.with(Stops::ids), first),
            stops,
            current: StoredValue::new(None),
            inside: StoredValue::new(false),
        }
    }

    /// Records whether the focus is in the drawing.
    pub(super) fn set_inside(self, inside: bool) {
        self.inside.set_value(inside);
    }

    /// Must be called before the drawing changes: keeps the focus on its stop, or moves it to what remains
    /// in its place.
    pub(super) fn keep_over_redraw(self) {
        if self.inside.get_value() {
            request_animation_frame(move || {
                // The reader may have left the page by then.
                let current = self.current.try_get_value().flatten();
                let remaining = current.and_then(|current| {
                    let stop = |stops: &Stops| stops.remaining(current).map(|stop| stop.id);
                    self.stops.with_untracked(stop)
                });
                if let Some(stop) = remaining {
                    self.roving.focus(stop);
                }
            });
        }
    }

    /// Handles a key; returns whether it did.
    pub(super) fn press(self, event: &KeyboardEvent, zoom: Zoom) -> bool {
        let held = event.ctrl_key() || event.alt_key() || event.meta_key();
        let Some(current) = self.current.get_value().filter(|_| !held) else {
            return false;
        };
        let key = event.key();
        match key.as_str() {
            "+" | "=" => zoom.nearer(self.middle_of(current)),
            "-" => zoom.farther(),
            key => {
                let Some(step) = step_of(key) else {
                    return false;
                };
                let next = |stops: &Stops| stops.step(current, step).map(|stop| stop.id);
                if let Some(stop) = self.stops.with_untracked(next) {
                    self.roving.focus(stop);
                }
            }
        }
        true
    }

    /// The pixel in the middle of the time that a stop shows.
    fn middle_of(self, stop: StopId) -> i32 {
        let middle = |stops: &Stops| stops.find(stop).map(|stop| stop.middle);
        self.stops.with_untracked(middle).unwrap_or_default()
    }
}

/// The step for a key.
fn step_of(key: &str) -> Option<Step> {
    Some(match key {
        "ArrowRight" => Step::Next,
        "ArrowLeft" => Step::Previous,
        "ArrowDown" => Step::Down,
        "ArrowUp" => Step::Up,
        "Home" => Step::First,
        "End" => Step::Last,
        _ => return None,
    })
}
