//! Moves within a view.

use leptos::prelude::*;
use lore::route::Address;

use super::places::{destination_of, leave, way_back};
use crate::address::{Arrival, Move, Navigator, without_fragment};
use crate::chunks::Chunks;

/// The reader's way through a view.
#[derive(Clone, Copy)]
pub struct ViewHistory {
    navigator: Navigator,
    chunks: Chunks,
    before: RwSignal<Vec<Address>>,
    /// Where the reader was last led: shown as soon as its chunk is there.
    destination: StoredValue<Address>,
}

impl ViewHistory {
    /// Carries out the moves of a navigator within its view.
    pub fn connect(navigator: Navigator, chunks: Chunks) -> Self {
        let places = Self {
            navigator,
            chunks,
            before: RwSignal::new(Vec::new()),
            destination: StoredValue::new(navigator.address_untracked()),
        };
        navigator.set_travel(move |to| places.travel(to));
        places
    }

    /// Begins at an address, or at the front page if that is not shown in views. Nothing is drawn yet,
    /// so this returns where it begins, for its chunk to be loaded.
    pub fn begin(self, first: Address) -> Address {
        let place = self
            .destination_of(first)
            .unwrap_or_else(|| Address::parse(""));
        self.destination.set_value(place.clone());
        self.navigator.show(place.clone(), Arrival::Landed);
        place
    }

    /// The address that the reader was last led to; not tracked.
    pub fn destination(self) -> Address {
        self.destination.get_value()
    }

    /// The place that the button leads back to; tracked.
    pub fn way_back(self) -> Option<Address> {
        self.before
            .with(|before| self.navigator.with(|here| way_back(before, here)))
    }

    /// Leads back to the place before.
    pub fn go_back(self) {
        self.travel(Move::Back);
    }

    /// Goes to an address if it is shown in views; says whether it is.
    pub fn go(self, there: Address) -> bool {
        let place = self.destination_of(there);
        let shown = place.is_some();
        if let Some(place) = place {
            self.travel(Move::Push(place));
        }
        shown
    }

    /// As the function of this name, with the names of today for entries that were merged into others.
    fn destination_of(self, there: Address) -> Option<Address> {
        let pages = self.chunks.pages.get_untracked();
        let moved = pages.and_then(|pages| (pages.moved)(&there));
        let random = || (pages?.random_entry)();
        destination_of(&self.destination(), moved.unwrap_or(there), random)
    }

    fn travel(self, to: Move) {
        match to {
            Move::Push(address) => {
                let here = self.destination();
                self.before.update(|before| leave(before, &here, &address));
                self.arrive(address, Arrival::Pushed);
            }
            // Only the palette goes on this way, and views have no palette.
            Move::Replace(address) | Move::GoOn(address) => self.arrive(address, Arrival::Replaced),
            Move::Back => {
                let last = self.before.try_update(Vec::pop).flatten();
                if let Some(address) = last {
                    self.arrive(address, Arrival::Returned);
                }
            }
        }
    }

    /// Shows an address as soon as what draws it is there.
    fn arrive(self, to: Address, arrival: Arrival) {
        self.destination.set_value(to.clone());
        if without_fragment(&to) == without_fragment(&self.navigator.address_untracked()) {
            self.navigator.show(to, arrival);
            return;
        }
        self.chunks.load_in_background(async move {
            let loaded = self.chunks.load_for(&to.route).await;
            // The reader may have gone on while it was loading, or the view may be gone.
            if self.destination.try_get_value().as_ref() != Some(&to) {
                return Ok(());
            }
            if let Err(error) = loaded {
                self.chunks
                    .set_retry(move || self.arrive(to.clone(), arrival));
                return Err(error);
            }
            self.chunks.set_failed(None);
            self.navigator.show(to, arrival);
            Ok(())
        });
    }
}
