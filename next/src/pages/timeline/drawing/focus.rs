//! The focus in the drawing. It is one stop of the Tab key; from there the arrows go from bar to bar
//! in the order of time and from lane to lane, and plus and minus zoom.

use std::collections::HashMap;

use leptos::prelude::*;
use leptos::svg;
use web_sys::KeyboardEvent;

use super::zoom::Zoom;
use crate::models::timeline::drawing::{Drawing, Step, StopId, Stops};

/// Where the focus is in the drawing, and where it can go. A context; copied freely.
#[derive(Clone, Copy)]
pub(super) struct DrawingFocus {
    stops: Memo<Stops>,
    /// What had the focus last.
    current: RwSignal<Option<StopId>>,
    /// The elements of the drawing as it is now.
    elements: StoredValue<HashMap<StopId, NodeRef<svg::A>>>,
    /// Whether the focus is in the drawing.
    inside: StoredValue<bool>,
}

/// Something in a drawing that can have the focus. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct StopHandle {
    id: StoredValue<StopId>,
    focus: Option<DrawingFocus>,
    /// For its element.
    pub(super) element: NodeRef<svg::A>,
}

/// Makes a component a stop of the drawing around. A drawing that is no part of a live page has
/// none.
pub(super) fn use_stop(id: StopId) -> StopHandle {
    let focus: Option<DrawingFocus> = use_context();
    let element = NodeRef::new();
    if let Some(focus) = focus {
        focus.elements.update_value(|elements| {
            elements.insert(id.clone(), element);
        });
    }
    let id = StoredValue::new(id);
    StopHandle { id, focus, element }
}

impl StopHandle {
    /// Its `tabindex`: zero for the one that the Tab key leads to.
    pub(super) fn tab_index(self) -> Signal<Option<&'static str>> {
        Signal::derive(move || {
            let tab_stop = self.focus?.tab_stop();
            let here = self.id.with_value(|id| tab_stop.as_ref() == Some(id));
            Some(if here { "0" } else { "-1" })
        })
    }

    /// Notes that it got the focus.
    pub(super) fn focused(self) {
        if let Some(focus) = self.focus {
            focus.current.set(Some(self.id.get_value()));
        }
    }
}

impl DrawingFocus {
    /// The focus in a drawing that changes.
    pub(super) fn new(drawing: Signal<Option<Drawing>>) -> Self {
        let stops = move |_: Option<&Stops>| {
            drawing.with(|drawing| drawing.as_ref().map(Stops::of).unwrap_or_default())
        };
        Self {
            stops: Memo::new(stops),
            current: RwSignal::new(None),
            elements: StoredValue::default(),
            inside: StoredValue::new(false),
        }
    }

    /// What the Tab key leads to: what had the focus last, or what is left in its place; tracked.
    fn tab_stop(self) -> Option<StopId> {
        let current = self.current.get();
        self.stops.with(|stops| {
            let stop = match &current {
                Some(current) => stops.remaining(current),
                None => stops.first(),
            };
            stop.map(|stop| stop.id.clone())
        })
    }

    /// Notes whether the focus is in the drawing.
    pub(super) fn set_inside(self, inside: bool) {
        self.inside.set_value(inside);
    }

    /// To be called before the drawing is drawn anew: the focus goes to what it was at, once that is
    /// there. The elements of another window are used again for other bars.
    pub(super) fn keep_over_redraw(self) {
        self.elements.update_value(HashMap::clear);
        if self.inside.get_value() {
            request_animation_frame(move || {
                // The page may be gone by then.
                if self.current.try_get_untracked().is_some() {
                    self.go_to(untrack(|| self.tab_stop()));
                }
            });
        }
    }

    /// Answers a key, and says whether it has.
    pub(super) fn press(self, event: &KeyboardEvent, zoom: Zoom) -> bool {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return false;
        }
        let Some(current) = untrack(|| self.tab_stop()) else {
            return false;
        };
        let middle = || {
            let stop = |stops: &Stops| stops.find(&current).map(|stop| stop.middle);
            self.stops.with_untracked(stop).unwrap_or_default()
        };
        let step = match event.key().as_str() {
            "ArrowRight" => Step::Next,
            "ArrowLeft" => Step::Previous,
            "ArrowDown" => Step::Down,
            "ArrowUp" => Step::Up,
            "Home" => Step::First,
            "End" => Step::Last,
            "+" | "=" => {
                zoom.nearer(middle());
                return true;
            }
            "-" => {
                zoom.farther();
                return true;
            }
            _ => return false,
        };
        let next = self
            .stops
            .with_untracked(|stops| stops.step(&current, step).map(|stop| stop.id.clone()));
        self.go_to(next);
        true
    }

    fn go_to(self, stop: Option<StopId>) {
        let element = stop.and_then(|stop| self.elements.with_value(|all| all.get(&stop).copied()));
        if let Some(element) = element.and_then(|element| element.get_untracked())
            && let Err(error) = element.focus()
        {
            crate::platform::log::warn("a bar could not be focused", &error);
        }
    }
}
