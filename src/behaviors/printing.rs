//! Whether the page is being printed.

use leptos::prelude::*;

/// Whether the page is being printed, followed for as long as the calling component lives. What
/// follows the signal is drawn before the browser lays out the pages.
pub fn use_printing() -> ReadSignal<bool> {
    let (printing, set_printing) = signal(false);
    // Effects run in the browser only: nothing is printed natively.
    Effect::new(move |_| {
        for (event, on_paper) in [("beforeprint", true), ("afterprint", false)] {
            let listener =
                window_event_listener_untyped(event, move |_| set_printing.set(on_paper));
            on_cleanup(move || listener.remove());
        }
    });
    printing
}
