//! What a reader chooses about the look of pages takes effect at once, and is kept for the next
//! visit. What is chosen stands in the page's attributes, so it holds where nothing can be kept.

use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlSelectElement};

use super::storage::{self, Key};
use super::{listen, target};
use crate::components::settings::Setting;

/// The attribute of a select that names its setting.
const NAMES: &str = "data-setting";

/// Acts on choices, and shows which ones are made.
pub fn follow() {
    show();
    listen(&document(), "change", |event| {
        let select = target(event).and_then(|select| select.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select
            && let Some(setting) = setting_of(&select)
        {
            let value = select.value();
            // Where nothing can be kept, it holds until the page is left.
            storage::set(Key::Setting(setting), &value);
            apply(setting, &value);
            show();
        }
    });
}

fn setting_of(select: &Element) -> Option<Setting> {
    Setting::named(&select.get_attribute(NAMES)?)
}

/// The attribute of the page that holds a setting.
fn attribute(setting: Setting) -> String {
    ["data-", setting.name()].concat()
}

/// What is chosen, empty where nothing is.
pub fn chosen(setting: Setting) -> String {
    let page = document().document_element();
    let value = page.and_then(|page| page.get_attribute(&attribute(setting)));
    value.unwrap_or_default()
}

/// Lets a choice take effect.
pub fn apply(setting: Setting, value: &str) {
    let Some(page) = document().document_element() else {
        return;
    };
    let name = attribute(setting);
    // Neither fails for a well-formed name.
    let _ = if value.is_empty() {
        page.remove_attribute(&name)
    } else {
        page.set_attribute(&name, value)
    };
}

/// Shows in each select on the page what is chosen.
pub fn show() {
    let Ok(selects) = document().query_selector_all("[data-setting]") else {
        return;
    };
    for at in 0..selects.length() {
        let select = selects
            .get(at)
            .and_then(|select| select.dyn_into::<HtmlSelectElement>().ok());
        if let Some(select) = select
            && let Some(setting) = setting_of(&select)
        {
            select.set_value(&chosen(setting));
        }
    }
}
