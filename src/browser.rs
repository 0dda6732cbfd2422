//! Everything that touches the window.

pub mod arrival;
pub mod claim_card;
pub mod clicks;
pub mod combobox;
pub mod fault;
pub mod finder;
pub mod forms;
pub mod history;
pub mod keys;
pub mod preview;
pub mod program;
pub mod second;
pub mod settings;
pub mod storage;

use std::cell::Cell;

use gloo::events::{EventListener, EventListenerOptions};
use js_sys::Function;
use leptos::prelude::*;
use lore::route::{Address, Route};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, EventTarget, HtmlElement, Url};

use crate::app::{app, stands};
use crate::nav::Nav;

/// Brings the page in `<div id="app">` to life, at the address that the window shows.
pub fn mount(root: &'static str, begun: Function) {
    let place = document().get_element_by_id("app");
    let Some(place) = place.and_then(|found| found.dyn_into().ok()) else {
        fault::show("the page has no place for the encyclopedia");
        return;
    };
    let landed = history::address(root);
    let go_on = move || {
        take_over(&place, root);
        // It has nothing to fail at.
        let _ = begun.call0(&JsValue::NULL);
    };
    if stands(&landed) {
        go_on();
        // The page can be read; the controls of some come with the second program, which others
        // leave for when the reader does something.
        if has_controls(&landed.route) {
            second::call();
        }
    } else {
        second::await_it(go_on, |error| fault::show(&error));
    }
}

/// Whether the pages of a route do more than to be read.
pub fn has_controls(route: &Route) -> bool {
    matches!(
        route,
        Route::Browse(_)
            | Route::Relations(_)
            | Route::Timeline(_)
            | Route::Search(_)
            | Route::Settings
            | Route::Share(_)
    )
}

/// Goes on with the page in the window, now that what draws the first page is there.
fn take_over(place: &HtmlElement, root: &'static str) {
    let nav = Nav::new(root, history::address(root), history::travel);
    history::follow(nav);
    clicks::follow(nav);
    forms::follow(nav);
    keys::follow();
    settings::follow();
    combobox::follow(nav);
    arrival::follow(nav);
    second::follow(nav);
    NAV.set(Some(nav));
    if nav.address_now().route == Route::Random {
        let lead_on = move || {
            if let Some(some) = second::random(&nav.address_now()) {
                nav.replace(&some);
            }
        };
        second::await_it(lead_on, |error| fault::show(&error));
    }
    // As leptos' `mount_to` does it, but without an owner of signals or an executor of futures: there
    // are none.
    let mut shown = app(nav).into_view().build();
    shown.mount(place, None);
    if let Ok(Some(dialog)) = place.query_selector(".claim-card") {
        // After the focus has its place, to which a closed card gives it back.
        after_drawing(move || claim_card::claim_card(dialog, nav));
    }
    // The encyclopedia stays as long as the page does.
    std::mem::forget(shown);
}

thread_local! {
    static NAV: Cell<Option<Nav>> = const { Cell::new(None) };
}

/// Moves the reader to a link of this encyclopedia, for the second program; in place, where
/// `replace` says so.
pub fn go(href: &str, replace: bool) {
    let Some(nav) = NAV.get() else { return };
    let address = Address::parse(href.strip_prefix(nav.root()).unwrap_or(href));
    if replace {
        nav.replace(&address);
    } else {
        nav.go(&address);
    }
}

/// What a link on this page leads to, as a full address.
pub fn full_address(href: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    Url::new_with_base(href, &here).map_or_else(|_| href.to_owned(), |url| url.href())
}

/// Listens for an event as long as the page lives.
pub fn listen(target: &EventTarget, name: &'static str, act: impl FnMut(&Event) + 'static) {
    // Boxed: the program then holds one kind of listener.
    let act: Box<dyn FnMut(&Event)> = Box::new(act);
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(target, name, options, act).forget();
}

/// The element that an event happened to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Acts after the page is drawn, and the window has put the scroll bar back where it was.
pub fn after_drawing(act: impl FnOnce() + 'static) {
    let act: Box<dyn FnOnce()> = Box::new(act);
    let act = Closure::once_into_js(act);
    // Fails only where nothing is drawn.
    let _ = window().request_animation_frame(act.unchecked_ref());
}
