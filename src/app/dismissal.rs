//! What closes a card besides its button: Escape, wherever the focus is, and a press on the page that is for
//! nothing else.

use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent, MouseEvent};

use super::card_over::CardOver;
use crate::address::links::is_plain_click;
use crate::platform::dom;
use crate::platform::page_tree::PageTree;

/// What a press is for, other than to close the card. The card itself is a dialog.
const TAKES_PRESSES: &str =
    ":is(a, button, input, select, textarea, summary, label, dialog, :popover-open)";

/// How far a pointer moves in a drag, such as one that selects text, in CSS pixels.
const DRAG: i32 = 8;

/// Closes a card when the reader leaves it, for as long as the calling effect lives. Until then it stays beside its
/// line when the window is resized.
pub fn close_when_left(over: CardOver) {
    let keys = StoredValue::new_local(Some(listen_for_escape(over)));
    let began = StoredValue::new((0, 0));
    let down = window_event_listener(ev::pointerdown, move |event| began.set_value(at(&event)));
    // Not the click: Safari on a phone tells the window of none where nothing takes them.
    let press = window_event_listener(ev::pointerup, move |event| {
        if leaves(&event, began.get_value()) {
            over.close();
        }
    });
    let resized = window_event_listener(ev::resize, move |_| over.stand());
    on_cleanup(move || {
        // Dropping the listener ends it.
        keys.set_value(None);
        down.remove();
        press.remove();
        resized.remove();
    });
}

/// Before all other listeners: what lies on top closes first, and alone.
fn listen_for_escape(over: CardOver) -> EventListener {
    let options = EventListenerOptions {
        phase: EventListenerPhase::Capture,
        passive: false,
    };
    EventListener::new_with_options(&window(), "keydown", options, move |event: &Event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let is_for_card = key.key() == "Escape" && !key.is_composing() && !key.default_prevented();
        let card = over.opened().filter(|_| is_for_card);
        if card.is_some_and(|card| !PageTree::of(&card).is_covered()) {
            event.prevent_default();
            event.stop_propagation();
            over.close();
        }
    })
}

/// Whether a press that began at a place is for nothing but to leave the card.
fn leaves(event: &MouseEvent, (x, y): (i32, i32)) -> bool {
    let (end_x, end_y) = at(event);
    let is_drag = (end_x - x).abs() > DRAG || (end_y - y).abs() > DRAG;
    let is_taken = || {
        let target = dom::innermost_target(event);
        target.is_some_and(|target| dom::closest(&target, TAKES_PRESSES).is_some())
    };
    is_plain_click(event) && !event.default_prevented() && !is_drag && !is_taken()
}

fn at(event: &MouseEvent) -> (i32, i32) {
    (event.client_x(), event.client_y())
}
