//! A line of words and links.

use leptos::prelude::*;

use crate::models::line::{Inline, Line};

/// The words and links of a line.
#[component]
pub fn Inlines(line: Line) -> impl IntoView {
    let pieces = line.0.into_iter().map(|inline| match inline {
        Inline::Words(words) => words.into_any(),
        Inline::Link { href, words } => view! { <a href=href>{words}</a> }.into_any(),
    });
    pieces.collect_view()
}
