//! Reusable behaviour of elements: comboboxes, pan and zoom, roving focus, shortcuts, waiting for a
//! quiet moment.

pub mod combobox;
pub mod element_size;
pub mod pan_zoom;
pub mod printing;
pub mod quiet;
pub mod roving_focus;
pub mod shortcuts;
pub mod typeahead;
