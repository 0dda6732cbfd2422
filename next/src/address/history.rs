//! The window's history and the navigator, kept the same.

use gloo::history::{BrowserHistory, History};
use leptos::prelude::*;
use leptos::task::spawn_local;
use lore::route::{Address, Route};
use wasm_bindgen::JsValue;

use super::{Arrival, Move, Navigator, without_fragment};
use crate::app::Outlet;
use crate::chunks::ChunkError;
use crate::platform::log;

/// Whether the whole encyclopedia is one file, whose addresses stand behind its `#`.
pub fn is_one_file(root: &str) -> bool {
    root.starts_with('#')
}

/// The address that the window shows.
pub fn current(root: &str) -> Address {
    let location = window().location();
    // The window of a page can always tell where it is.
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    let fragment = location.hash().unwrap_or_default();
    below(root, &path, &query, &fragment).unwrap_or_else(|| {
        if is_one_file(root) {
            // The file as it is opened, or a place on its front page.
            Address::parse(&fragment)
        } else {
            Address::parse(&format!("{path}{query}{fragment}"))
        }
    })
}

/// The address that the parts of a URL name, if it is one below the root.
pub fn below(root: &str, path: &str, query: &str, fragment: &str) -> Option<Address> {
    if is_one_file(root) {
        return fragment.strip_prefix(root).map(Address::parse);
    }
    let path = path.strip_prefix(root)?;
    Some(Address::parse(&format!("{path}{query}{fragment}")))
}

/// Lets a navigator move through the window's history, and follows the window back and forward.
/// `outlet` draws what is arrived at.
pub fn connect(navigator: Navigator, outlet: Outlet) {
    let history = WindowHistory {
        navigator,
        outlet,
        moves: StoredValue::new(0),
    };
    navigator.set_travel(move |to| match to {
        Move::Push(address) => {
            tell_window(navigator, &address, Arrival::Pushed);
            history.arrive(address, Arrival::Pushed);
        }
        Move::Replace(address) => {
            tell_window(navigator, &address, Arrival::Replaced);
            history.arrive(address, Arrival::Replaced);
        }
        Move::Back => BrowserHistory::new().back(),
    });
    let returned = move || history.arrive(current(navigator.root()), Arrival::Returned);
    let listener = BrowserHistory::new().listen(returned);
    // Dropping the listener ends it.
    let listener = StoredValue::new_local(Some(listener));
    on_cleanup(move || listener.set_value(None));
}

/// Tells the window itself: gloo's `push` panics where a browser refuses a move, as some do when
/// they are told too often.
fn tell_window(navigator: Navigator, address: &Address, arrival: Arrival) {
    let href = navigator.href(address);
    let told = window().history().and_then(|history| {
        if arrival == Arrival::Pushed {
            history.push_state_with_url(&JsValue::NULL, "", Some(&href))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&href))
        }
    });
    if let Err(error) = told {
        // The page is shown all the same; only the address bar stays behind.
        log::warn("the browser did not take the address", &error);
    }
}

/// The window's history, and what shows the pages that it leads to.
#[derive(Clone, Copy)]
struct WindowHistory {
    navigator: Navigator,
    outlet: Outlet,
    /// How many moves there were: only what the last one leads to is shown.
    moves: StoredValue<u32>,
}

impl WindowHistory {
    /// Shows an address as soon as what draws it is there: until then the page of before stays, as
    /// it does while a browser loads the next. What lies over a page needs no drawing.
    fn arrive(self, to: Address, arrival: Arrival) {
        self.moves
            .update_value(|moves| *moves = moves.wrapping_add(1));
        let (navigator, this_move) = (self.navigator, self.moves.get_value());
        let here = navigator.address_untracked();
        if without_fragment(&to) == without_fragment(&here) {
            navigator.show(to, arrival);
            return;
        }
        spawn_local(async move {
            let ready = self.outlet.prepare(&to.route).await;
            // The reader may have gone on while it was loading.
            if self.moves.try_get_value() == Some(this_move) {
                self.show(to, arrival, ready);
            }
        });
    }

    fn show(self, to: Address, arrival: Arrival, ready: Result<(), ChunkError>) {
        let navigator = self.navigator;
        match ready {
            Ok(()) if to.route == Route::Random => lead_on(navigator, self.outlet, &to),
            Ok(()) => navigator.show(to, arrival),
            Err(error) if is_one_file(navigator.root()) => self.outlet.report(&error),
            // As a browser does without any program: the page is a file of its own.
            Err(_) => {
                if let Err(error) = window().location().set_href(&navigator.href(&to)) {
                    log::warn("the page could not be loaded", &error);
                }
            }
        }
    }
}

/// Leads on from the address of a random entry to one.
pub fn lead_on(navigator: Navigator, outlet: Outlet, from: &Address) {
    if let Some(slug) = outlet.random_entry() {
        navigator.replace(from.with_route(Route::Entry(slug)));
    }
}
