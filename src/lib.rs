//! The encyclopedia: a leptos app over a compiled lore.
//!
//! Each layer uses only those before it: [`platform`], [`embedded`] and [`site`], then [`address`],
//! [`state`], [`models`], [`behaviors`], [`chunks`], `export`, `ui`, [`pages`], [`split`], [`app`]. The same
//! components draw the files (natively, see [`render`]), the live pages, and those in other sites ([`embed`]).
//! The program comes in chunks: see [`chunks`].

// leptos turns a component's props into a struct; they are documented only where they need it.
#![allow(missing_docs, unreachable_pub)]
#![allow(
    clippy::needless_pass_by_value,
    clippy::large_types_passed_by_value,
    reason = "components own their props"
)]

pub mod address;
pub mod app;
pub mod behaviors;
pub mod chunks;
pub mod embed;
pub mod embedded;
mod export;
pub mod models;
pub mod pages;
pub mod platform;
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
pub mod site;
pub mod split;
pub mod state;
mod ui;
