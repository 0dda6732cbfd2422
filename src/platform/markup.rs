//! Views as text, for files.

use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// The markup of a view, as XML.
///
/// # Errors
/// The browser's error if it can't serialize the view.
#[cfg(target_arch = "wasm32")]
pub fn write(view: impl FnOnce() -> AnyView) -> Result<String, JsValue> {
    let place = document().create_element("div")?;
    let owner = Owner::new();
    let mut drawn = owner.with(|| view().build());
    drawn.mount(&place, None);
    let root = place.first_element_child().ok_or(JsValue::NULL)?;
    let written = web_sys::XmlSerializer::new()?.serialize_to_string(&root);
    owner.cleanup();
    written
}

/// The same for the native program that draws files.
///
/// # Errors
/// None.
#[cfg(not(target_arch = "wasm32"))]
pub fn write(view: impl FnOnce() -> AnyView) -> Result<String, JsValue> {
    let owner = Owner::new();
    let written = owner.with(|| view().to_html());
    owner.cleanup();
    Ok(written)
}
