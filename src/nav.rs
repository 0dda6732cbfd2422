//! Where the reader is. The address is the only state that pages have; everything shown is
//! derived from it.

use leptos::prelude::*;
use lore::route::Address;

/// How an address was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The first page of the visit.
    Landed,
    /// A link was followed: a new place in the history.
    Pushed,
    /// The same place in the history looks different now.
    Replaced,
    /// Back or forward.
    Returned,
}

/// A move through the history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move<'a> {
    /// To a new place.
    Push(&'a Address),
    /// To another address of the present place.
    Replace(&'a Address),
    /// To the place before.
    Back,
}

/// An address and how it was reached.
#[derive(Clone, Debug)]
pub struct Place {
    /// The address.
    pub address: Address,
    /// How it was reached.
    pub step: Step,
}

/// Carries out a move.
pub type Travel = dyn Fn(Nav, Move<'_>) + Send + Sync;

/// The reader's address, and the ways to another.
#[derive(Clone, Copy)]
pub struct Nav {
    /// The only signal: pages have no other state.
    place: RwSignal<Place>,
    root: &'static str,
    travel: &'static Travel,
}

impl Nav {
    /// A reader at `address` in an encyclopedia whose links begin with `root`. `travel` carries
    /// moves out: through the browser's history, or not at all where pages are only drawn.
    pub fn new(root: &'static str, address: Address, travel: &'static Travel) -> Self {
        let step = Step::Landed;
        Self {
            place: RwSignal::new(Place { address, step }),
            root,
            travel,
        }
    }

    /// Runs `act` at once, and again whenever the reader has moved, in the order in which this was
    /// called.
    pub fn follow(self, act: impl FnMut(&Place) + Send + Sync + 'static) {
        // Boxed: the program then holds one kind of effect, not one for each follower.
        let mut act: Box<dyn FnMut(&Place) + Send + Sync> = Box::new(act);
        ImmediateEffect::new_mut_scoped(move || act(&self.place.get()));
    }

    /// The address, for handlers.
    pub fn address_now(&self) -> Address {
        self.place.get_untracked().address
    }

    /// The path that every link begins with.
    pub fn root(&self) -> &'static str {
        self.root
    }

    /// The link to an address.
    pub fn href(&self, address: &Address) -> String {
        let mut href = self.root.to_owned();
        href.push_str(&address.print());
        href
    }

    /// Goes to an address as by following a link.
    pub fn go(&self, address: &Address) {
        (self.travel)(*self, Move::Push(address));
    }

    /// Changes the address in place: for what changes with each key stroke.
    pub fn replace(&self, address: &Address) {
        (self.travel)(*self, Move::Replace(address));
    }

    /// The history tells where the reader is now.
    pub fn arrive(&self, address: Address, step: Step) {
        self.place.set(Place { address, step });
    }

    /// Leaves what lies over the page: the way it was opened, so that back does not open it again.
    pub fn close_overlay(&self) {
        let Place { mut address, step } = self.place.get_untracked();
        if step == Step::Pushed {
            (self.travel)(*self, Move::Back);
        } else {
            address.fragment = None;
            self.replace(&address);
        }
    }
}
