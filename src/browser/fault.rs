//! The last resort: a readable page when the program can't go on.

use leptos::prelude::document;

/// Shows the fault section when the program panics.
pub fn show_panics() {
    std::panic::set_hook(Box::new(|info| show(&info.to_string())));
}

/// Shows the fault section that stands, hidden, in the page from the start. It does not use the
/// program that has just failed.
pub fn show(details: &str) {
    let document = document();
    if let Some(fault) = document.get_element_by_id("fault") {
        // Failing to show a fault can't be told to anyone.
        let _ = fault.remove_attribute("hidden");
    }
    if let Some(place) = document.get_element_by_id("fault-details") {
        place.set_text_content(Some(details));
    }
}
