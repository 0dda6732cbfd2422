//! Everything that touches the window.

pub mod arrival;
pub mod fault;
pub mod history;
pub mod keys;
pub mod storage;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::nav::Nav;
use crate::tome::Tome;
use crate::{Encyclopedia, EncyclopediaProps};

/// Draws the encyclopedia into `<div id="app">`, at the address that the window shows.
pub fn mount(root: String, tome: Tome) {
    let place = document().get_element_by_id("app");
    let Some(place) = place.and_then(|found| found.dyn_into().ok()) else {
        fault::show("the page has no place for the encyclopedia");
        return;
    };
    let owner = leptos::mount::mount_to(place, move || {
        let nav = Nav::new(root.clone(), history::address(&root));
        history::follow(nav);
        arrival::follow(nav, tome);
        let help = RwSignal::new(false);
        keys::listen(help);
        Encyclopedia(EncyclopediaProps { nav, tome, help })
    });
    owner.forget();
}

/// A path on this host as a full address.
pub fn full_address(path: &str) -> String {
    // A window without an origin (a file) shares the path alone.
    let origin = window().location().origin().unwrap_or_default();
    format!("{origin}{path}")
}
