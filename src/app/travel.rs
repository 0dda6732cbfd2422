//! Moves through the window's history: what is arrived at is shown once its chunk is there.

use std::time::Duration;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::history::{BrowserHistory, History};
use leptos::prelude::*;
use leptos::task::spawn_local;
use lore::route::Address;

use super::Outlet;
use crate::address::history::{current, is_one_file, tell_window};
use crate::address::opens_card;
use crate::address::{Arrival, Move, Navigator, without_fragment};
use crate::chunks::ChunkError;
use crate::platform::log;
use crate::platform::paint::answer_press;

/// How long a reader who followed a link waits for a chunk. After that the page is loaded as the file
/// that it is: the line is slow, or the chunk does not come.
const PATIENCE: Duration = Duration::from_secs(2);

/// Lets a navigator move through the window's history, and follows the window back and forward.
/// `outlet` draws what is arrived at.
pub fn connect(navigator: Navigator, outlet: Outlet) {
    let history = WindowHistory {
        navigator,
        outlet,
        moves: StoredValue::new(0),
        ahead: StoredValue::new(None),
    };
    navigator.set_travel(move |to| {
        // A move that is still to be shown comes before.
        history.show_ahead();
        match to {
            Move::Push(address) => history.go(address, Arrival::Pushed),
            Move::GoOn(address) => history.go(address, Arrival::Replaced),
            Move::Replace(address) => {
                tell_window(navigator, &address, Arrival::Replaced);
                history.arrive(address, Arrival::Replaced);
            }
            Move::Back => BrowserHistory::new().back(),
        }
    });
    let returned = move || history.arrive(current(navigator.root()), Arrival::Returned);
    let listener = BrowserHistory::new().listen(returned);
    // Dropping the listener ends it.
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || listener.set_value(None));
    history.keep_up_with_presses();
}

/// The window's history, and what shows the pages that it leads to.
#[derive(Clone, Copy)]
struct WindowHistory {
    navigator: Navigator,
    outlet: Outlet,
    /// How many moves there were: only what the last one leads to is shown.
    moves: StoredValue<u32>,
    /// Another address of the page that is shown, and how the window is told of it. The press that leads there
    /// is painted first.
    ahead: StoredValue<Option<(Address, Arrival)>>,
}

impl WindowHistory {
    /// Goes to an address, which the window is told as a new place of the history or in place of its last.
    fn go(self, to: Address, told: Arrival) {
        if self.stays_on_page(&to) {
            self.show_after_press(to, told);
        } else {
            tell_window(self.navigator, &to, told);
            self.arrive(to, Arrival::Pushed);
        }
    }

    /// Whether an address is one of the page that is shown, and takes longer than a frame to show.
    fn stays_on_page(self, to: &Address) -> bool {
        let here = self.navigator.address_untracked();
        if without_fragment(to) == without_fragment(&here) {
            opens_card(to)
        } else {
            to.path() == here.path() && self.outlet.is_live()
        }
    }

    /// Shows an address as soon as what draws it is there: until then the previous page stays, as
    /// it does while a browser loads the next. What lies over a page needs no drawing.
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
            // The reader may have gone on while it was loading.
            if !is_last() {
                return;
            }
            self.show(to, arrival, ready);
        });
    }

    /// Begins another move: what the one before leads to is not shown any more.
    fn count_move(self) {
        self.moves
            .update_value(|moves| *moves = moves.wrapping_add(1));
        self.ahead.set_value(None);
    }

    /// Goes to another address of the page that is shown, after the press that leads there is painted.
    /// So the window is told later, too: that alone takes a browser 3 ms.
    fn show_after_press(self, to: Address, told: Arrival) {
        self.count_move();
        self.ahead.set_value(Some((to, told)));
        answer_press(move || self.show_ahead());
    }

    /// Shows what the last press leads to, if it is not shown yet.
    fn show_ahead(self) {
        let ahead = self.ahead.try_update_value(Option::take).flatten();
        if let Some((to, told)) = ahead {
            tell_window(self.navigator, &to, told);
            self.outlet.show(to, Arrival::Pushed);
        }
    }

    /// Lets each press find the page as the one before has left it: links that step on are followed fast.
    /// The listeners stay as long as the program, as the frame does.
    fn keep_up_with_presses(self) {
        // Before the listeners of what is pressed.
        let options = EventListenerOptions::run_in_capture_phase();
        for event in ["pointerdown", "keydown"] {
            EventListener::new_with_options(&window(), event, options, move |_| self.show_ahead())
                .forget();
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

/// Loads a page as a browser does without any program: it is a file of its own.
fn load_file(navigator: Navigator, to: &Address) {
    let location = window().location();
    // The window shows the address already, unless the browser has refused it.
    let loaded = if current(navigator.root()) == *to {
        location.reload()
    } else {
        location.set_href(&navigator.href(to))
    };
    if let Err(error) = loaded {
        log::warn("the page could not be loaded", &error);
    }
}
