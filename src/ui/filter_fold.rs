//! Filters behind their name.

use leptos::prelude::*;

use super::active_count::ActiveCount;

/// Fields behind a word that says how many of them narrow the page. It works without a program. It
/// opens once a field is active, and is never closed under the reader's hands.
#[component]
pub fn FilterFold(
    /// How many of the fields are active.
    active: Memo<usize>,
    children: Children,
) -> impl IntoView {
    let open = Memo::new(move |before: Option<&bool>| before == Some(&true) || active.get() > 0);
    let count = move || view! { <ActiveCount active=active.get()/> };
    view! {
        <details class="filter-fold" open=open>
            <summary>"Filters" {count}</summary>
            {children()}
        </details>
    }
}
