//! The page of the relations: who was related to whom, and when, as a graph, a table and text.

mod buttons;
mod canvas;
mod compare;
mod compare_readings;
mod compare_years;
mod edges;
mod fields;
mod figure;
mod files;
mod graph;
mod keys;
mod legend;
mod lit;
mod nodes;
mod opening;
mod panel;
mod path;
mod play;
mod query_form;
mod saved_graph;
mod selected;
mod sheet;
mod state;
mod table;
mod tools;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use lore::route::RelationsView;

use self::fields::RelationFields;
pub use self::files::{csv_table, graphml, svg_document};
use self::graph::GraphView;
pub use self::state::FindLayout;
use self::state::Relations;
use self::table::TableView;
use self::tools::Tools;
use super::draw_or_fault;
use crate::address::{PageKey, use_navigator};
use crate::embedded;
use crate::models::PageContext;
use crate::models::relations::RelationsModel;
use crate::ui::graph_picture::PictureDefinitions;

/// Draws the page: what the chunk `relations` offers to the frame.
pub fn draw(key: PageKey) -> AnyView {
    draw_or_fault(&key, |page| Ok(draw_with(page, Arc::new(embedded::layout))))
}

/// Draws the page of any lore, with the layouts of its graph.
pub fn draw_with(page: PageContext, find_layout: FindLayout) -> AnyView {
    view! { <RelationsPage page find_layout/> }.into_any()
}

#[component]
fn RelationsPage(page: PageContext, find_layout: FindLayout) -> impl IntoView {
    let relations = Relations::follow(page, find_layout);
    provide_context(relations);
    let navigator = use_navigator();
    let versus = Memo::new(move |_| navigator.with(|here| here.versus.clone()));
    let notices = move |model: &RelationsModel| {
        let unknown = model.unknown.iter();
        let unknown = unknown.map(|slug| format!("There is no “{slug}”: it is left out."));
        let fault = versus.with(|versus| model.comparison_fault(versus));
        Ok(unknown.chain(fault).collect::<Vec<_>>())
    };
    let is_table = Memo::new(move |_| {
        relations
            .model()
            .is_ok_and(|model| model.params.view == RelationsView::Table)
    });
    view! {
        <header class="view-head">
            <h1>"Relations"</h1>
            <Tools/>
            <RelationFields/>
        </header>
        <PictureDefinitions page/>
        {relations.part(notices, |notices| {
            let notices = notices.into_iter();
            let notices = notices.map(|words| view! { <p class="notice" role="status">{words}</p> });
            notices.collect_view().into_any()
        })}
        {move || if is_table.get() {
            view! { <TableView/> }.into_any()
        } else {
            view! { <GraphView/> }.into_any()
        }}
    }
}
