//! The browser shell of the encyclopedia: pages and controls over the [`lore`] crate.
//!
//! - [`nav`] owns the one state, the address; every view is derived from it.
//! - [`frame`] is the markup around each page, [`views`] are the pages, [`components`] their parts;
//!   press draws them to files, and [`app`] goes on with what it finds drawn.
//! - [`atlas`] is the second program, which holds the lore and draws the pages; [`finder`] the third,
//!   which answers in the search boxes.
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
pub mod finder;
pub mod frame;
pub mod nav;
mod order;
pub mod page;
pub mod tome;
pub mod views;

/// The standard library's allocator is four times as large; no page allocates so much that the
/// difference in speed shows.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

/// Goes on with the page in the window, which is served under `root`. `load` returns a promise of
/// another program by its name; `begun` is called when the first page stands.
pub fn start(root: String, load: Function, begun: Function) {
    browser::program::come_by(load);
    // The program lives as long as the page, and its links with it.
    browser::mount(root.leak(), begun);
}
