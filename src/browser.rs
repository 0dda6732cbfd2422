//! Everything that touches the window.

pub mod arrival;
pub mod clicks;
pub mod fault;
pub mod forms;
pub mod history;
pub mod keys;
pub mod storage;
pub mod theme;

use gloo::events::{EventListener, EventListenerOptions};
use leptos::prelude::*;
use lore::route::Route;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, EventTarget};

use crate::app::{App, AppProps};
use crate::nav::Nav;
use crate::page::entry_route;
use crate::tome::Tome;

/// Draws the encyclopedia into `<div id="app">`, at the address that the window shows.
pub fn mount(root: &'static str, tome: Tome) {
    let place = document().get_element_by_id("app");
    let Some(place) = place.and_then(|found| found.dyn_into().ok()) else {
        fault::show("the page has no place for the encyclopedia");
        return;
    };
    let shown = leptos::mount::mount_to(place, move || {
        let nav = Nav::new(root, history::address(root), history::travel);
        history::follow(nav);
        clicks::follow(nav, tome);
        forms::follow(nav);
        keys::follow();
        theme::follow();
        arrival::follow(nav, tome);
        if nav.address_now().route == Route::Random
            && let Ok(card) = tome.card(clicks::any(tome.len()))
        {
            nav.replace(&nav.address_now().go(entry_route(card.slug)));
        }
        App(AppProps { nav, tome })
    });
    // The encyclopedia stays as long as the page does.
    shown.forget();
}

/// A path on this host as a full address.
pub fn full_address(path: &str) -> String {
    // A window without an origin (a file) shares the path alone.
    let mut address = window().location().origin().unwrap_or_default();
    address.push_str(path);
    address
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
