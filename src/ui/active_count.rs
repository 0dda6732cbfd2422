//! How many filters are active.

use leptos::prelude::*;

/// The number beside the name of the filters; nothing if none is active.
#[component]
pub fn ActiveCount(active: usize) -> impl IntoView {
    (active > 0).then(|| {
        view! { <span class="active-count">{active}<span class="vh">" active"</span></span> }
    })
}
