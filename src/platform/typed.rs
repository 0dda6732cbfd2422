//! What a reader has typed.

use web_sys::HtmlInputElement;

/// The value of a field, composed (NFC) as the lore is: a name copied from a file may have its
/// accents as separate characters.
pub fn typed(input: &HtmlInputElement) -> String {
    js_sys::JsString::from(input.value())
        .normalize("NFC")
        .into()
}
