//! Files that a reader chooses.

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, HtmlInputElement};

/// Takes the chosen file and empties the field, so that the same file can be chosen again.
pub fn take_file(field: &HtmlInputElement) -> Option<File> {
    let file = field.files()?.get(0);
    field.set_value("");
    file
}

/// The text of a file.
///
/// # Errors
/// If it can't be read, for example because it was deleted in the meantime.
pub async fn read_text(file: &File) -> Result<String, JsValue> {
    let text = JsFuture::from(file.text()).await?;
    Ok(String::from(text.dyn_into::<JsString>()?))
}
