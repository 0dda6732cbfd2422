//! The buttons of the graph: zoom buttons in the drawing, and save buttons below.

use leptos::html;
use leptos::prelude::*;

use super::files::{RelationsCsv, RelationsGraphml, RelationsPng, RelationsSvg};
use super::state::use_relations;
use crate::behaviors::pan_zoom::PanZoom;
use crate::export::SaveButton;

/// Zoom in, zoom out, show all. Those that would do nothing say so and stay where they are.
#[component]
pub fn ZoomButtons(pan: PanZoom, zoom_in: NodeRef<html::Button>) -> impl IntoView {
    let closest = move || pan.camera().is_closest().then_some("true");
    let whole = move || pan.camera().sees_all().then_some("true");
    view! {
        <div class="graph-buttons live-only" role="group" aria-label="Zoom">
            <button type="button" aria-label="Zoom in" aria-disabled=closest node_ref=zoom_in
                on:click=move |_| pan.zoom_in()>"+"</button>
            <button type="button" aria-label="Zoom out" aria-disabled=whole
                on:click=move |_| pan.zoom_out()>"−"</button>
            <button type="button" aria-disabled=whole on:click=move |_| pan.fit()>"Fit"</button>
        </div>
    }
}

/// The files that the drawing and its relations are saved as.
#[component]
pub fn SaveButtons() -> impl IntoView {
    let relations = use_relations();
    let message = RwSignal::new(String::new());
    let model = move || relations.model_now();
    view! {
        <p class="graph-files live-only">
            <SaveButton label="Save SVG" export=move || RelationsSvg(model()) message/>
            <SaveButton label="Save PNG" export=move || RelationsPng(model()) message/>
            <SaveDataButtons message/>
        </p>
    }
}

/// The files that the relations can be saved as, and the outcome of saving.
#[component]
pub fn SaveDataButtons(#[prop(optional)] message: RwSignal<String>) -> impl IntoView {
    let relations = use_relations();
    let model = move || relations.model_now();
    view! {
        <SaveButton label="GraphML" export=move || RelationsGraphml(model()) message/>
        <SaveButton label="CSV" export=move || RelationsCsv(model()) message/>
        <span class="soft" role="status">{message}</span>
    }
}
