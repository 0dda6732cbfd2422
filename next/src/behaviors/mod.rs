//! Reusable behaviour of elements: comboboxes, shortcuts, waiting for a quiet moment.

pub mod combobox;
pub mod quiet;
pub mod shortcuts;
