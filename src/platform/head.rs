//! The head of the document. It belongs to the file and to no component, so it is looked up.

use leptos::prelude::document;

use super::log;

/// Sets the title of the window, and returns whether that changed it.
pub fn set_title(title: &str) -> bool {
    let document = document();
    let changes = document.title() != title;
    if changes {
        document.set_title(title);
    }
    changes
}

/// Sets the canonical address, if the file has one.
pub fn set_canonical(href: &str) {
    // A valid selector.
    if let Ok(Some(link)) = document().query_selector("link[rel=canonical]")
        && let Err(error) = link.set_attribute("href", href)
    {
        log::warn("the canonical address could not be set", &error);
    }
}
