//! Texts of the lore.

use leptos::prelude::*;

use crate::models::prose::SafeHtml;

/// A text of the lore, in a box of a class.
#[component]
pub fn Prose(text: SafeHtml, #[prop(default = "prose")] class: &'static str) -> impl IntoView {
    // Compiled from Markdown to tags and links when the lore was: see `SafeHtml`.
    view! { <div class=class inner_html=text.into_string()></div> }
}
