//! The window's history and the reader's address, kept the same.

use gloo::history::{BrowserHistory, History};
use leptos::prelude::window;
use lore::route::Address;
use wasm_bindgen::JsValue;

use crate::browser::second;
use crate::nav::{Move, Nav, Step, Travel};
use crate::tome::Tome;
use crate::views::is_near;

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
pub fn follow(nav: Nav, tome: Tome) {
    let returned = move || arrive(nav, tome, address(nav.root()), Step::Returned);
    // The program lives as long as the page.
    std::mem::forget(BrowserHistory::new().listen(returned));
}

/// Carries out moves.
pub fn travel(tome: Tome) -> &'static Travel {
    Box::leak(Box::new(move |nav: Nav, to: Move<'_>| match to {
        // Moves are told to the window itself: gloo's history would store a state with each, and
        // its way of writing states weighs more than all pages.
        Move::Push(address) => tell(nav, tome, address, Step::Pushed),
        Move::Replace(address) => tell(nav, tome, address, Step::Replaced),
        Move::Back => BrowserHistory::new().back(),
    }))
}

fn tell(nav: Nav, tome: Tome, address: &Address, step: Step) {
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
    arrive(nav, tome, address.clone(), step);
}

/// Shows an address as soon as the program that draws it is there: until then the page of before
/// stays, as it does while a browser loads the next.
fn arrive(nav: Nav, tome: Tome, to: Address, step: Step) {
    if is_near(tome, &to.route) {
        nav.arrive(to, step);
        return;
    }
    let here = to.clone();
    second::await_it(
        move || {
            // The reader may have gone on while it was loading.
            if address(nav.root()) == to {
                nav.arrive(to, step);
            }
        },
        // As a browser does without any program: the page is a file of its own.
        move |_| drop(window().location().set_href(&nav.href(&here))),
    );
}
