//! What is folded away behind a summary.

use leptos::prelude::*;

use crate::address::{Arrival, use_navigator};
use crate::platform::paint::after_paint;

/// A fold that nothing in an address names.
///
/// In a file, and on the first page of a visit, its content is there at once. On a page that a reader comes
/// to by a link it comes after the page is painted: nobody opens it earlier, and a page with hundreds of
/// folded claims would be waited for.
#[component]
pub fn Folded(#[prop(into)] summary: String, children: ChildrenFn) -> impl IntoView {
    let is_there = RwSignal::new(use_navigator().arrival() == Arrival::Landed);
    if !is_there.get_untracked() {
        after_paint(move || {
            // Not where the reader has gone on by then.
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
