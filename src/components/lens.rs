//! The year lens: obvious while it is on, gone by one action.

use leptos::prelude::*;

use crate::nav::use_nav;

/// Says through which years the reader looks.
#[component]
pub fn Lens() -> impl IntoView {
    let nav = use_nav();
    let years = Memo::new(move |_| nav.address().years);
    move || {
        years.get().map(|years| {
            view! {
                <div class="as-of" role="group" aria-label="Year">
                    <span>"The world as of " <strong>{years.to_string()}</strong></span>
                    <button type="button" on:click=move |_| nav.look_at(None)>"All years"</button>
                </div>
            }
        })
    }
}
