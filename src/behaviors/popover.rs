//! A popover closes by itself not only as the browser sees to it, on Escape and by a press outside,
//! but also when the focus goes on and when the reader arrives at an address.

use leptos::html;
use leptos::prelude::*;
use web_sys::FocusEvent;

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

/// A popover that closes for as long as the component that calls this lives.
pub fn use_popover() -> Popover {
    let popover = Popover {
        element: NodeRef::new(),
        button: NodeRef::new(),
    };
    use_navigator().on_arrival(move || popover.close());
    popover
}

impl Popover {
    /// Closes it when the focus goes elsewhere, but for the button, which closes it by itself.
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
        if let Some(element) = self.element.get_untracked()
            && let Err(error) = element.hide_popover()
        {
            log::warn("the menu could not be closed", &error);
        }
    }
}
