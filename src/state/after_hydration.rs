//! Values that only the browser knows.

use leptos::prelude::*;

/// A value that only the browser knows, such as what is stored or where the page is.
///
/// It is `first` in the file and during hydration, since the two must match; afterwards it is what
/// `now` returns, and follows the signals that `now` reads.
pub fn after_hydration<T>(first: T, now: impl Fn() -> T + 'static) -> ReadSignal<T>
where
    T: Send + Sync + 'static,
{
    let (value, set_value) = signal(first);
    // Effects run after the page is hydrated, and not at all in the program that draws files.
    Effect::new(move |_| set_value.set(now()));
    value
}
