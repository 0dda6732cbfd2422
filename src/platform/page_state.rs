//! What the page tells its scripts and styles about the program, as attributes of `<html>`:
//! `early.js` keeps the room of what is not drawn yet, `frame.js` tells a site that there is
//! something to read, and tests wait for it. The program reads only
//! `data-embed`, which `early.js` writes before the program is there: whether the page is framed.

use super::dom;

/// Whether the page stands in a frame of another site, which then decides on looks and keys.
pub fn is_framed() -> bool {
    dom::root_attribute("data-embed").is_some()
}

/// Says that the program has started: links and keys lead where they say.
pub fn set_started() {
    dom::set_root_attribute("data-started", Some(""));
}

/// Says that the page of the window's address is drawn: what `early.js` put aside for it is shown.
pub fn set_drawn() {
    dom::set_root_attribute("data-pending", None);
}

/// Says that the page answers to the reader.
pub fn set_live() {
    dom::set_root_attribute("data-live", Some(""));
}
