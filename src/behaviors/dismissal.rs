//! Closes a card without its button: on Escape, wherever the focus is, and on a press on the page that does nothing
//! else.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent};

use super::floating_card::FloatingCard;
use crate::address::links::is_plain_click;
use crate::platform::dom;
use crate::platform::page_tree::PageTree;

/// What handles presses itself, so that they don't close the card: controls, drawings, and anything over the page,
/// such as the card.
const TAKES_PRESSES: &str = ":is(a, button, input, select, textarea, summary, label, svg, [role=option], dialog, :popover-open)";

/// How far a pointer moves in a drag, such as one that selects text, in CSS pixels.
const DRAG: i32 = 8;

/// Closes a card when the reader leaves it, for as long as the calling effect lives. Until then it moves with its
/// line when the window is resized.
pub fn close_on_dismissal(floating: FloatingCard) {
    // Before all other listeners: Escape closes only the topmost layer.
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    // Not `click`: Safari on a phone doesn't report it to the window where no element handles it.
    let listeners = ["keydown", "pointerdown", "pointerup", "resize"].map(|name| {
        let listener = move |event: &Event| handle(floating, event);
        EventListener::new_with_options(&window(), name, options, listener)
    });
    let listeners = StoredValue::new_local(Some(listeners));
    // Dropping a listener ends it.
    on_cleanup(move || listeners.set_value(None));
}

fn handle(floating: FloatingCard, event: &Event) {
    if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
        if key.key() == "Escape" && !key.is_composing() {
            escape(floating, event);
        }
    } else if let Some(press) = event.dyn_ref::<MouseEvent>() {
        let at = (press.client_x(), press.client_y());
        if event.type_() == "pointerdown" {
            floating.pressed_at.set_value(at);
        } else if is_dismissal(press, at, floating.pressed_at.get_value()) {
            floating.close();
        }
    } else {
        floating.reposition();
    }
}

fn escape(floating: FloatingCard, event: &Event) {
    let is_on_top = |card: &web_sys::HtmlDialogElement| !PageTree::of(card).is_covered();
    let is_for_card = !event.default_prevented() && !list_is_open();
    if is_for_card && floating.opened().is_some_and(|card| is_on_top(&card)) {
        event.prevent_default();
        event.stop_propagation();
        floating.close();
    }
}

/// Whether the focus is in a field with an open list of options, which Escape closes.
fn list_is_open() -> bool {
    let is_open = |field: web_sys::Element| {
        field.get_attribute("aria-expanded").as_deref() == Some("true")
            && field.get_attribute("role").as_deref() == Some("combobox")
    };
    dom::focused().is_some_and(is_open)
}

/// Whether a press does nothing but leave the card.
fn is_dismissal(press: &MouseEvent, (x, y): (i32, i32), (from_x, from_y): (i32, i32)) -> bool {
    let is_drag = (x - from_x).abs() > DRAG || (y - from_y).abs() > DRAG;
    let is_free = || dom::closest(&dom::innermost_target(press)?, TAKES_PRESSES);
    is_plain_click(press) && !is_drag && is_free().is_none()
}
