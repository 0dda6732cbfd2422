//! A view of the encyclopedia in the page of another site: the same pages, in a shadow tree.
//!
//! `static/encyclopedia.js` makes the tree and its look; `mount` draws in it. A view has places
//! before of its own ([`places`]) instead of the window's history, follows links on its own tree
//! only, and has neither header nor footer, settings, bookmarks or keys: what belongs to the page
//! around stays there.

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
