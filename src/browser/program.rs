//! The programs that come later than the first: asked for when they are needed, and waited for.

use std::cell::RefCell;
use std::thread::LocalKey;

use js_sys::{Function, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

thread_local! {
    static LOAD: RefCell<Option<Function>> = RefCell::default();
}

/// Says how a program is loaded: a function of its name that returns a promise of its exports, and
/// loads it once only.
pub fn come_by(load: Function) {
    LOAD.set(Some(load));
}

/// Where a program stands when it is there.
pub type Place = LocalKey<RefCell<Option<JsValue>>>;

/// The program in a place, if it is there.
pub fn here<P: JsCast>(place: &'static Place) -> Option<P> {
    place.with_borrow(|here| here.clone().map(JsCast::unchecked_into))
}

/// Runs `then` once a program is in its place, at once if it is; `failed` if it can't be had.
pub fn await_it(
    name: &'static str,
    place: &'static Place,
    then: Box<dyn FnOnce()>,
    failed: Box<dyn FnOnce(String)>,
) {
    if place.with_borrow(Option::is_some) {
        then();
        return;
    }
    let promise = LOAD.with_borrow(|load| {
        let promise = load.as_ref()?.call1(&JsValue::NULL, &name.into()).ok()?;
        promise.dyn_into::<Promise>().ok()
    });
    let Some(promise) = promise else {
        failed("This page has no other program.".into());
        return;
    };
    // Boxed: the program then holds one kind of closure.
    let then: Box<dyn FnOnce(JsValue)> = Box::new(move |program| {
        place.set(Some(program));
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
