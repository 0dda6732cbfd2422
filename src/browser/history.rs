//! The window's history and the reader's address, kept the same.

use gloo::history::{BrowserHistory, History};
use leptos::prelude::window;
use lore::route::Address;
use wasm_bindgen::JsValue;

use crate::nav::{Move, Nav, Step};

/// The address that the window shows.
pub fn address(root: &str) -> Address {
    let location = window().location();
    // The window of a page can always tell where it is.
    let mut shown = location.pathname().unwrap_or_default();
    shown.push_str(&location.search().unwrap_or_default());
    shown.push_str(&location.hash().unwrap_or_default());
    Address::parse(shown.strip_prefix(root).unwrap_or(&shown))
}

/// Follows the history back and forward into `nav`.
pub fn follow(nav: Nav) {
    let returned = move || nav.arrive(address(nav.root()), Step::Returned);
    // The program lives as long as the page.
    std::mem::forget(BrowserHistory::new().listen(returned));
}

/// Carries out a move of `nav`.
pub fn travel(nav: Nav, to: Move<'_>) {
    match to {
        // Moves are told to the window itself: gloo's history would store a state with each, and
        // its way of writing states weighs more than all pages.
        Move::Push(address) => tell(nav, address, Step::Pushed),
        Move::Replace(address) => tell(nav, address, Step::Replaced),
        Move::Back => BrowserHistory::new().back(),
    }
}

fn tell(nav: Nav, address: &Address, step: Step) {
    let href = Some(nav.href(address));
    let Ok(history) = window().history() else {
        return;
    };
    let told = if step == Step::Pushed {
        history.push_state_with_url(&JsValue::NULL, "", href.as_deref())
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", href.as_deref())
    };
    // A window that tells too often is refused for a while; the page is shown all the same.
    drop(told);
    nav.arrive(address.clone(), step);
}
