//! Roving focus: many elements are a single Tab stop, and arrow keys move between them.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use leptos::prelude::*;

/// Focuses an element.
type Focus = Arc<dyn Fn() + Send + Sync>;

/// The focus among elements identified by keys. It lives as long as the component that created it.
#[derive(Clone, Copy)]
pub struct RovingFocus<K: Send + Sync + 'static> {
    /// Where the focus is, or was last.
    current: RwSignal<Option<K>>,
    stop: Memo<Option<K>>,
    elements: StoredValue<HashMap<K, Focus>>,
    /// What is to be focused once it is mounted.
    awaited: StoredValue<Option<K>>,
}

impl<K: Copy + Eq + Hash + Send + Sync + 'static> RovingFocus<K> {
    /// The focus among elements in an order. Tab goes to the element that last had the focus,
    /// otherwise to the `preferred` one, otherwise to the first.
    pub fn new(
        order: impl Fn() -> Vec<K> + Send + Sync + 'static,
        preferred: impl Fn() -> Option<K> + Send + Sync + 'static,
    ) -> Self {
        let current = RwSignal::new(None);
        let stop = move || {
            let order = order();
            let there = |key: &K| order.contains(key);
            let kept = current.get().filter(there);
            kept.or_else(|| preferred().filter(there))
                .or(order.first().copied())
        };
        Self {
            current,
            stop: Memo::new(move |_| stop()),
            elements: StoredValue::new(HashMap::new()),
            awaited: StoredValue::new(None),
        }
    }

    /// The `tabindex` of an element; tracked.
    pub fn tabindex(self, key: K) -> &'static str {
        if self.stop.get() == Some(key) {
            "0"
        } else {
            "-1"
        }
    }

    /// Registers an element for as long as the calling component lives. `focus` gives it the focus.
    pub fn register(self, key: K, focus: impl Fn() + Send + Sync + 'static) {
        self.elements.update_value(|elements| {
            elements.insert(key, Arc::new(focus));
        });
        on_cleanup(move || {
            self.elements
                .try_update_value(|elements| elements.remove(&key));
        });
    }

    /// Records that an element got the focus.
    pub fn arrived(self, key: K) {
        if self.current.get_untracked() != Some(key) {
            self.current.set(Some(key));
        }
    }

    /// Moves the focus to an element, or once it is mounted if it isn't yet: see [`Self::mounted`].
    pub fn focus(self, key: K) {
        self.awaited.set_value(None);
        let focus = self
            .elements
            .with_value(|elements| elements.get(&key).cloned());
        match focus {
            // Outside of the borrow: the focused element calls back into this.
            Some(focus) => focus(),
            None => self.awaited.set_value(Some(key)),
        }
    }

    /// Reports that an element was mounted.
    pub fn mounted(self, key: K) {
        if self.awaited.get_value() == Some(key) {
            self.focus(key);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use leptos::prelude::*;

    use super::RovingFocus;

    #[test]
    fn one_element_is_the_stop_of_the_tab_key() {
        Owner::new().with(|| {
            let order = RwSignal::new(vec![1, 2, 3]);
            let preferred = RwSignal::new(None);
            let roving = RovingFocus::new(move || order.get(), move || preferred.get());
            let stops = || [1, 2, 3].map(|key| roving.tabindex(key));
            assert_eq!(stops(), ["0", "-1", "-1"]);
            preferred.set(Some(3));
            assert_eq!(stops(), ["-1", "-1", "0"]);
            roving.arrived(2);
            assert_eq!(stops(), ["-1", "0", "-1"]);
            // The element that had the focus is gone.
            order.set(vec![1, 3]);
            assert_eq!(stops(), ["-1", "-1", "0"]);
        });
    }

    #[test]
    fn the_focus_waits_for_what_is_not_there_yet() {
        Owner::new().with(|| {
            let roving = RovingFocus::new(|| vec![1, 2], || None);
            let focused = Arc::new(Mutex::new(Vec::new()));
            let register = |key| {
                let focused = Arc::clone(&focused);
                roving.register(key, move || focused.lock().unwrap().push(key));
                roving.mounted(key);
            };
            register(1);
            roving.focus(1);
            roving.focus(2);
            register(2);
            roving.mounted(1);
            assert_eq!(*focused.lock().unwrap(), [1, 2]);
        });
    }
}
