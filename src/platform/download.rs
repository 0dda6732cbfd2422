//! Files that are handed to the reader.

use std::time::Duration;

use js_sys::{Array, Uint8Array};
use leptos::prelude::{document, set_timeout};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

use super::log;

/// How long the browser has to read the file, including the time it asks the reader where to save
/// it.
const READING: Duration = Duration::from_mins(1);

/// Lets the browser save bytes as a file.
///
/// # Errors
/// The browser's error if it doesn't allow this.
pub fn save(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = document().create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    let forget = move || {
        if let Err(error) = Url::revoke_object_url(&url) {
            log::warn("the memory of a saved file was not freed", &error);
        }
    };
    set_timeout(forget, READING);
    Ok(())
}
