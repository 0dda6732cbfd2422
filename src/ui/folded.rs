//! Content folded behind a summary.

use leptos::prelude::*;

use super::later::there_after_paint;
use crate::address::{Arrival, use_navigator};

/// A fold whose content no address points to.
///
/// In a file, and on the first page of a visit, its content is there at once. On a page reached by a link
/// it is added after the page is painted: nobody opens it earlier, and readers would have to wait for
/// hundreds of folded claims.
#[component]
pub fn Folded(#[prop(into)] summary: String, children: ChildrenFn) -> impl IntoView {
    let is_there = there_after_paint(use_navigator().arrival() == Arrival::Landed);
    view! {
        <details>
            <summary>{summary}</summary>
            {move || is_there.get().then(|| children())}
        </details>
    }
}
