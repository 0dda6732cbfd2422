//! Facets: the values that a list can be narrowed by.

use leptos::prelude::*;

use crate::models::facets::{FacetModel, FacetValue};

/// The facets of a list.
#[component]
pub fn Facets(facets: Vec<FacetModel>) -> impl IntoView {
    let facets = facets.into_iter().map(|facet| view! { <Facet facet/> });
    facets.collect_view()
}

#[component]
fn Facet(facet: FacetModel) -> impl IntoView {
    let values = facet.values.into_iter();
    let values = values.map(|value| view! { <Value value/> });
    view! {
        <section class="facet">
            <h2 class="label">{facet.label}</h2>
            <ul class="facet-list">{values.collect_view()}</ul>
        </section>
    }
}

/// A value as a link that selects or deselects it.
#[component]
fn Value(value: FacetValue) -> impl IntoView {
    view! {
        <li>
            <a id=value.id.clone() href=value.href.clone() aria-label=value.description()
                aria-current=value.selected.then_some("true")>
                {value.label} " " <span class="count">{value.count}</span>
            </a>
        </li>
    }
}
