//! A view of the encyclopedia in the page of another site: the same pages, in a shadow tree.
//!
//! `static/encyclopedia.js` makes the tree and its look; `mount` draws into it. A view keeps its
//! own back stack ([`places`]) instead of using the window's history, follows links in its own tree
//! only, and has no header, footer, settings, bookmarks or shortcuts: those belong to the
//! surrounding page.

#[cfg(target_arch = "wasm32")]
mod arrival;
#[cfg(target_arch = "wasm32")]
mod links;
#[cfg(target_arch = "wasm32")]
mod mount;
pub mod places;
#[cfg(target_arch = "wasm32")]
mod travel;
#[cfg(target_arch = "wasm32")]
mod view;

#[cfg(target_arch = "wasm32")]
pub use self::mount::{MountedView, mount};
