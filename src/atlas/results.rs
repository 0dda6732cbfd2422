//! The page of results: its arrow keys.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};

use crate::browser::{listen, target};

/// The box of the page.
const BOX: &str = ".find[data-live] input[type=search]";
/// Its results.
const RESULTS: &str = ".hits h2 a";
/// Listens for the arrow keys, which go from the box into the results and among them, and for
/// Escape, which goes back to the box.
pub(super) fn follow() {
    listen(&document(), "keydown", |event| {
        let (Some(key), Some(from)) = (event.dyn_ref::<KeyboardEvent>(), target(event)) else {
            return;
        };
        let with_others = key.ctrl_key() || key.alt_key() || key.meta_key() || key.shift_key();
        if with_others || key.is_composing() {
            return;
        }
        let next = match key.key().as_str() {
            "ArrowDown" => beside(&from, 1),
            "ArrowUp" => beside(&from, -1),
            "Escape" if within_results(&from) => first(BOX),
            _ => None,
        };
        if let Some(next) = next.and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
            key.prevent_default();
            // What is on the page can be focused.
            let _ = next.focus();
        }
    });
}

fn first(selector: &str) -> Option<Element> {
    document().query_selector(selector).ok().flatten()
}

fn within_results(element: &Element) -> bool {
    element.closest(".hits").ok().flatten().is_some()
}

/// The result after or before that of an element; the box stands before the first.
fn beside(from: &Element, by: i32) -> Option<Element> {
    if from.matches(BOX).unwrap_or(false) {
        return if by > 0 { first(RESULTS) } else { None };
    }
    let hit = from.closest(".hit").ok().flatten()?;
    let beside = if by > 0 {
        hit.next_element_sibling()
    } else {
        hit.previous_element_sibling()
    };
    match beside {
        Some(hit) => hit.query_selector("h2 a").ok().flatten(),
        None if by < 0 => first(BOX),
        None => None,
    }
}
