//! The reader's current address: the one state that pages are drawn from.
//!
//! [`lore::route::Address`] is the typed address with its parser and printer. [`Navigator`] holds
//! the shown address as a signal, and keeps the browser's history in step.

pub mod arrival;
mod destination;
pub mod fragments;
pub mod history;
mod key;
pub mod links;
mod navigator;
pub mod new_tab;
mod over;
mod palette;

pub use self::key::{PageKey, has_controls};
pub use self::navigator::{Arrival, Move, Navigator, use_navigator, without_fragment};
pub use self::over::{covers_page, opens_card};
pub use self::palette::opens_palette;
