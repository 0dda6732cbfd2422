//! What a reader has typed.

use web_sys::HtmlInputElement;

/// What stands in a field, composed (NFC): a name copied from a file may have its letters and their
/// marks apart, as the lore has them together.
pub fn typed(input: &HtmlInputElement) -> String {
    js_sys::JsString::from(input.value())
        .normalize("NFC")
        .into()
}
