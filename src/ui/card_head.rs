//! The header of a card over the page. It is drawn with the card, so it also opens it.

use leptos::prelude::*;

use crate::behaviors::floating_card::use_floating_card;

/// The header of a card: what kind of card it is, and the close button.
#[component]
pub fn CardHead(label: &'static str) -> impl IntoView {
    use_floating_card().show_after_paint();
    view! {
        <header class="card-head">
            <p class="label">{label}</p>
            <form method="dialog"><button class="close">"Close"</button></form>
        </header>
    }
}
