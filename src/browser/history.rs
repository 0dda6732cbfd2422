//! The window's history and the reader's address, kept the same.

use gloo::history::{BrowserHistory, History};
use leptos::prelude::{document, window};
use lore::route::Address;
use wasm_bindgen::JsValue;
use web_sys::{Element, Url};

use super::{fault, second};
use crate::app::beneath;
use crate::nav::{Move, Nav, Step};

/// The address that the window shows.
pub fn address(root: &str) -> Address {
    let location = window().location();
    // The window of a page can always tell where it is.
    let path = location.pathname().unwrap_or_default();
    let query = location.search().unwrap_or_default();
    let fragment = location.hash().unwrap_or_default();
    below(root, &path, &query, &fragment).unwrap_or_else(|| {
        if one_file(root) {
            // The file as it is opened, or a place on its front page.
            Address::parse(&fragment)
        } else {
            Address::parse(&[path, query, fragment].concat())
        }
    })
}

/// Whether the whole encyclopedia is one file, whose addresses stand behind its `#`.
fn one_file(root: &str) -> bool {
    root.starts_with('#')
}

/// The address that a path, a query and a fragment name, if it is one below the root.
pub fn below(root: &str, path: &str, query: &str, fragment: &str) -> Option<Address> {
    if one_file(root) {
        return fragment.strip_prefix(root).map(Address::parse);
    }
    let path = path.strip_prefix(root)?;
    Some(Address::parse(&[path, query, fragment].concat()))
}

/// The address that a link leads to, if it is one of ours.
pub fn led_to(nav: Nav, link: &Element) -> Option<Address> {
    // Links in drawings have no such properties as links in texts; both have the attribute.
    let href = link.get_attribute("href")?;
    let url = Url::new_with_base(&href, &document().base_uri().ok()??).ok()?;
    if url.origin() != window().location().origin().ok()? {
        return None;
    }
    let fragment = url.hash();
    let led = below(nav.root(), &url.pathname(), &url.search(), &fragment);
    if led.is_none() && one_file(nav.root()) && href.starts_with('#') {
        // A place on the page, which in one file has its own address.
        let place = Address::parse(&fragment).fragment;
        return Some(Address {
            fragment: place,
            ..nav.address_now()
        });
    }
    led
}

/// Follows the history back and forward into `nav`.
pub fn follow(nav: Nav) {
    let returned = move || arrive(nav, address(nav.root()), Step::Returned);
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
    arrive(nav, address.clone(), step);
}

/// Shows an address as soon as the program that draws it is there: until then the page of before
/// stays, as it does while a browser loads the next. What lies over a page needs no drawing.
fn arrive(nav: Nav, to: Address, step: Step) {
    if beneath(&to) == beneath(&nav.address_now()) {
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
        move |error| {
            if one_file(nav.root()) {
                fault::show(&error);
            } else {
                // As a browser does without any program: the page is a file of its own.
                drop(window().location().set_href(&nav.href(&here)));
            }
        },
    );
}
