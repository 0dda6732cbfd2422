//! The browser shell of the encyclopedia: pages and controls over the [`lore`] crate.
//!
//! - [`nav`] owns the one signal of state, the address; every view is derived from it.
//! - [`app`] is the frame around each page, [`views`] are the pages, [`components`] their parts.
//! - [`browser`] is everything that touches the window: history, focus, storage, keys.

#![allow(
    clippy::missing_errors_doc,
    reason = "drawing has one error, damaged bytes, which `page::Drawn` documents"
)]

pub mod app;
pub mod browser;
pub mod components;
pub mod nav;
pub mod page;
pub mod tome;
pub mod views;

use leptos::prelude::*;

/// Puts the encyclopedia into the page, which is served under `root`.
pub fn start(root: String) {
    match tome::open() {
        Ok(tome) => browser::mount(root, tome),
        Err(error) => browser::fault::show(&error.to_string()),
    }
}

/// The encyclopedia at an address: the whole page below `<body>`.
#[component]
pub fn Encyclopedia(
    /// Where the reader is, and how to go elsewhere.
    nav: nav::Nav,
    /// What the encyclopedia knows.
    tome: tome::Tome,
    /// Whether the list of keys is open.
    help: RwSignal<bool>,
) -> impl IntoView {
    provide_context(nav);
    provide_context(tome);
    view! { <app::App help=help/> }
}
