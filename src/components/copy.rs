//! A button that copies words and the full address they belong to.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Copies `words` followed by the address of `path` on this host.
#[component]
pub fn Copy(
    /// What stands before the address.
    #[prop(into)]
    words: String,
    /// A path on this host.
    path: String,
) -> impl IntoView {
    let told = RwSignal::new("");
    let copy = move |_| {
        let address = crate::browser::full_address(&path);
        let text = if words.is_empty() {
            address
        } else {
            format!("{words}. {address}")
        };
        let written = window().navigator().clipboard().write_text(&text);
        leptos::task::spawn_local(async move {
            told.set(match JsFuture::from(written).await {
                Ok(_) => "Copied",
                Err(_) => "The browser did not allow copying",
            });
        });
    };
    view! {
        <button type="button" class="live-only" on:click=copy>"Copy link"</button>
        <span role="status" class="soft">{told}</span>
    }
}
