//! A part of a page under a heading of its own.

use leptos::prelude::*;

/// A section labelled by its heading.
#[component]
pub fn PagePart(id: &'static str, title: &'static str, children: Children) -> impl IntoView {
    view! {
        <section class="entry-part" aria-labelledby=id>
            <h2 id=id>{title}</h2>
            {children()}
        </section>
    }
}
