//! The clipboard, and the addresses that are copied to it.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Url;

/// Gives a text to the clipboard.
///
/// # Errors
/// What the browser says, as when the reader does not allow it.
pub async fn write(text: &str) -> Result<(), JsValue> {
    let written = window().navigator().clipboard().write_text(text);
    JsFuture::from(written).await.map(drop)
}

/// What a link on this page leads to, as a full address.
pub fn full_address(href: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    Url::new_with_base(href, &here).map_or_else(|_| href.to_owned(), |url| url.href())
}
