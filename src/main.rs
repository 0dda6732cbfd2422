//! Starts the encyclopedia in a browser.
//!
//! `boot.js` loads the program, and then calls [`start`] with the root that all addresses are
//! relative to: only the page knows under which path it is served.

// A browser calls what is exported and no `main`, which would set up threads and a terminal first.
#![cfg_attr(target_arch = "wasm32", no_main)]

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(not(target_arch = "wasm32"))]
fn main() {}

/// Puts the encyclopedia into the page.
///
/// `root` is the path of the encyclopedia on its host, with a slash at both ends: `/` or `/lore/`.
/// `load(name)` returns a promise of another program. `begun` is called when the first page is drawn.
#[wasm_bindgen]
pub fn start(root: String, load: Function, begun: Function) {
    encyclopedia::browser::fault::show_panics();
    encyclopedia::start(root, load, begun);
}

/// Calls the second program, which the reader will want soon.
#[wasm_bindgen]
pub fn call() {
    encyclopedia::browser::second::call();
}

/// Moves the reader to a link of this encyclopedia; in place, where `replace` says so.
#[wasm_bindgen]
pub fn go(href: &str, replace: bool) {
    encyclopedia::browser::go(href, replace);
}
