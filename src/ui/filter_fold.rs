//! Filters folded behind their name.

use leptos::prelude::*;

use super::active_count::ActiveCount;

/// Fields folded behind a label that says how many of them are active. Works without scripts. Opens
/// once a field is active, and never closes while the reader uses it.
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
