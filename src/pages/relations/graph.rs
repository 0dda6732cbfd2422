//! The relations as a graph, with everything beside it.

use leptos::prelude::*;
use lore::TableError;
use lore::route::RelationsView;

use super::buttons::SaveButtons;
use super::fields::YearTools;
use super::figure::GraphFigure;
use super::panel::Panel;
use super::state::use_relations;
use super::table::NoRelation;
use super::words::WordsPart;
use crate::models::relations::{Near, RelationsModel, summary};
use crate::ui::announcer::{Counts, announce_counts};
use crate::ui::local_graph::LocalGraphFigure;

/// The graph with its panel, its legend and its words.
#[component]
pub fn GraphView() -> impl IntoView {
    let relations = use_relations();
    let message = relations.memo(summary);
    let message = move || message.get().unwrap_or_default();
    announce_counts(Counts::WhenChanged, message);
    let class = move || match relations.model() {
        Ok(model) if model.view() == RelationsView::Responsive => "graph-page fitting",
        _ => "graph-page",
    };
    // Another layout is another graph: it is shown as a whole at first.
    let layout = Memo::new(move |_| {
        let model = relations.model().ok()?;
        let size = (model.layout.width, model.layout.height);
        Some((size, model.is_painted()))
    });
    view! {
        <div class=class>
            // First in reading order but last visually, since its length varies.
            <p class="soft summary" id="graph-summary">{message}</p>
            <div class="stage">
                {relations.part(near, |near| near.map(|near| view! { <NearPart near/> }).into_any())}
                {move || layout.get().map(|(size, painted)| view! { <GraphFigure size painted/> })}
                {relations.part(|model| Ok(model.drawn.is_empty()), |nothing| {
                    nothing.then(|| view! { <NoRelation/> }).into_any()
                })}
            </div>
            <div class="dock"><Panel/><YearTools/></div>
            <div class="below">
                <SaveButtons/>
                <p class="soft">
                    "Who stood with whom, and when. Each relation has its years, its status and its \
                    source."
                </p>
            </div>
        </div>
        <WordsPart/>
    }
}

/// The surroundings of one entry, unless the whole graph is requested.
fn near(model: &RelationsModel) -> Result<Option<Near>, TableError> {
    match model.view() {
        RelationsView::Responsive => Near::of(model),
        _ => Ok(None),
    }
}

/// The surroundings of one entry, which fit on a phone.
#[component]
fn NearPart(near: Near) -> impl IntoView {
    view! {
        <section class="near" aria-labelledby="near-title">
            <h2 class="vh" id="near-title">"Around " {near.title}</h2>
            {near.graph.map(|graph| view! { <LocalGraphFigure graph/> })}
        </section>
    }
}
