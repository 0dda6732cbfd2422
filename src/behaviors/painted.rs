//! Something long that follows something short: the short is painted first.

use leptos::prelude::*;

use crate::platform::paint::after_paint;

/// A signal that follows another once what shows the other has been painted.
pub fn painted<T>(source: impl Into<Signal<T>>) -> ReadSignal<T>
where
    T: Clone + Send + Sync + 'static,
{
    let source = source.into();
    let (value, set_value) = signal(source.get_untracked());
    Effect::new(move |before: Option<()>| {
        let now = source.get();
        if before.is_some() {
            // What shows it may be gone by then.
            after_paint(move || {
                set_value.try_set(now);
            });
        }
    });
    value
}
