//! Keeping the encyclopedia in the browser, for reading without a connection.

use leptos::prelude::window;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::Event;

use super::log;

/// Asks for the whole encyclopedia to be kept on the device: `boot.js` listens for the event, and
/// the footer shows the progress. Returns whether the event could be sent.
pub fn keep_encyclopedia() -> bool {
    let dispatched = Event::new("keep").and_then(|event| window().dispatch_event(&event));
    if let Err(error) = &dispatched {
        log::warn("the encyclopedia is not kept on this device", error);
    }
    dispatched.is_ok()
}

/// Asks the browser not to clear what it keeps of this page when the device runs out of space, since
/// the reader has just saved something. Returns whether it promised to.
pub async fn persist() -> bool {
    asked_to_persist().await.unwrap_or_else(|error| {
        log::info("the browser can't promise to keep anything", &error);
        false
    })
}

async fn asked_to_persist() -> Result<bool, JsValue> {
    // Absent on an insecure origin: the call then fails.
    let promised = JsFuture::from(window().navigator().storage().persist()?).await?;
    Ok(promised.is_truthy())
}
