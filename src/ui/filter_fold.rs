//! Filters behind their name.

use leptos::prelude::*;

/// Fields behind a word that says how many of them narrow the page. It works without a program. It
/// opens once a field is active, and is never closed under the reader's hands.
#[component]
pub fn FilterFold(
    /// How many of the fields are active.
    active: Memo<usize>,
    children: Children,
) -> impl IntoView {
    let open = Memo::new(move |before: Option<&bool>| before == Some(&true) || active.get() > 0);
    let count = move || {
        let active = active.get();
        (active > 0).then(|| {
            view! { <span class="active-count">{active}<span class="vh">" active"</span></span> }
        })
    };
    view! {
        <details class="filter-fold" open=open>
            <summary>"Filters" {count}</summary>
            {children()}
        </details>
    }
}
