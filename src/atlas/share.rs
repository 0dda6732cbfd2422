//! What of the Share page only the reader's browser knows: where the encyclopedia stands, and how
//! it looks in a frame.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Url};

use crate::views::share::HOST;

/// Milliseconds without a change after which the sample is shown: each loads a page.
const QUIET: u32 = 300;

/// Puts the origin into the texts to copy, and a frame in the place of each sample.
pub(super) fn attach() {
    let origin = window().location().origin().unwrap_or_default();
    for text in found("[data-full]") {
        let words = text.text_content().unwrap_or_default();
        // A page that was written to a file counts from itself.
        let root = root_attribute("data-root");
        let full = [&origin, root.as_deref().unwrap_or("/")].concat();
        let words = words.replace(&[HOST, "../"].concat(), &full);
        text.set_text_content(Some(&words.replace(HOST, &origin)));
    }
    // Where one stands already, another would load the whole encyclopedia again.
    for place in found("[data-frame]:not(:has(iframe))") {
        let frame = move || {
            // What was asked since has a place of its own.
            if place.is_connected() {
                show(&place);
            }
        };
        Timeout::new(QUIET, frame).forget();
    }
}

/// Puts the frame of a sample into its place, as light or dark as this page.
fn show(place: &Element) {
    let source = place.get_attribute("data-frame").unwrap_or_default();
    let title = place.get_attribute("data-title").unwrap_or_default();
    let here = document().base_uri().ok().flatten().unwrap_or_default();
    let (Ok(url), Ok(frame)) = (
        Url::new_with_base(&source, &here),
        document().create_element("iframe"),
    ) else {
        return;
    };
    if let (None, Some(theme)) = (
        url.search_params().get("theme"),
        root_attribute("data-theme"),
    ) {
        url.search_params().set("theme", &theme);
    }
    // The attributes are well formed, and the place is in the page.
    for (name, value) in [("src", &url.href()), ("title", &title)] {
        let _ = frame.set_attribute(name, value);
    }
    let frame: Node = frame.unchecked_into();
    place.set_text_content(None);
    let _ = place.append_child(&frame);
}

/// An attribute of the whole page.
fn root_attribute(name: &str) -> Option<String> {
    document().document_element()?.get_attribute(name)
}

fn found(selector: &str) -> Vec<Element> {
    let Ok(list) = document().query_selector_all(selector) else {
        return Vec::new();
    };
    let nodes = (0..list.length()).filter_map(|at| list.get(at)?.dyn_into().ok());
    nodes.collect()
}
