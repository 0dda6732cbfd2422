//! The buttons below the graph.

use leptos::html;
use leptos::prelude::*;

use super::files::{RelationsCsv, RelationsGraphml, RelationsPng, RelationsSvg};
use super::state::use_relations;
use crate::behaviors::pan_zoom::PanZoom;
use crate::export::SaveButton;

/// The buttons of the graph: closer, farther, and the files.
#[component]
pub fn GraphButtons(
    pan: PanZoom,
    zoom_in: NodeRef<html::Button>,
    /// Where the reader is told what came of saving.
    told: RwSignal<String>,
) -> impl IntoView {
    let relations = use_relations();
    let model = move || relations.model_now();
    view! {
        <div class="graph-buttons live-only" role="group" aria-label="Picture">
            <button type="button" aria-label="Larger" node_ref=zoom_in
                on:click=move |_| pan.zoom_in()>"+"</button>
            <button type="button" aria-label="Smaller" on:click=move |_| pan.zoom_out()>"−"</button>
            <button type="button" on:click=move |_| pan.fit()>"Fit"</button>
            <SaveButton label="Save SVG" export=move || RelationsSvg(model()) told/>
            <SaveButton label="Save PNG" export=move || RelationsPng(model()) told/>
            <SaveButton label="GraphML" export=move || RelationsGraphml(model()) told/>
            <SaveButton label="CSV" export=move || RelationsCsv(model()) told/>
        </div>
    }
}
