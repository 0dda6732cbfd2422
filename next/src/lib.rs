//! The encyclopedia: a leptos app over a compiled lore.
//!
//! Each layer uses only those before it: [`platform`] and [`address`], then [`state`], [`models`]
//! and [`behaviors`], [`ui`], [`pages`], [`app`]. The same components draw the files (natively, see
//! [`render`]) and the live pages. The program comes in chunks: see [`chunks`].

pub mod address;
pub mod app;
pub mod chunks;
pub mod embedded;
pub mod models;
pub mod pages;
pub mod platform;
#[cfg(not(target_arch = "wasm32"))]
pub mod render;
pub mod site;
pub mod ui;
