//! When the browser paints.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use web_sys::Element;

use super::{dom, log};

/// How long a page that nothing is painted of waits: a hidden one, or one in a frame out of sight.
const UNSEEN: Duration = Duration::from_millis(250);

/// Calls a function once the frame that is being made is on the screen.
pub fn after_paint(act: impl FnOnce() + 'static) {
    let act = Rc::new(Cell::new(Some(act)));
    let once = move || {
        if let Some(act) = act.take() {
            act();
        }
    };
    set_timeout(once.clone(), UNSEEN);
    request_animation_frame(move || set_timeout(once, Duration::ZERO));
}

/// Answers a press that takes longer than a frame: what was pressed, which has the focus, is seen as
/// such first, and until the answer is there.
pub fn answer_press(answer: impl FnOnce() + 'static) {
    let pressed = dom::focused();
    if let Some(pressed) = &pressed {
        mark(pressed, true);
    }
    after_paint(move || {
        answer();
        if let Some(pressed) = &pressed {
            mark(pressed, false);
        }
    });
}

/// Marks an element for the style sheet as the one that was pressed, or no longer.
fn mark(element: &Element, pressed: bool) {
    let marked = if pressed {
        element.set_attribute("data-pressed", "")
    } else {
        element.remove_attribute("data-pressed")
    };
    if let Err(error) = marked {
        log::warn("what was pressed can't be shown as such", &error);
    }
}
