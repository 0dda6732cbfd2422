//! The palette in the address: it has a history entry, so that Back closes it.

use lore::route::Address;

use super::{Move, Navigator, without_fragment};

/// The fragment that opens the palette over a page.
const FRAGMENT: &str = "palette";

/// Whether an address opens the palette over its page.
pub fn opens_palette(address: &Address) -> bool {
    address.fragment.as_deref() == Some(FRAGMENT)
}

impl Navigator {
    /// Opens the palette over the page, or closes it where it is open.
    pub fn toggle_palette(self) {
        let here = self.address_untracked();
        if opens_palette(&here) {
            self.close_overlay();
        } else {
            self.go(without_fragment(&here).with_fragment(FRAGMENT));
        }
    }

    /// Goes from an overlay to an address that replaces its history entry: Back leads to the page
    /// below.
    pub fn go_on(self, address: Address) {
        self.travel(Move::GoOn(address));
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Arc, Mutex};

    use leptos::prelude::Owner;
    use lore::route::Address;

    use crate::address::{Arrival, Move, Navigator};

    #[test]
    fn what_opens_the_palette_closes_it_by_going_back() {
        Owner::new().with(|| {
            let here = "entry/port/?year=1850#history";
            let navigator = Navigator::new("/", Address::parse(here));
            let moves = Arc::new(Mutex::new(Vec::new()));
            let kept = Arc::clone(&moves);
            navigator.set_travel(move |to| kept.lock().unwrap().push(to));
            navigator.toggle_palette();
            navigator.show(
                Address::parse("entry/port/?year=1850#palette"),
                Arrival::Pushed,
            );
            navigator.toggle_palette();
            let moves = moves.lock().unwrap();
            let [Move::Push(opened), Move::Back(1)] = &moves[..] else {
                panic!("{moves:?}");
            };
            assert_eq!(opened.print(), "entry/port/?year=1850#palette");
        });
    }
}
