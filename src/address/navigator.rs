//! The reader's address as a signal, and the ways to change it.

use std::sync::Arc;

use leptos::prelude::*;
use lore::Years;
use lore::route::{Address, Route};

use super::over::opens_card;
use crate::platform::dom::WindowView;

/// How the address that is shown was reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// The first page of the visit.
    Landed,
    /// A link was followed: a new history entry, unless it leads to the current address.
    Pushed,
    /// The current history entry was replaced.
    Replaced,
    /// Back or forward.
    Returned,
}

/// A requested move; the owner of the history carries it out.
#[derive(Clone, Debug)]
pub enum Move {
    /// To a new history entry.
    Push(Address),
    /// To another address in place of the current history entry.
    Replace(Address),
    /// From an overlay to another address, which replaces its history entry.
    GoOn(Address),
    /// So many places back in the history.
    Back(u32),
}

/// Carries out moves: in the window's history, or within a view on another site's page.
pub type Travel = Arc<dyn Fn(Move) + Send + Sync>;

/// What is open over the page, and how it was closed.
#[derive(Clone, Copy, Default)]
struct Overlay {
    /// How many history entries back the bare page is; zero if it isn't in the history.
    pushed: u32,
    /// The window's size and scroll position when the reader closed it.
    closed_at: Option<WindowView>,
}

/// The address that is shown, and the ways to change it. A context.
#[derive(Clone, Copy)]
pub struct Navigator {
    root: &'static str,
    address: RwSignal<Address>,
    arrival: StoredValue<Arrival>,
    /// Whether the last move led to another page.
    changed_page: StoredValue<bool>,
    overlay: StoredValue<Overlay>,
    travel: StoredValue<Travel>,
}

/// The navigator from the context.
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
            changed_page: StoredValue::new(false),
            overlay: StoredValue::new(Overlay::default()),
            travel: StoredValue::new(stay),
        }
    }

    /// Sets how moves are carried out.
    pub fn set_travel(self, travel: impl Fn(Move) + Send + Sync + 'static) {
        self.travel.set_value(Arc::new(travel));
    }

    /// The prefix of every link: the path of the encyclopedia on its host, or the relative path to
    /// it from the page that is being drawn to a file.
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

    /// A memo of what a page reads from its address. `part` gives `None` for other pages; the memo then
    /// keeps its value, so that a page being left doesn't change. A claim that is opened over the page
    /// doesn't change it, either.
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

    /// Whether that was a move from another page; not tracked.
    pub fn changed_page(self) -> bool {
        self.changed_page.get_value()
    }

    /// Calls `act` on each arrival but that at the first page of the visit, for as long as the
    /// calling component lives.
    pub fn on_arrival(self, act: impl Fn() + 'static) {
        let arrived = move || {
            // The first page is shown again when the program takes it over.
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

    /// The link to exactly this address.
    pub fn href(self, address: &Address) -> String {
        format!("{}{address}", self.root)
    }

    /// The link to a page with the current year filter and chosen readings; tracked.
    pub fn href_to(self, route: Route) -> String {
        self.with(|here| self.href(&here.with_route(route)))
    }

    /// Goes to an address as if by following a link.
    pub fn go(self, address: Address) {
        self.travel(Move::Push(address));
    }

    /// Replaces the address in the current history entry, for example with each key typed.
    pub fn replace(self, address: Address) {
        self.travel(Move::Replace(address));
    }

    /// Shows an address before [`Self::replace`] records it, for example while a slider is dragged:
    /// browsers limit how often the history may be written.
    pub fn preview(self, address: Address) {
        self.show(address, Arrival::Replaced);
    }

    /// Closes an overlay in the way it was opened, so that Back doesn't open it again.
    pub fn close_overlay(self) {
        match self.overlay.get_value().pushed {
            0 => self.replace(without_fragment(&self.address_untracked())),
            places => self.travel(Move::Back(places)),
        }
    }

    /// Like [`Self::close_overlay`], for a page that could be scrolled meanwhile: on going back, a browser scrolls
    /// it to where it was before.
    pub fn close_overlay_at(self, view: WindowView) {
        self.overlay
            .update_value(|overlay| overlay.closed_at = Some(view));
        self.close_overlay();
    }

    /// The window's size and scroll position when the reader closed what was open over the page; returned only
    /// once.
    pub(super) fn take_closed_at(self) -> Option<WindowView> {
        let taken = self
            .overlay
            .try_update_value(|overlay| overlay.closed_at.take());
        taken.flatten()
    }

    /// Shows an address. Called by whoever carries out moves, once the page can be drawn.
    pub fn show(self, address: Address, arrival: Arrival) {
        self.arrival.set_value(arrival);
        let changed_page = self
            .address
            .with_untracked(|here| here.path() != address.path());
        self.changed_page.set_value(changed_page);
        // The first page is shown again when the program takes it over; an overlay may already have been opened by
        // then.
        if arrival != Arrival::Landed {
            let again = self.puts_card_for_card(&address);
            self.overlay.update_value(|overlay| {
                overlay.pushed = match arrival {
                    // If the bare page isn't in the history behind the first card, it isn't behind the second.
                    Arrival::Pushed if again => overlay.pushed + u32::from(overlay.pushed > 0),
                    Arrival::Pushed => 1,
                    _ => 0,
                };
            });
        }
        self.address.set(address);
    }

    /// Whether an address shows another card over the same page than the one that is open.
    fn puts_card_for_card(self, address: &Address) -> bool {
        let same_page = |here: &Address| opens_card(here) && here.path() == address.path();
        opens_card(address) && self.address.with_untracked(same_page)
    }

    pub(super) fn travel(self, to: Move) {
        // Cloned, so that `travel` may start another move.
        let travel = self.travel.get_value();
        travel(to);
    }
}

/// The address of the page itself, without what its fragment opens over it.
pub fn without_fragment(address: &Address) -> Address {
    Address {
        fragment: None,
        ..address.clone()
    }
}

#[cfg(test)]
mod tests;
