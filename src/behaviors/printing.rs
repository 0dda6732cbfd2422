//! Whether the page is being printed.

use leptos::prelude::*;

/// Whether the page is drawn for paper just now, as long as the component lives that calls this.
/// What follows it is drawn before the browser lays the pages out.
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
