//! Reusable behaviour of elements: comboboxes, dropdowns and popovers, pan and zoom, roving focus,
//! shortcuts, debouncing, the card over a page.

mod beside;
pub mod combobox;
pub mod debounce;
mod dismissal;
pub mod dropdown;
pub mod element_size;
pub mod floating_card;
pub mod painted;
pub mod palette;
pub mod pan_zoom;
pub mod popover;
pub mod printing;
pub mod roving_focus;
pub mod shortcuts;
pub mod theme_changes;
pub mod typeahead;
