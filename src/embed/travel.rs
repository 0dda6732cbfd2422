//! Moves within a view.

use leptos::prelude::*;
use lore::route::Address;

use super::places::{destination_of, leave, way_back};
use crate::address::{Arrival, Move, Navigator, without_fragment};
use crate::chunks::Chunks;

/// The back stack of a view.
#[derive(Clone, Copy)]
pub struct ViewHistory {
    navigator: Navigator,
    chunks: Chunks,
    before: RwSignal<Vec<Address>>,
    /// The address last requested: shown once its chunk is loaded.
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

    /// Begins at an address, or at the front page if that isn't shown in views. Nothing is drawn yet;
    /// returns the start, so that its chunk can be loaded.
    pub fn begin(self, first: Address) -> Address {
        let place = self
            .destination_of(first)
            .unwrap_or_else(|| Address::parse(""));
        self.destination.set_value(place.clone());
        self.navigator.show(place.clone(), Arrival::Landed);
        place
    }

    /// The address last requested; not tracked.
    pub fn destination(self) -> Address {
        self.destination.get_value()
    }

    /// Where the back button leads; tracked.
    pub fn way_back(self) -> Option<Address> {
        self.before
            .with(|before| self.navigator.with(|here| way_back(before, here)))
    }

    /// Goes back to the previous place.
    pub fn go_back(self) {
        self.travel(Move::Back(1));
    }

    /// Makes a move to an address if it is shown in views; returns whether it is.
    pub fn go(self, there: Address, kind: fn(Address) -> Move) -> bool {
        let place = self.destination_of(there);
        let shown = place.is_some();
        if let Some(place) = place {
            self.travel(kind(place));
        }
        shown
    }

    /// As the free function of this name, but with current slugs for entries that were merged into
    /// others.
    fn destination_of(self, there: Address) -> Option<Address> {
        let lore = self.chunks.lore.get_untracked();
        let moved = lore.and_then(|lore| (lore.moved)(&there));
        let random = || (lore?.random_entry)();
        destination_of(&self.destination(), moved.unwrap_or(there), random)
    }

    fn travel(self, to: Move) {
        match to {
            Move::Push(address) => {
                let here = self.destination();
                self.before.update(|before| leave(before, &here, &address));
                self.arrive(address, Arrival::Pushed);
            }
            // `GoOn` comes only from the palette, which views don't have.
            Move::Replace(address) | Move::GoOn(address) => self.arrive(address, Arrival::Replaced),
            // The back stack holds pages only, not what was open over them.
            Move::Back(_) => {
                let last = self.before.try_update(Vec::pop).flatten();
                if let Some(address) = last {
                    self.arrive(address, Arrival::Returned);
                }
            }
        }
    }

    /// Shows an address once its chunk is loaded.
    fn arrive(self, to: Address, arrival: Arrival) {
        self.destination.set_value(to.clone());
        if without_fragment(&to) == without_fragment(&self.navigator.address_untracked()) {
            self.navigator.show(to, arrival);
            return;
        }
        self.chunks.load_in_background(async move {
            let loaded = self.chunks.load_for(&to.route).await;
            // The reader may have moved on while it was loading, or the view may be gone.
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
