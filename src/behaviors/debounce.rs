//! Debouncing: acting only once calls have stopped for a while.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::platform::log;

/// Runs the latest call once no other was requested for the delay. It ends with the component that
/// created it.
#[derive(Clone, Copy)]
pub struct Debounce {
    waiting: StoredValue<Option<TimeoutHandle>>,
    delay: Duration,
}

impl Debounce {
    /// Creates one with a delay.
    pub fn new(delay: Duration) -> Self {
        let timer = Self {
            waiting: StoredValue::new(None),
            delay,
        };
        on_cleanup(move || timer.cancel());
        timer
    }

    /// Schedules `act`, replacing any pending call.
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

    /// Cancels the pending call.
    pub fn cancel(self) {
        // After the component is gone there is no timer to cancel.
        if let Some(Some(handle)) = self.waiting.try_get_value() {
            handle.clear();
            self.waiting.set_value(None);
        }
    }
}
