//! When the browser paints.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use web_sys::Element;

use super::dom;

/// How long to wait on a page that isn't painted: a hidden one, or one in a frame out of view.
const UNSEEN: Duration = Duration::from_millis(250);

/// Calls a function once the current frame has been painted.
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

/// Answers a press whose effect takes longer than a frame: until then, the pressed element is shown as pressed. It
/// need not have the focus: Safari gives none to links and buttons that are clicked.
pub fn answer_press(pressed: Option<Element>, answer: impl FnOnce() + 'static) {
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
