//! Waiting for a quiet moment: something is done once nothing more has happened for a while.

use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::platform::log;

/// A timer that begins anew whenever it is asked. Copied freely; it ends with the component that
/// made it.
#[derive(Clone, Copy)]
pub struct QuietTimer {
    waiting: StoredValue<Option<TimeoutHandle>>,
    delay: Duration,
}

impl QuietTimer {
    /// A timer that waits so long.
    pub fn new(delay: Duration) -> Self {
        let timer = Self {
            waiting: StoredValue::new(None),
            delay,
        };
        on_cleanup(move || timer.cancel());
        timer
    }

    /// Acts after the delay, and not on what was asked before.
    pub fn act_later(self, act: impl FnOnce() + 'static) {
        self.act_after(self.delay, act);
    }

    /// As [`Self::act_later`], after another delay.
    pub fn act_after(self, delay: Duration, act: impl FnOnce() + 'static) {
        self.cancel();
        match set_timeout_with_handle(act, delay) {
            Ok(handle) => self.waiting.set_value(Some(handle)),
            Err(error) => log::warn("the browser has no timer", &error),
        }
    }

    /// Does not act any more.
    pub fn cancel(self) {
        // Gone with the component, it waits for nothing.
        if let Some(Some(handle)) = self.waiting.try_get_value() {
            handle.clear();
            self.waiting.set_value(None);
        }
    }
}
