//! Closes a `<details>` that opens over the page: on Escape, on a press outside, when the focus
//! leaves it, and when the reader arrives at an address.

use leptos::prelude::*;
use leptos::{ev, html};
use wasm_bindgen::JsCast;
use web_sys::{FocusEvent, KeyboardEvent, Node};

use crate::address::use_navigator;
use crate::platform::dom;

/// A `<details>` that opens over the page.
#[derive(Clone, Copy)]
pub struct Dropdown {
    /// The element.
    pub details: NodeRef<html::Details>,
    /// What opens it.
    pub summary: NodeRef<html::Summary>,
}

/// A dropdown that closes itself for as long as the calling component lives.
pub fn use_dropdown() -> Dropdown {
    let dropdown = Dropdown {
        details: NodeRef::new(),
        summary: NodeRef::new(),
    };
    use_navigator().on_arrival(move || dropdown.close());
    // Effects run in the browser only, where there is a window.
    Effect::new(move |_| {
        let listener = window_event_listener(ev::pointerdown, move |event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            dropdown.leave_for(target.as_ref());
        });
        on_cleanup(move || listener.remove());
    });
    dropdown
}

impl Dropdown {
    /// Closes it on Escape.
    pub fn press(self, event: &KeyboardEvent) {
        if event.key() == "Escape" {
            self.close();
        }
    }

    /// Closes it when the focus leaves it.
    pub fn focus_left(self, event: &FocusEvent) {
        if let Some(next) = dom::next_focus(event) {
            self.leave_for(Some(&next));
        }
    }

    fn leave_for(self, target: Option<&Node>) {
        let details = self.details.get_untracked();
        if details.is_some_and(|details| !details.contains(target)) {
            self.close();
        }
    }

    /// Closes it. If the focus was in it, it moves to the summary.
    fn close(self) {
        let (Some(details), Some(summary)) =
            (self.details.get_untracked(), self.summary.get_untracked())
        else {
            return;
        };
        if !details.open() {
            return;
        }
        let holds_focus = dom::focused().is_some_and(|focused| details.contains(Some(&focused)));
        details.set_open(false);
        if holds_focus {
            dom::focus(&summary);
        }
    }
}
