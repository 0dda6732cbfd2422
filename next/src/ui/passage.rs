//! Passages of the sources.

use leptos::prelude::*;

use crate::models::passage::QuotedPassage;

/// Where a passage stands, as a link to it among the sources.
#[component]
pub fn PassagePlace(passage: QuotedPassage) -> impl IntoView {
    view! { "Passage " <a href=passage.href>{passage.number}</a> ", " {passage.locator} }
}

/// A passage in full, quoted.
#[component]
pub fn PassageQuote(passage: QuotedPassage) -> impl IntoView {
    view! {
        <blockquote class="passage">
            <p>{passage.text}</p>
            <footer><PassagePlace passage/></footer>
        </blockquote>
    }
}
