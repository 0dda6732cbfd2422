//! Keys that work on every page.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement, KeyboardEvent};

use super::clicks::open_dialog;
use super::{listen, target};

/// Listens for `/` and Ctrl+K, which go to the search box, and `?`, which opens the list of keys.
pub fn follow() {
    listen(&document(), "keydown", |event| {
        let Some(key) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        let command = key.ctrl_key() || key.meta_key();
        match key.key().as_str() {
            "k" if command => {}
            "/" | "?" if command || key.alt_key() || is_typing(event) => return,
            "/" => {}
            "?" => {
                open_dialog("help");
                return;
            }
            _ => return,
        }
        event.prevent_default();
        focus_search();
    });
}

/// Whether the key is meant for a field.
fn is_typing(event: &web_sys::Event) -> bool {
    let target = target(event).and_then(|target| target.dyn_into::<HtmlElement>().ok());
    target.is_some_and(|element| {
        matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
            || element.is_content_editable()
    })
}

/// The page's own search box where it has one, else that of the header.
fn focus_search() {
    let within = |part| {
        let found = document().query_selector(part).ok().flatten();
        found.and_then(|found| found.dyn_into::<HtmlInputElement>().ok())
    };
    let own = within("main form[role=search] input");
    if let Some(input) = own.or_else(|| within(".site-head input[type=search]")) {
        // An element that is gone can't be focused, and need not be.
        let _ = input.focus();
        input.select();
    }
}
