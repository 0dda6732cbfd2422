//! The head of a card that lies over the page.

use leptos::prelude::*;

/// The head of a card: what it is a card of, and the button that closes it.
#[component]
pub fn CardHead(label: &'static str) -> impl IntoView {
    view! {
        <header class="card-head">
            <p class="label">{label}</p>
            <form method="dialog"><button class="close">"Close"</button></form>
        </header>
    }
}
