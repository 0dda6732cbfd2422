//! Debouncing: something is done once nothing more has happened for a while.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::platform::log;

/// Calls what was asked last, once nothing was asked for a while. It ends with the component that
/// made it.
#[derive(Clone, Copy)]
pub struct Debounce {
    waiting: StoredValue<Option<TimeoutHandle>>,
    delay: Duration,
}

impl Debounce {
    /// One that waits so long.
    pub fn new(delay: Duration) -> Self {
        let timer = Self {
            waiting: StoredValue::new(None),
            delay,
        };
        on_cleanup(move || timer.cancel());
        timer
    }

    /// Calls `act` after the delay, and not what was asked before.
    pub fn call(self, act: impl FnOnce() + 'static) {
        self.call_after(self.delay, act);
    }

    /// As [`Self::call`], after another delay.
    pub fn call_after(self, delay: Duration, act: impl FnOnce() + 'static) {
        self.cancel();
        match set_timeout_with_handle(act, delay) {
            Ok(handle) => self.waiting.set_value(Some(handle)),
            Err(error) => log::warn("the browser has no timer", &error),
        }
    }

    /// Calls nothing any more.
    pub fn cancel(self) {
        // After the component is gone there is no timer to cancel.
        if let Some(Some(handle)) = self.waiting.try_get_value() {
            handle.clear();
            self.waiting.set_value(None);
        }
    }
}
