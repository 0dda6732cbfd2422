//! The legend: what each line means, how many there are, and which are shown. It also serves as the
//! filter.

use leptos::prelude::*;

use super::state::use_relations;
use crate::models::counted::noun;
use crate::models::relations::{CategoryChoice, Legend, StatusChoice};
use crate::platform::dom;
use crate::state::after_hydration;
use crate::ui::StatusLabel;
use crate::ui::graph_marks::LineSample;

/// The window width, in pixels, from which on the legend fits beside the drawing.
const VERY_WIDE: i32 = 2200;

/// The legend for the page's address.
#[component]
pub fn LegendPart() -> impl IntoView {
    use_relations().part(Legend::of, |legend| {
        view! { <LegendSection legend/> }.into_any()
    })
}

/// The same, folded, over the drawing. In a very wide window it is open at first, since it covers
/// nothing there.
#[component]
pub fn FloatingLegend() -> impl IntoView {
    let open = after_hydration(false, || dom::window_view().width >= VERY_WIDE);
    view! {
        <details class="floating-legend" open=open>
            <summary class="chip">"Legend"</summary>
            <LegendPart/>
        </details>
    }
}

#[component]
fn LegendSection(legend: Legend) -> impl IntoView {
    let categories = legend.categories.into_iter();
    let categories = categories.map(|choice| view! { <li><CategoryLink choice/></li> });
    let statuses = legend.statuses.into_iter();
    let statuses = statuses.map(|choice| view! { <li><StatusLink choice/></li> });
    view! {
        <section class="graph-legend" aria-labelledby="legend-title">
            <h2 id="legend-title">"Legend and filter"</h2>
            <ul class="facet-list">{categories.collect_view()}</ul>
            <ul class="facet-list statuses">{statuses.collect_view()}</ul>
            <p class="soft key">
                "An arrowhead points away from the one who acts. "
                "A band under a line means that it is inferred or disputed. "
                {legend.compares}
                {legend.has_years.then_some("A pale line may not hold in these years. ")}
                "A dashed ring: no relation shown."
            </p>
        </section>
    }
}

#[component]
fn CategoryLink(choice: CategoryChoice) -> impl IntoView {
    view! {
        <a href=choice.href aria-current=choice.current.then_some("true")>
            <LineSample line=choice.line label=choice.label/> " " <Count count=choice.count/>
        </a>
    }
}

#[component]
fn StatusLink(choice: StatusChoice) -> impl IntoView {
    view! {
        <a href=choice.href aria-current=choice.current.then_some("true")>
            <StatusLabel status=choice.status/> " " <Count count=choice.count/>
        </a>
    }
}

#[component]
fn Count(count: usize) -> impl IntoView {
    view! { <span class="count">{count}<span class="vh">" " {noun(count, "relation", "relations")}</span></span> }
}
