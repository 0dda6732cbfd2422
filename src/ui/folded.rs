//! Content folded behind a summary.

use leptos::prelude::*;

use crate::address::{Arrival, use_navigator};
use crate::platform::paint::after_paint;

/// A fold whose content no address points to.
///
/// In a file, and on the first page of a visit, its content is there at once. On a page reached by a link
/// it is added after the page is painted: nobody opens it earlier, and readers would have to wait for
/// hundreds of folded claims.
#[component]
pub fn Folded(#[prop(into)] summary: String, children: ChildrenFn) -> impl IntoView {
    let is_there = RwSignal::new(use_navigator().arrival() == Arrival::Landed);
    if !is_there.get_untracked() {
        after_paint(move || {
            // Ignored if the reader has moved on by then.
            is_there.try_set(true);
        });
    }
    view! {
        <details>
            <summary>{summary}</summary>
            {move || is_there.get().then(|| children())}
        </details>
    }
}
