//! A preview of a link's target, shown beside it on hover and focus.
//!
//! As WCAG 1.4.13 requires, Escape closes it, the pointer can move onto it, and it stays until the
//! reader leaves. Touch opens none: it follows the link.
//!
//! Links to entries occur everywhere, including prose, so the listeners are on the window.

mod pointing;
mod position;

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent};

use self::pointing::Pointing;
use self::position::PreviewPosition;
use crate::address::use_navigator;

/// The id of the preview, for the link's `aria-describedby`.
const ID: &str = "preview";

/// The preview of the link that the reader points at.
#[component]
pub fn Preview() -> impl IntoView {
    let navigator = use_navigator();
    let preview = NodeRef::<html::Div>::new();
    let pointing = Pointing::new(preview);
    // When files are drawn there is no window, and effects don't run.
    Effect::new(move |_| listen(pointing));
    // Another page has other links.
    navigator.on_arrival(move || pointing.close());
    let place = move || pointing.shown().map(|shown| shown.position);
    let left = move || place().map(PreviewPosition::left);
    let top = move || place().map(PreviewPosition::top);
    let hidden = move || place().is_none();
    // A landmark of its own, since it is outside of all others.
    view! {
        <aside aria-label="Preview" hidden=hidden>
            <div class="preview" id=ID role="tooltip" node_ref=preview hidden=hidden
                class:above=move || place().is_some_and(|place| place.above)
                style:left=left style:top=top>
                {move || pointing.content()}
            </div>
        </aside>
    }
}

/// Follows the pointer and the focus for as long as the calling effect lives.
fn listen(pointing: Pointing) {
    let over = window_event_listener(ev::pointerover, move |event| {
        // Other scripts may dispatch events of this name but of another type.
        if event.has_type::<PointerEvent>() && event.pointer_type() == "mouse" {
            pointing.point_at(target(&event).as_ref(), pointing::OPEN_AFTER);
        }
    });
    let focus = window_event_listener(ev::focusin, move |event| {
        // Only visible focus: a mouse press focuses, too.
        let shows = |element: &Element| element.matches(":focus-visible").unwrap_or(false);
        pointing.point_at(target(&event).filter(shows).as_ref(), pointing::AT_ONCE);
    });
    let keys = window_event_listener(ev::keydown, move |event| {
        if event.has_type::<KeyboardEvent>() && event.key() == "Escape" {
            pointing.close();
        }
    });
    on_cleanup(move || {
        over.remove();
        focus.remove();
        keys.remove();
    });
}

fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}
