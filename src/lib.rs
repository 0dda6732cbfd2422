//! The browser shell of the encyclopedia: pages and controls over the [`lore`] crate.
//!
//! - [`nav`] owns the one signal of state, the address; every view is derived from it.
//! - [`frame`] is the markup around each page, [`views`] are the pages, [`components`] their parts;
//!   press draws them to files, and [`app`] goes on with what it finds drawn.
//! - [`atlas`] is the second program, which draws the pages that are not entries.
//! - [`browser`] is everything that touches the window: history, focus, storage, keys.

#![allow(
    clippy::missing_errors_doc,
    reason = "drawing has one error, damaged bytes, which `page::Drawn` documents"
)]

use js_sys::Function;

pub mod app;
pub mod atlas;
pub mod browser;
pub mod components;
pub mod frame;
pub mod nav;
pub mod page;
pub mod tome;
pub mod views;

/// The standard library's allocator is four times as large; no page allocates so much that the
/// difference in speed shows.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Puts the encyclopedia into the page, which is served under `root`. `load` returns a promise of the second
/// program; `begun` is called when the first page is drawn.
pub fn start(root: String, load: Function, begun: Function) {
    browser::second::comes_by(load);
    match tome::open() {
        // The program lives as long as the page, and its links with it.
        Ok(tome) => browser::mount(root.leak(), tome, begun),
        Err(error) => browser::fault::show(&error.to_string()),
    }
}
