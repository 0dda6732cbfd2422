//! Closes a popover when the focus leaves it, when the reader arrives at an address, and when the window becomes
//! so wide that the page itself shows what it holds. The browser itself closes it on Escape and on a press outside.

use std::rc::Rc;

use leptos::ev::resize;
use leptos::html;
use leptos::prelude::*;
use web_sys::{FocusEvent, HtmlElement};

use crate::address::use_navigator;
use crate::platform::{dom, log};

/// A popover that a button opens.
#[derive(Clone, Copy)]
pub struct Popover {
    /// The popover.
    pub element: NodeRef<html::Div>,
    /// What opens it.
    pub button: NodeRef<html::Button>,
}

/// A popover that closes itself for as long as the calling component lives.
pub fn use_popover() -> Popover {
    let popover = Popover {
        element: NodeRef::new(),
        button: NodeRef::new(),
    };
    use_navigator().on_arrival(move || popover.close());
    when_not_needed(popover.button, Rc::new(move || popover.close()));
    popover
}

/// Calls `close` when the window is resized and the styles no longer show the button of a popover, for as long as
/// the calling component lives.
pub fn when_not_needed(button: NodeRef<html::Button>, close: Rc<dyn Fn()>) {
    // Only in a browser.
    Effect::new(move |_| {
        let close = Rc::clone(&close);
        let listener = window_event_listener(resize, move |_| {
            let button = button.get_untracked();
            if button.is_some_and(|button| !dom::is_shown(&button)) {
                close();
            }
        });
        on_cleanup(move || listener.remove());
    });
}

/// Closes a popover that may be open.
pub fn close(element: &HtmlElement) {
    if let Err(error) = element.hide_popover() {
        log::warn("the menu could not be closed", &error);
    }
}

impl Popover {
    /// Closes it when the focus leaves it, except to the button, which closes it itself.
    pub fn focus_left(self, event: &FocusEvent) {
        let (Some(next), Some(element), Some(button)) = (
            dom::next_focus(event),
            self.element.get_untracked(),
            self.button.get_untracked(),
        ) else {
            return;
        };
        if !element.contains(Some(&next)) && !button.contains(Some(&next)) {
            self.close();
        }
    }

    fn close(self) {
        if let Some(element) = self.element.get_untracked() {
            close(&element);
        }
    }
}
