//! When the browser paints.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;

use super::dom;

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
    let unseen = set_timeout_with_handle(once.clone(), UNSEEN);
    request_animation_frame(move || {
        if let Ok(unseen) = unseen {
            unseen.clear();
        }
        set_timeout(once, Duration::ZERO);
    });
}

/// Answers a press that takes longer than a frame: what was pressed, which has the focus, is seen as
/// such first, and until the answer is there.
pub fn answer_press(answer: impl FnOnce() + 'static) {
    let pressed = dom::focused();
    let mark = move |value| {
        if let Some(pressed) = &pressed {
            dom::set_attribute(pressed, "data-pressed", value);
        }
    };
    mark(Some(""));
    after_paint(move || {
        answer();
        mark(None);
    });
}
