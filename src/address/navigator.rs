//! The reader's address as a signal, and the ways to change it.

use std::sync::Arc;

use leptos::prelude::*;
use lore::Years;
use lore::route::{Address, Route};

/// How the address that is shown was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The first page of the visit.
    Landed,
    /// A link was followed: a new place in the history.
    Pushed,
    /// The same place in the history looks different now.
    Replaced,
    /// Back or forward.
    Returned,
}

/// A move that is asked for; whoever owns the history carries it out.
#[derive(Clone, Debug)]
pub enum Move {
    /// To a new place in the history.
    Push(Address),
    /// To another address of the present place.
    Replace(Address),
    /// From what lies over a page to another address, which takes its place.
    GoOn(Address),
    /// To the place before.
    Back,
}

/// Carries moves out: through the window's history, or within a view on another site's page.
pub type Travel = Arc<dyn Fn(Move) + Send + Sync>;

/// The address that is shown, and the ways to another. A context.
#[derive(Clone, Copy)]
pub struct Navigator {
    root: &'static str,
    address: RwSignal<Address>,
    arrival: StoredValue<Arrival>,
    travel: StoredValue<Travel>,
}

/// The navigator of the components around.
pub fn use_navigator() -> Navigator {
    expect_context()
}

impl Navigator {
    /// A navigator at an address, in an encyclopedia whose links begin with `root`. Moves do
    /// nothing until [`Self::set_travel`].
    pub fn new(root: &'static str, address: Address) -> Self {
        let stay: Travel = Arc::new(|_| {});
        Self {
            root,
            address: RwSignal::new(address),
            arrival: StoredValue::new(Arrival::Landed),
            travel: StoredValue::new(stay),
        }
    }

    /// Says how moves are carried out.
    pub fn set_travel(self, travel: impl Fn(Move) + Send + Sync + 'static) {
        self.travel.set_value(Arc::new(travel));
    }

    /// What every link begins with: the path of the encyclopedia on its host, or the way there
    /// from the page that is drawn to a file.
    pub fn root(self) -> &'static str {
        self.root
    }

    /// The address; tracked.
    pub fn address(self) -> Address {
        self.address.get()
    }

    /// The address, for event handlers; not tracked.
    pub fn address_untracked(self) -> Address {
        self.address.get_untracked()
    }

    /// Reads the address; tracked.
    pub fn with<T>(self, read: impl FnOnce(&Address) -> T) -> T {
        self.address.with(read)
    }

    /// What a page reads of its address; tracked where it is read. `part` finds it in an address of the
    /// page, and nothing in those of others: it then stays what it was, so that a page that is being left
    /// shows no other thing meanwhile. A claim that lies over the page leaves it alone, too.
    pub fn follow<T>(self, part: impl Fn(&Address) -> Option<T> + Send + Sync + 'static) -> Memo<T>
    where
        T: Clone + Default + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |before: Option<&T>| {
            let now = self.with(&part);
            now.or_else(|| before.cloned()).unwrap_or_default()
        })
    }

    /// The year filter; tracked where it is read.
    pub fn years(self) -> Memo<Option<Years>> {
        Memo::new(move |_| self.with(Address::years))
    }

    /// How the address that is shown was reached; not tracked.
    pub fn arrival(self) -> Arrival {
        self.arrival.get_value()
    }

    /// Does something whenever the reader arrives somewhere, for as long as the component that calls
    /// this lives; not at the first page of the visit.
    pub fn on_arrival(self, act: impl Fn() + 'static) {
        let arrived = move || {
            // The first page is shown once more when the program takes it over.
            if self.arrival() != Arrival::Landed {
                act();
            }
        };
        Effect::watch(move || self.address(), move |_, _, _| arrived(), false);
    }

    /// Whether the reader is on the page of a route, whatever its parameters; tracked.
    pub fn is_on(self, route: &Route) -> bool {
        self.with(|here| std::mem::discriminant(&here.route) == std::mem::discriminant(route))
    }

    /// The link to an address as it is.
    pub fn href(self, address: &Address) -> String {
        format!("{}{address}", self.root)
    }

    /// The link to a page with the year filter and the chosen readings of the present one; tracked.
    pub fn href_to(self, route: Route) -> String {
        self.with(|here| self.href(&here.with_route(route)))
    }

    /// Goes to an address as by following a link.
    pub fn go(self, address: Address) {
        self.travel(Move::Push(address));
    }

    /// Changes the address at the same place of the history, as with each key that is typed.
    pub fn replace(self, address: Address) {
        self.travel(Move::Replace(address));
    }

    /// Shows an address at the same place of the history before [`Self::replace`] writes it there, which
    /// browsers allow only so often: while a slider is drawn.
    pub fn preview(self, address: Address) {
        self.show(address, Arrival::Replaced);
    }

    /// Leaves what lies over the page the way it was opened, so that back does not open it again.
    pub fn close_overlay(self) {
        if self.arrival() == Arrival::Pushed {
            self.travel(Move::Back);
        } else {
            let address = without_fragment(&self.address_untracked());
            self.replace(address);
        }
    }

    /// Shows an address: for whoever carries moves out, once the page can be drawn.
    pub fn show(self, address: Address, arrival: Arrival) {
        self.arrival.set_value(arrival);
        self.address.set(address);
    }

    pub(super) fn travel(self, to: Move) {
        // Cloned, so that the one who travels may move the reader on.
        let travel = self.travel.get_value();
        travel(to);
    }
}

/// The page below what its fragment opens over it.
pub fn without_fragment(address: &Address) -> Address {
    Address {
        fragment: None,
        ..address.clone()
    }
}

#[cfg(test)]
mod tests;
