//! The lines of the graph.

use leptos::prelude::*;
use lore::EntryId;

use super::figure::use_graph;
use crate::models::relations::DrawnEdge;
use crate::ui::graph_marks::DrawingLink;
use crate::ui::graph_picture::EdgeLine;

/// A relation, as a link to its claim. It follows the drawing without being redrawn: another year changes the links
/// of hundreds of relations, and little else.
#[component]
pub fn EdgeLink(
    /// Its number among all relations.
    number: usize,
    /// Its ends.
    ends: [EntryId; 2],
) -> impl IntoView {
    let graph = use_graph();
    let lit = graph.lit();
    let shape = Memo::new(move |_| graph.read_edge(number, |edge| Some(edge.shape.clone())));
    let class_now = move || {
        if lit.edge(ends[0], ends[1]) {
            "line lit"
        } else {
            "line"
        }
    };
    let [class, href, title] = [
        |edge: &DrawnEdge| edge.class.clone(),
        |edge: &DrawnEdge| edge.href.clone(),
        |edge: &DrawnEdge| edge.title.clone(),
    ]
    .map(|read| Signal::derive(move || graph.read_edge(number, read)));
    view! {
        <g class=class_now>
            <DrawingLink class href title>
                {move || shape.get().map(|shape| view! { <EdgeLine shape/> })}
            </DrawingLink>
        </g>
    }
}
