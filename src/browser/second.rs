//! The second program ([`crate::atlas`]) as the first one sees it: asked for when it is needed, and
//! waited for.

use std::cell::RefCell;

use js_sys::{Function, Promise};
use lore::route::Address;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::after_drawing;
use crate::nav::Nav;

#[wasm_bindgen]
extern "C" {
    /// The exports of the second program.
    #[derive(Clone)]
    pub type Second;
    /// The fixed part of the page at an address.
    #[wasm_bindgen(method)]
    pub fn fixed(this: &Second, address: &str) -> String;
    /// The following part of the page at an address.
    #[wasm_bindgen(method)]
    pub fn following(this: &Second, address: &str) -> String;
    /// Listens on what has just been drawn.
    #[wasm_bindgen(method)]
    pub fn attach(this: &Second, address: &str);
}

#[derive(Default)]
struct State {
    load: Option<Function>,
    here: Option<Second>,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::default();
}

/// Says how the second program is loaded: a function that returns a promise of it, and loads it
/// once only.
pub fn comes_by(load: Function) {
    STATE.with_borrow_mut(|state| state.load = Some(load));
}

/// The second program, if it is loaded.
pub fn here() -> Option<Second> {
    STATE.with_borrow(|state| state.here.clone())
}

/// A part of a page as the second program draws it. Addresses that it draws are arrived at only
/// when it is there: see [`history`](super::history).
pub fn draw(part: fn(&Second, &str) -> String, address: &Address) -> String {
    here().map_or_else(String::new, |second| part(&second, &address.print()))
}

/// Lets the second program listen on each page that it has drawn.
pub fn follow(nav: Nav) {
    nav.follow(|place| {
        let address = place.address.clone();
        after_drawing(move || attach(&address));
    });
}

/// Lets the second program listen on the page that was there before it.
pub fn attach_here() {
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

/// Runs `then` once the second program is there, at once if it is; `failed` if it can't be had.
pub fn await_it(then: impl FnOnce() + 'static, failed: impl FnOnce(String) + 'static) {
    if here().is_some() {
        then();
        return;
    }
    let promise = STATE.with_borrow(|state| {
        let promise = state.load.as_ref()?.call0(&JsValue::NULL).ok()?;
        promise.dyn_into::<Promise>().ok()
    });
    let Some(promise) = promise else {
        failed("This page has no second program.".into());
        return;
    };
    // Boxed: the program then holds one kind of closure.
    let then: Box<dyn FnOnce(JsValue)> = Box::new(move |second| {
        STATE.with_borrow_mut(|state| state.here = Some(second.unchecked_into()));
        then();
    });
    let failed: Box<dyn FnOnce(JsValue)> = Box::new(move |error| {
        failed(String::from(js_sys::Object::from(error).to_string()));
    });
    let (then, failed) = (Closure::once(then), Closure::once(failed));
    drop(promise.then2(&then, &failed));
    // One of the two is called, later.
    then.forget();
    failed.forget();
}
