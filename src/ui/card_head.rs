//! The header of a card over the page.

use leptos::prelude::*;

/// The header of a card: what kind of card it is, and the close button.
#[component]
pub fn CardHead(label: &'static str) -> impl IntoView {
    view! {
        <header class="card-head">
            <p class="label">{label}</p>
            <form method="dialog"><button class="close">"Close"</button></form>
        </header>
    }
}
