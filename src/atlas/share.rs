//! What of the Share page only the reader's browser knows: where the encyclopedia stands, and how
//! it looks in a frame.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use crate::views::share::HOST;

/// Puts the origin into the texts to copy, and a frame in the place of each sample.
pub(super) fn attach() {
    let origin = window().location().origin().unwrap_or_default();
    for text in found("[data-full]") {
        let words = text.text_content().unwrap_or_default();
        // A page that was written to a file counts from itself.
        let root = document().document_element();
        let root = root.and_then(|page| page.get_attribute("data-root"));
        let full = [&origin, root.as_deref().unwrap_or("/")].concat();
        let words = words.replace(&[HOST, "../"].concat(), &full);
        text.set_text_content(Some(&words.replace(HOST, &origin)));
    }
    // Where one stands already, another would load the whole encyclopedia again.
    for place in found("[data-frame]:not(:has(iframe))") {
        let source = place.get_attribute("data-frame").unwrap_or_default();
        let title = place.get_attribute("data-title").unwrap_or_default();
        let Ok(frame) = document().create_element("iframe") else {
            continue;
        };
        // The attributes are well formed, and the place is in the page.
        for (name, value) in [("src", &source), ("title", &title)] {
            let _ = frame.set_attribute(name, value);
        }
        let frame: Node = frame.unchecked_into();
        place.set_text_content(None);
        let _ = place.append_child(&frame);
    }
}

fn found(selector: &str) -> Vec<Element> {
    let Ok(list) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    let nodes = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok());
    nodes.collect()
}
