//! The arrow keys, which go from the box into the results and among them, and Escape, which goes
//! back to the box.

use leptos::{html, prelude::*};
use web_sys::{HtmlElement, KeyboardEvent};

use crate::platform::dom;

/// The box and the links of the results.
#[derive(Clone, Copy)]
pub struct ResultKeys {
    input: NodeRef<html::Input>,
    links: StoredValue<Vec<NodeRef<html::A>>>,
}

/// A place for the focus.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stop {
    Box,
    Hit(usize),
}

impl ResultKeys {
    /// A box without results yet.
    pub fn new() -> Self {
        Self {
            input: NodeRef::new(),
            links: StoredValue::new(Vec::new()),
        }
    }

    /// The field of the box.
    pub fn input(self) -> NodeRef<html::Input> {
        self.input
    }

    /// References for the links of newly drawn results, in order.
    pub fn links_of(self, count: usize) -> Vec<NodeRef<html::A>> {
        let links: Vec<_> = (0..count).map(|_| NodeRef::new()).collect();
        self.links.set_value(links.clone());
        links
    }

    /// Acts on a key in the box.
    pub fn press_in_box(self, event: &KeyboardEvent) {
        self.press(Stop::Box, event);
    }

    /// Acts on a key within a result.
    pub fn press_in_hit(self, number: usize, event: &KeyboardEvent) {
        self.press(Stop::Hit(number), event);
    }

    fn press(self, from: Stop, event: &KeyboardEvent) {
        let modified = event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key();
        if modified || event.is_composing() {
            return;
        }
        let count = self.links.with_value(Vec::len);
        let next = step(from, &event.key(), count).and_then(|next| self.element(next));
        if let Some(next) = next {
            event.prevent_default();
            dom::focus_in_view(&next);
        }
    }

    fn element(self, place: Stop) -> Option<HtmlElement> {
        match place {
            Stop::Box => self.input.get_untracked().map(Into::into),
            Stop::Hit(number) => {
                let link = self.links.with_value(|links| links.get(number).copied())?;
                link.try_get_untracked()?.map(Into::into)
            }
        }
    }
}

/// Where a key leads among the results; none if it isn't handled.
fn step(from: Stop, key: &str, count: usize) -> Option<Stop> {
    let to = match (from, key) {
        (Stop::Box, "ArrowDown") => Stop::Hit(0),
        (Stop::Hit(number), "ArrowDown") => Stop::Hit(number + 1),
        (Stop::Hit(0), "ArrowUp") | (Stop::Hit(_), "Escape") => Stop::Box,
        (Stop::Hit(number), "ArrowUp") => Stop::Hit(number - 1),
        _ => return None,
    };
    match to {
        Stop::Hit(number) if number >= count => None,
        to => Some(to),
    }
}

#[cfg(test)]
mod tests {
    use super::{Stop, step};

    #[test]
    fn arrows_go_from_the_box_through_the_results_and_back() {
        assert_eq!(step(Stop::Box, "ArrowDown", 2), Some(Stop::Hit(0)));
        assert_eq!(step(Stop::Hit(0), "ArrowDown", 2), Some(Stop::Hit(1)));
        assert_eq!(step(Stop::Hit(1), "ArrowUp", 2), Some(Stop::Hit(0)));
        assert_eq!(step(Stop::Hit(0), "ArrowUp", 2), Some(Stop::Box));
    }

    #[test]
    fn beyond_the_ends_the_page_scrolls() {
        assert_eq!(step(Stop::Hit(1), "ArrowDown", 2), None);
        assert_eq!(step(Stop::Box, "ArrowUp", 2), None);
        assert_eq!(step(Stop::Box, "ArrowDown", 0), None);
    }

    #[test]
    fn escape_goes_back_to_the_box_from_results_only() {
        assert_eq!(step(Stop::Hit(1), "Escape", 2), Some(Stop::Box));
        assert_eq!(step(Stop::Box, "Escape", 2), None);
    }
}
