//! What the list can be narrowed by.

use leptos::prelude::*;

use crate::models::browse::{FacetChoice, FacetModel};

/// The facets of the list.
#[component]
pub fn Facets(facets: Vec<FacetModel>) -> impl IntoView {
    let facets = facets.into_iter().map(|facet| view! { <Facet facet/> });
    facets.collect_view()
}

#[component]
fn Facet(facet: FacetModel) -> impl IntoView {
    let choices = facet
        .choices
        .into_iter()
        .map(|choice| view! { <Choice choice/> });
    view! {
        <section class="facet">
            <h2 class="label">{facet.label}</h2>
            <ul class="facet-list">{choices.collect_view()}</ul>
        </section>
    }
}

/// A value as a link that chooses it or takes it back.
#[component]
fn Choice(choice: FacetChoice) -> impl IntoView {
    view! {
        <li>
            <a id=choice.id href=choice.href aria-current=choice.chosen.then_some("true")>
                {choice.label}
                <span class="count">{choice.count} <span class="vh">" entries"</span></span>
            </a>
        </li>
    }
}
