//! About.
use leptos::prelude::*;

/// About.
#[component]
pub fn About() -> impl IntoView {
    let n = RwSignal::new(0);
    let names = crate::embedded::lore().ok().map(|lore| lore.world().description);
    let html = crate::embedded::lore().ok().and_then(|lore| lore.html(lore.world().about, &lore.world().about_headings, "/", "").ok());
    view! { <h1>"About"</h1><p>{names}</p><div inner_html=html></div><button type="button" on:click=move |_| n.update(|n| *n += 1)>{n}</button> }
}
