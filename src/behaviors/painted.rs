//! Defers an expensive update until the cheap one that causes it has been painted.

use leptos::prelude::*;

use crate::platform::paint::after_paint;

/// A signal that follows another one after the browser has painted the other's change.
pub fn painted<T>(source: impl Into<Signal<T>>) -> ReadSignal<T>
where
    T: Clone + Send + Sync + 'static,
{
    let source = source.into();
    let (value, set_value) = signal(source.get_untracked());
    Effect::new(move |before: Option<()>| {
        let now = source.get();
        if before.is_some() {
            // Its component may be gone by then.
            after_paint(move || {
                set_value.try_set(now);
            });
        }
    });
    value
}
