//! Text with the matches of a search highlighted.

use leptos::prelude::*;

use crate::models::highlighted::HighlightedText;

/// A text with its matches in `<mark>`.
#[component]
pub fn Highlighted(text: HighlightedText) -> impl IntoView {
    let pieces = text.0.into_iter().map(|piece| {
        if piece.marked {
            view! { <mark>{piece.text}</mark> }.into_any()
        } else {
            piece.text.into_any()
        }
    });
    pieces.collect_view()
}
