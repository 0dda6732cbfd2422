//! A button that copies words and the full address they belong to.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::clipboard;

/// Copies `words`, then the full address of `href` on this host; what came of it is told beside it.
#[component]
pub fn CopyButton(
    /// What is copied before the address; none for the address alone.
    #[prop(optional, into)]
    words: String,
    /// The link whose full address is copied.
    href: String,
    /// What the button says.
    #[prop(default = "Copy link")]
    label: &'static str,
) -> impl IntoView {
    let told = RwSignal::new("");
    let copy = move |_| {
        let address = clipboard::full_address(&href);
        let text = if words.is_empty() {
            address
        } else {
            format!("{words}. {address}")
        };
        spawn_local(async move {
            told.set(match clipboard::write(&text).await {
                Ok(()) => "Copied",
                Err(_) => "The browser did not allow copying",
            });
        });
    };
    view! {
        <button class="live-only" type="button" on:click=copy>{label}</button>
        <span class="soft" role="status">{told}</span>
    }
}
