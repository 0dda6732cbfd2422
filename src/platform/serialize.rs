//! Elements as documents of their own.

use wasm_bindgen::JsValue;
use web_sys::{Element, XmlSerializer};

/// An element as XML.
///
/// # Errors
/// What the browser says of an element that can't be written so.
pub fn to_xml(element: &Element) -> Result<String, JsValue> {
    XmlSerializer::new()?.serialize_to_string(element)
}
