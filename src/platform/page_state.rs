//! What the page tells its scripts and styles about the program, as attributes of `<html>`:
//! `early.js` reserves space for what isn't drawn yet, `frame.js` tells the embedding site when
//! there is something to read, and tests wait for it. The program reads only `data-embed`, which
//! `early.js` writes before the program is there: whether the page is framed.

use super::dom;

/// Whether the page is in a frame of another site, which then decides on appearance and shortcuts.
pub fn is_framed() -> bool {
    dom::root_attribute("data-embed").is_some()
}

/// Marks the program as started: links and keys work.
pub fn set_started() {
    dom::set_root_attribute("data-started", Some(""));
}

/// Marks the page as drawn for the window's address, which shows what `early.js` had hidden.
pub fn set_drawn() {
    dom::set_root_attribute("data-pending", None);
}

/// Marks the page as interactive.
pub fn set_live() {
    dom::set_root_attribute("data-live", Some(""));
}
