//! Where the reader is. The address is the only state that pages have; everything shown is
//! derived from it.

use std::rc::Rc;

use leptos::prelude::*;
use lore::Years;
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
    Push(&'a str),
    /// To another address of the present place.
    Replace(&'a str),
    /// To the place before.
    Back,
}

/// Carries a move out: the browser's history, or nothing where pages are only rendered.
type Travel = Rc<dyn Fn(Move<'_>)>;

/// The reader's address, and the ways to another.
#[derive(Clone, Copy)]
pub struct Nav {
    address: RwSignal<Address>,
    step: RwSignal<Step>,
    root: StoredValue<String>,
    travel: StoredValue<Option<Travel>, LocalStorage>,
}

impl Nav {
    /// A reader at `address` in an encyclopedia whose links begin with `root`.
    pub fn new(root: String, address: Address) -> Self {
        Self {
            address: RwSignal::new(address),
            step: RwSignal::new(Step::Landed),
            root: StoredValue::new(root),
            travel: StoredValue::new_local(None),
        }
    }

    /// Lets [`go`](Self::go) and [`replace`](Self::replace) act.
    pub fn travel_by(&self, travel: impl Fn(Move<'_>) + 'static) {
        self.travel.set_value(Some(Rc::new(travel)));
    }

    /// The address, tracked.
    pub fn address(&self) -> Address {
        self.address.get()
    }

    /// The address, for handlers.
    pub fn address_now(&self) -> Address {
        self.address.get_untracked()
    }

    /// How the present address was reached.
    pub fn step(&self) -> Step {
        self.step.get_untracked()
    }

    /// The path that every link begins with.
    pub fn root(&self) -> String {
        self.root.get_value()
    }

    /// The link to an address.
    pub fn href(&self, address: &Address) -> String {
        self.root.with_value(|root| format!("{root}{address}"))
    }

    /// Goes to an address as by following a link.
    pub fn go(&self, address: &Address) {
        self.travel(Move::Push(&self.href(address)));
    }

    /// Changes the address in place: for what changes with each key stroke.
    pub fn replace(&self, address: &Address) {
        self.travel(Move::Replace(&self.href(address)));
    }

    /// The same page through another lens, or none.
    pub fn look_at(&self, years: Option<Years>) {
        let mut address = self.address_now();
        address.years = years;
        self.go(&address);
    }

    /// The history tells where the reader is now.
    pub fn arrive(&self, address: Address, step: Step) {
        self.step.set(step);
        if self.address_now() != address {
            self.address.set(address);
        }
    }

    /// Leaves what lies over the page: the way it was opened, so that back does not open it again.
    pub fn close_overlay(&self) {
        if self.step() == Step::Pushed {
            self.travel(Move::Back);
        } else {
            let mut address = self.address_now();
            address.fragment = None;
            self.replace(&address);
        }
    }

    fn travel(&self, to: Move<'_>) {
        if let Some(travel) = self.travel.get_value() {
            travel(to);
        }
    }
}

/// The navigation of the page that is being drawn.
pub fn use_nav() -> Nav {
    expect_context()
}
