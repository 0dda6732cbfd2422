//! The program that answers in a search box ([`crate::finder`]), as the first one sees it.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

use super::program;

#[wasm_bindgen]
extern "C" {
    /// The exports of the program.
    #[derive(Clone)]
    pub type Finder;
    /// The options for what stands in the box `id`, through a lens.
    #[wasm_bindgen(method)]
    pub fn suggest(this: &Finder, id: &str, words: &str, years: &str) -> String;
    /// How many entries were found, in words.
    #[wasm_bindgen(method)]
    pub fn counted(this: &Finder) -> String;
}

thread_local! {
    static PLACE: RefCell<Option<JsValue>> = RefCell::default();
}

/// The program, if it is loaded.
pub fn here() -> Option<Finder> {
    program::here(&PLACE)
}

/// Runs `then` once the program is there. Without it a search box leads to the page of results.
pub fn await_it(then: impl FnOnce() + 'static) {
    program::await_it("finder", &PLACE, Box::new(then), Box::new(drop));
}
