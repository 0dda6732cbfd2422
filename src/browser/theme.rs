//! The choice of the theme takes effect at once, and is kept for the next visit.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use super::{listen, storage, target};
use crate::components::theme::KEY;

/// Acts on the choice of a theme, and shows which one is chosen.
pub fn follow() {
    let switch = document()
        .query_selector("[data-theme-switch]")
        .ok()
        .flatten();
    if let Some(switch) = switch.and_then(|e| e.dyn_into::<HtmlSelectElement>().ok()) {
        switch.set_value(&storage::get(KEY).unwrap_or_default());
    }
    listen(&document(), "change", |event| {
        let switch = target(event).filter(|e: &Element| e.has_attribute("data-theme-switch"));
        if let Some(switch) = switch.and_then(|e| e.dyn_into::<HtmlSelectElement>().ok()) {
            let theme = switch.value();
            storage::set(KEY, &theme);
            show(&theme);
        }
    });
}

fn show(theme: &str) {
    let Some(page) = document().document_element() else {
        return;
    };
    // Neither fails for a well-formed name.
    let _ = if theme.is_empty() {
        page.remove_attribute("data-theme")
    } else {
        page.set_attribute("data-theme", theme)
    };
}
