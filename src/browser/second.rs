//! The second program ([`crate::atlas`]) as the first one sees it: asked for when it is needed, and
//! waited for.

use std::cell::RefCell;

use lore::route::Address;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::{after_drawing, program};
use crate::frame::Part;
use crate::nav::Nav;

#[wasm_bindgen]
extern "C" {
    /// The exports of the second program.
    #[derive(Clone)]
    pub type Second;
    /// A part of the page at an address, by its name.
    #[wasm_bindgen(method)]
    pub fn draw(this: &Second, part: &str, address: &str) -> String;
    /// The window's title at an address.
    #[wasm_bindgen(method)]
    pub fn title(this: &Second, address: &str) -> String;
    /// The inside of the card of the claim that an address names.
    #[wasm_bindgen(method)]
    pub fn claim_card(this: &Second, address: &str) -> Option<String>;
    /// The inside of the preview of an entry, by its slug.
    #[wasm_bindgen(method)]
    pub fn preview(this: &Second, slug: &str) -> Option<String>;
    /// The address of some entry.
    #[wasm_bindgen(method)]
    pub fn random(this: &Second) -> String;
    /// Listens on what has just been drawn.
    #[wasm_bindgen(method)]
    pub fn attach(this: &Second, address: &str);
}

thread_local! {
    static PLACE: RefCell<Option<JsValue>> = RefCell::default();
}

/// The second program, if it is loaded.
pub fn here() -> Option<Second> {
    program::here(&PLACE)
}

/// A part of a page as the second program draws it. Pages are arrived at only when it is there: see
/// [`history`](super::history).
pub fn draw(part: Part, address: &Address) -> String {
    let draw = |second: Second| second.draw(part.name(), &address.print());
    here().map_or_else(String::new, draw)
}

/// Some entry, going on from an address.
pub fn random(from: &Address) -> Option<Address> {
    let some = Address::parse(&here()?.random());
    Some(from.with_route(some.route))
}

/// Lets the second program listen on each page that it has drawn.
pub fn follow(nav: Nav) {
    nav.follow(|place| {
        let address = place.address.clone();
        after_drawing(move || attach(&address));
    });
}

/// Lets the second program listen on the page that was there before it.
fn attach_here() {
    if let Some(nav) = super::NAV.get() {
        attach(&nav.address_now());
    }
}

/// Tells the second program what has been drawn, so that it listens there.
fn attach(address: &Address) {
    if let Some(second) = here() {
        second.attach(&address.print());
    }
}

/// Loads the program before it is asked for. What fails now is told when it is.
pub fn call() {
    await_it(attach_here, |_| {});
}

/// Runs `then` once the program is there, at once if it is; `failed` if it can't be had.
pub fn await_it(then: impl FnOnce() + 'static, failed: impl FnOnce(String) + 'static) {
    program::await_it("atlas", &PLACE, Box::new(then), Box::new(failed));
}
