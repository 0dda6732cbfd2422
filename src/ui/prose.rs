//! Texts of the lore.

use leptos::prelude::*;

use crate::models::prose::SafeHtml;

/// A text of the lore, in a `<div>` with a class.
#[component]
pub fn Prose(text: SafeHtml, #[prop(default = "prose")] class: &'static str) -> impl IntoView {
    // Compiled from Markdown to safe tags and links with the lore: see `SafeHtml`.
    view! { <div class=class inner_html=text.into_string()></div> }
}
