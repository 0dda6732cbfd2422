//! Moves through the window's history: the target is shown once its chunk is loaded.

use std::time::Duration;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::history::{BrowserHistory, History};
use leptos::prelude::*;
use leptos::task::spawn_local;
use lore::route::Address;
use web_sys::{Element, Event};

use super::Outlet;
use crate::address::history::{current, is_one_file, tell_window};
use crate::address::{Arrival, Move, Navigator, without_fragment};
use crate::address::{covers_page, opens_card};
use crate::chunks::ChunkError;
use crate::platform::dom::closest_to_target;
use crate::platform::log;
use crate::platform::paint::answer_press;

/// How long a reader who followed a link waits for a chunk. After that the page is loaded as a file:
/// the connection is slow, or the chunk can't be loaded.
const PATIENCE: Duration = Duration::from_secs(2);

/// Lets a navigator move through the window's history, and follows the window's Back and Forward.
/// `outlet` draws the target.
pub fn connect(navigator: Navigator, outlet: Outlet) {
    let history = WindowHistory {
        navigator,
        outlet,
        moves: StoredValue::new(0),
        ahead: StoredValue::new(None),
        pressed: StoredValue::new_local(None),
    };
    navigator.set_travel(move |to| {
        // A pending move is shown first.
        history.show_ahead();
        match to {
            Move::Push(address) => history.go(address, Arrival::Pushed),
            // To the page below the overlay.
            Move::GoOn(address) if address == without_fragment(&navigator.address_untracked()) => {
                navigator.close_overlay();
            }
            Move::GoOn(address) => history.go(address, Arrival::Replaced),
            Move::Replace(address) => {
                tell_window(navigator, &address, Arrival::Replaced);
                history.arrive(address, Arrival::Replaced);
            }
            Move::Back(places) => BrowserHistory::new().go(-isize::try_from(places).unwrap_or(1)),
        }
    });
    let returned = move || history.arrive(current(navigator.root()), Arrival::Returned);
    let listener = BrowserHistory::new().listen(returned);
    // Dropping the listener ends it.
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || listener.set_value(None));
    history.keep_up_with_presses();
}

/// The window's history, and the outlet that shows its pages.
#[derive(Clone, Copy)]
struct WindowHistory {
    navigator: Navigator,
    outlet: Outlet,
    /// The number of moves so far: only the target of the last one is shown.
    moves: StoredValue<u32>,
    /// A pending address of the current page, and how it is recorded in the history. The press that leads
    /// there is painted first.
    ahead: StoredValue<Option<(Address, Arrival)>>,
    /// The link or button that was pressed last.
    pressed: StoredValue<Option<Element>, LocalStorage>,
}

impl WindowHistory {
    /// Goes to an address and records it in the history, as a new entry or in place of the current one. The
    /// current address gets no second entry, as in a browser: Back would seem to do nothing.
    fn go(self, to: Address, recorded_as: Arrival) {
        if to == current(self.navigator.root()) {
            let is_open = covers_page(&to) && to == self.navigator.address_untracked();
            if !is_open {
                self.arrive(to, Arrival::Pushed);
            }
        } else if self.stays_on_page(&to) {
            self.show_after_press(to, recorded_as);
        } else {
            tell_window(self.navigator, &to, recorded_as);
            self.arrive(to, Arrival::Pushed);
        }
    }

    /// Whether an address is on the current page and takes longer than a frame to show.
    fn stays_on_page(self, to: &Address) -> bool {
        let here = self.navigator.address_untracked();
        if without_fragment(to) == without_fragment(&here) {
            opens_card(to)
        } else {
            to.path() == here.path() && self.outlet.is_live()
        }
    }

    /// Shows an address once its chunk is loaded: until then the previous page stays, as when a
    /// browser loads the next one. An overlay needs no drawing.
    fn arrive(self, to: Address, arrival: Arrival) {
        self.count_move();
        let (navigator, this_move) = (self.navigator, self.moves.get_value());
        if without_fragment(&to) == without_fragment(&navigator.address_untracked()) {
            navigator.show(to, arrival);
            return;
        }
        let is_last = move || self.moves.try_get_value() == Some(this_move);
        let loads_file = arrival == Arrival::Pushed && !is_one_file(navigator.root());
        let file = to.clone();
        let late = loads_file.then(|| {
            let load = move || {
                if is_last() {
                    load_file(navigator, &file);
                }
            };
            set_timeout_with_handle(load, PATIENCE)
                .inspect_err(|error| log::warn("the browser has no timer", error))
                .ok()
        });
        spawn_local(async move {
            let ready = self.outlet.prepare(&to.route).await;
            if let Some(late) = late.flatten() {
                late.clear();
            }
            // The reader may have moved on while it was loading.
            if !is_last() {
                return;
            }
            self.show(to, arrival, ready);
        });
    }

    /// Begins another move: the target of the previous one is no longer shown.
    fn count_move(self) {
        self.moves
            .update_value(|moves| *moves = moves.wrapping_add(1));
        self.ahead.set_value(None);
    }

    /// Goes to another address of the current page after the press that leads there is painted. The
    /// history is written then, too, since that alone takes a browser 3 ms.
    fn show_after_press(self, to: Address, recorded_as: Arrival) {
        self.count_move();
        self.ahead.set_value(Some((to, recorded_as)));
        let pressed = self.pressed.try_update_value(Option::take).flatten();
        answer_press(pressed, move || self.show_ahead());
    }

    /// Shows the target of the last press, if it is still pending.
    fn show_ahead(self) {
        let ahead = self.ahead.try_update_value(Option::take).flatten();
        if let Some((to, recorded_as)) = ahead {
            tell_window(self.navigator, &to, recorded_as);
            self.outlet.show(to, Arrival::Pushed);
        }
    }

    /// Applies a pending move before the next press or key is handled, so that quick presses on step
    /// links each start from the updated page. The listeners live as long as the program, like the
    /// frame.
    fn keep_up_with_presses(self) {
        // Before the listeners of the pressed element.
        let options = EventListenerOptions::run_in_capture_phase();
        for event in ["pointerdown", "keydown"] {
            let press = move |event: &Event| {
                self.show_ahead();
                self.pressed
                    .set_value(closest_to_target(event, "a, button"));
            };
            EventListener::new_with_options(&window(), event, options, press).forget();
        }
    }

    fn show(self, to: Address, arrival: Arrival, ready: Result<(), ChunkError>) {
        let navigator = self.navigator;
        match ready {
            Ok(()) => self.outlet.show(to, arrival),
            Err(error) if is_one_file(navigator.root()) => self.outlet.report(&error),
            Err(_) => load_file(navigator, &to),
        }
    }
}

/// Loads a page as a browser does without scripts: each page has its own file.
fn load_file(navigator: Navigator, to: &Address) {
    let location = window().location();
    // The window already shows the address, unless the browser refused it.
    let loaded = if current(navigator.root()) == *to {
        location.reload()
    } else {
        location.set_href(&navigator.href(to))
    };
    if let Err(error) = loaded {
        log::warn("the page could not be loaded", &error);
    }
}
