//! Buttons that copy.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::platform::clipboard;

/// Copies `words`, then the full address of `href` on this host; the outcome is shown beside it.
#[component]
pub fn CopyButton(
    /// What is copied before the address; empty for the address alone.
    #[prop(optional, into)]
    words: String,
    /// The link whose full address is copied.
    href: String,
    /// What the button says.
    #[prop(default = "Copy link")]
    label: &'static str,
) -> impl IntoView {
    copy_button(label, move || {
        let address = clipboard::full_address(&href);
        if words.is_empty() {
            address
        } else {
            format!("{words}. {address}")
        }
    })
}

/// Copies a text as it is; the outcome is shown beside the button.
#[component]
pub fn CopyTextButton(text: String) -> impl IntoView {
    copy_button("Copy", move || text.clone())
}

fn copy_button(label: &'static str, text: impl Fn() -> String + Send + 'static) -> AnyView {
    // Not an empty text: hydration needs a space for that, and the styles hide empty elements.
    let message = RwSignal::new(None);
    let copy = move |_| {
        let text = text();
        spawn_local(async move {
            message.set(Some(match clipboard::write(&text).await {
                Ok(()) => "Copied".to_owned(),
                Err(error) => error.to_string(),
            }));
        });
    };
    view! {
        <button class="live-only" type="button" on:click=copy>{label}</button>
        <span class="soft" role="status">{message}</span>
    }
    .into_any()
}
