//! What readers should know before they read on.

use leptos::prelude::*;

/// The caution of an entry, if it has one.
#[component]
pub fn ContentNote(note: Option<&'static str>) -> impl IntoView {
    note.map(|note| {
        view! { <p class="content-note" role="note"><b>"Content note."</b> " " {note}</p> }
    })
}
