//! The address that the window shows, and the ways to change it.

use leptos::prelude::window;
use lore::route::Address;
use wasm_bindgen::JsValue;

use super::{Arrival, Navigator};
use crate::platform::log;

/// Whether the whole encyclopedia is one file, with addresses after its `#`.
pub fn is_one_file(root: &str) -> bool {
    root.starts_with('#')
}

/// The address that the window shows.
pub fn current(root: &str) -> Address {
    let location = window().location();
    // A page's window can always read its own location.
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    let fragment = location.hash().unwrap_or_default();
    below(root, &path, &query, &fragment).unwrap_or_else(|| {
        if is_one_file(root) {
            // The file without a route, or a fragment on its front page.
            Address::parse(&fragment)
        } else {
            Address::parse(&format!("{path}{query}{fragment}"))
        }
    })
}

/// The address given by the parts of a URL, if it is below the root.
pub fn below(root: &str, path: &str, query: &str, fragment: &str) -> Option<Address> {
    if is_one_file(root) {
        return fragment.strip_prefix(root).map(Address::parse);
    }
    let path = path.strip_prefix(root)?;
    Some(Address::parse(&format!("{path}{query}{fragment}")))
}

/// Calls the History API itself: gloo's `push` panics if the browser refuses, as some do when it is
/// called too often.
pub fn tell_window(navigator: Navigator, address: &Address, arrival: Arrival) {
    let href = navigator.href(address);
    let written = window().history().and_then(|history| {
        if arrival == Arrival::Pushed {
            history.push_state_with_url(&JsValue::NULL, "", Some(&href))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(&href))
        }
    });
    if let Err(error) = written {
        // The page is still shown; only the address bar is out of date.
        log::warn("the browser did not take the address", &error);
    }
}
