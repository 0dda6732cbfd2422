//! The header of a card over the page. It is drawn with the card, so it also opens it.

use leptos::prelude::*;

use crate::behaviors::card_over::use_card_over;

/// The header of a card: what kind of card it is, and the close button.
#[component]
pub fn CardHead(label: &'static str) -> impl IntoView {
    use_card_over().show_after_paint();
    view! {
        <header class="card-head">
            <p class="label">{label}</p>
            <form method="dialog"><button class="close">"Close"</button></form>
        </header>
    }
}
