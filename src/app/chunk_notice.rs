//! The notice that a part of the program could not be loaded.

use leptos::prelude::*;

use crate::chunks::use_chunks;

/// Says that a chunk could not be loaded, and offers to try again. What is on the page stays as it is.
#[component]
pub fn ChunkNotice() -> impl IntoView {
    let chunks = use_chunks();
    let notice = move || {
        chunks.failed().map(|error| {
            view! {
                <p class="toast">
                    "Part of this page doesn’t work: " {error.to_string()} ". "
                    <button type="button" on:click=move |_| chunks.retry()>"Try again"</button>
                </p>
            }
        })
    };
    view! { <div class="toasts" role="alert">{notice}</div> }
}
