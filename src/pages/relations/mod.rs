//! The page of the relations: who stood with whom, and when, as a graph, as a table and in words.

mod ask;
mod buttons;
mod canvas;
mod compare;
mod compare_readings;
mod edges;
mod fields;
mod figure;
mod files;
mod graph;
mod keys;
mod legend;
mod lit;
mod names;
mod nodes;
mod opening;
mod panel;
mod path;
mod picture;
mod play;
mod saved_graph;
mod selected;
mod sheet;
mod state;
mod table;
mod tools;
mod words;

use std::sync::Arc;

use leptos::prelude::*;
use lore::TableError;
use lore::route::RelationsView;

use self::fields::RelationFields;
pub use self::files::{csv_table, graphml, svg_document};
use self::graph::GraphView;
pub(super) use self::picture::{GraphPicture, PictureDefinitions};
pub use self::state::FindLayout;
use self::state::Relations;
use self::table::TableView;
use self::tools::Tools;
use super::draw_or_fault;
use crate::address::PageKey;
use crate::embedded;
use crate::models::PageContext;
use crate::models::graph_lines::{EmblemSign, LINE_KINDS, LineSign};
use crate::ui::graph_marks::GraphDefinitions;

/// Draws the page: what the chunk `relations` offers to the frame.
pub fn draw(key: PageKey) -> AnyView {
    draw_or_fault(&key, |page| draw_with(page, Arc::new(embedded::layout)))
}

/// Draws the page of any lore, by the layouts of its graph.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn draw_with(page: PageContext, find_layout: FindLayout) -> Result<AnyView, TableError> {
    let relations = Relations::follow(page, find_layout);
    provide_context(relations);
    let is_table = Memo::new(move |_| {
        relations
            .model()
            .is_ok_and(|model| model.params.view == RelationsView::Table)
    });
    let (signs, emblems) = (signs(), emblems(page));
    let view = view! {
        <header class="view-head">
            <h1>"Relations"</h1>
            <Tools/>
            <RelationFields/>
        </header>
        <GraphDefinitions signs emblems/>
        {relations.part(|model| Ok(model.unknown.clone()), |unknown| {
            let notices = unknown.into_iter().map(|slug| view! {
                <p class="notice" role="status">{format!("There is no “{slug}”: it is left out.")}</p>
            });
            notices.collect_view().into_any()
        })}
        {move || if is_table.get() {
            view! { <TableView/> }.into_any()
        } else {
            view! { <GraphView/> }.into_any()
        }}
    };
    Ok(view.into_any())
}

/// The signs of all kinds of lines.
fn signs() -> Vec<LineSign> {
    let both = |line| [false, true].map(|symmetric| LineSign { line, symmetric });
    (1..=LINE_KINDS).flat_map(both).collect()
}

/// The emblems of the world.
fn emblems(page: PageContext) -> Vec<EmblemSign> {
    let numbers = (0..).zip(&page.lore.world().emblems);
    numbers
        .map(|(number, _)| EmblemSign::of(page, number))
        .collect()
}
