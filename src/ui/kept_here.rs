//! The place of what the reader's browser keeps, on the pages that show it.

use leptos::prelude::*;

use crate::state::after_hydration;

/// Parts that depend on what the browser keeps. They are shown once it is known what that is, so that
/// nothing is first drawn empty, and not at all without scripts.
#[component]
pub fn KeptHere(children: Children) -> impl IntoView {
    let shown = after_hydration(false, || true);
    view! { <div class="kept-here live-only" class:shown=shown>{children()}</div> }
}
