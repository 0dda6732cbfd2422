//! Wraps what the reader's browser stores, on the pages that show it.

use leptos::prelude::*;

use crate::state::after_hydration;

/// Parts that depend on what the browser stores. They are shown only once that is known, so that
/// nothing appears empty first, and not at all without scripts.
#[component]
pub fn KeptHere(children: Children) -> impl IntoView {
    let shown = after_hydration(false, || true);
    view! { <div class="kept-here live-only" class:shown=shown>{children()}</div> }
}
