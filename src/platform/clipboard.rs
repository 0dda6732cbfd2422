//! The clipboard, and the addresses that are copied to it.

use leptos::prelude::window;
use thiserror::Error;
use wasm_bindgen_futures::JsFuture;
use web_sys::Url;

use super::log;

/// Nothing was copied.
#[derive(Debug, Error)]
#[error("The browser did not allow copying")]
pub struct NotCopied;

/// Writes a text to the clipboard.
///
/// # Errors
/// If the browser refuses, for example without the reader's permission; the reason is
/// logged.
pub async fn write(text: &str) -> Result<(), NotCopied> {
    let written = window().navigator().clipboard().write_text(text);
    JsFuture::from(written).await.map(drop).map_err(|error| {
        log::info("the text could not be copied", &error);
        NotCopied
    })
}

/// The full address of a link on this page.
pub fn full_address(href: &str) -> String {
    let here = window().location().href().unwrap_or_default();
    Url::new_with_base(href, &here).map_or_else(|_| href.to_owned(), |url| url.href())
}
