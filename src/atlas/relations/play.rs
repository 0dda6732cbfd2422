//! Going through the years by itself, from event to event, while the reader wants it.

use std::cell::{Cell, RefCell};

use gloo::timers::callback::Timeout;

use super::{by_id, follow, on_click, set};

/// How long a year is shown, in milliseconds. Nothing moves: lines come and go.
const PACE: u32 = 1_600;

thread_local! {
    static PLAYING: Cell<bool> = const { Cell::new(false) };
    static NEXT: RefCell<Option<Timeout>> = const { RefCell::new(None) };
}

pub(super) fn attach() {
    on_click("play", || {
        PLAYING.set(!PLAYING.get());
        go_on();
    });
    go_on();
}

/// Another page is shown.
pub(super) fn stop() {
    PLAYING.set(false);
    NEXT.take();
}

/// Shows whether it plays, and asks for the next year if it does.
fn go_on() {
    NEXT.take();
    let Some(button) = by_id("play") else {
        PLAYING.set(false);
        return;
    };
    if by_id("event-after").is_none() {
        PLAYING.set(false);
    }
    let playing = PLAYING.get();
    set(
        &button,
        "aria-pressed",
        if playing { "true" } else { "false" },
    );
    button.set_text_content(Some(if playing { "Pause" } else { "Play" }));
    if playing {
        let next = Timeout::new(PACE, || {
            if let Some(after) = by_id("event-after").filter(|_| PLAYING.get()) {
                follow(&after, true);
            }
        });
        NEXT.set(Some(next));
    }
}
