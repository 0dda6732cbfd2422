//! The last resort: a readable page when the program can't go on.

use leptos::prelude::document;

/// Shows the fault section when the program panics, and writes the panic to the console.
pub fn show_panics() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        show(&info.to_string());
    }));
}

/// Writes panics to the console only: another site's page has no fault section.
pub fn log_panics() {
    console_error_panic_hook::set_once();
}

/// Shows the fault section, which is in the page from the start, but hidden. It belongs to no
/// component: it must work when leptos doesn't.
fn show(details: &str) {
    let document = document();
    if let Some(fault) = document.get_element_by_id("fault") {
        // There is nobody left to report a failure to.
        drop(fault.remove_attribute("hidden"));
    }
    if let Some(place) = document.get_element_by_id("fault-details") {
        place.set_text_content(Some(details));
    }
}
