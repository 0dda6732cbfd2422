//! Changes of the page's colours, for what is painted instead of styled.

use gloo::events::EventListener;
use leptos::prelude::*;

use crate::platform::log;
use crate::platform::paint::after_paint;
use crate::state::settings::{Setting, use_settings};

/// Notifies once the page's colours have changed, by the reader's or the system's theme, for as
/// long as the calling component lives.
pub fn use_theme_changes() -> ArcTrigger {
    let changed = ArcTrigger::new();
    let settings = use_settings();
    let notify = changed.clone();
    let chosen = move || {
        let notify = notify.clone();
        // By then the attribute for the styles is set.
        after_paint(move || notify.notify());
    };
    Effect::watch(
        move || settings.get(Setting::Theme),
        move |_, _, _| chosen(),
        false,
    );
    let notify = changed.clone();
    // Effects run in the browser only.
    Effect::new(move |_| {
        let notify = notify.clone();
        match window().match_media("(prefers-color-scheme: dark)") {
            Ok(Some(dark)) => {
                let listener = EventListener::new(&dark, "change", move |_| notify.notify());
                // Dropping the listener ends it.
                let listener = StoredValue::new_local(Some(listener));
                on_cleanup(move || listener.set_value(None));
            }
            Ok(None) => {}
            Err(error) => log::warn("the system's theme can't be followed", &error),
        }
    });
    changed
}
