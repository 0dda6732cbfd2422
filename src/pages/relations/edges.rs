//! The lines of the graph.

use leptos::prelude::*;

use super::figure::{FollowedDrawing, use_graph};
use crate::models::relations::DrawnEdge;
use crate::ui::graph_marks::DrawingLink;
use crate::ui::graph_picture::EdgeLine;

/// A relation, as a link to its claim. It follows the drawing without being drawn again: another year changes
/// the links of hundreds of relations, and nothing else of most.
#[component]
pub fn EdgeLink(
    /// The relation as it is first drawn.
    first: DrawnEdge,
) -> impl IntoView {
    let graph = use_graph();
    let (from, to, lit) = (first.from, first.to, graph.lit());
    let edge = follow(graph.drawing, first);
    let shape = Memo::new(move |_| edge.with(|edge| edge.shape.clone()));
    let class_now = move || {
        if lit.edge(from, to) {
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
    .map(|read| Signal::derive(move || edge.with(read)));
    view! {
        <g class=class_now>
            <DrawingLink class href title>
                {move || view! { <EdgeLine shape=shape.get()/> }}
            </DrawingLink>
        </g>
    }
}

/// The relation as currently drawn.
fn follow(drawing: FollowedDrawing, first: DrawnEdge) -> Memo<DrawnEdge> {
    Memo::new(move |before: Option<&DrawnEdge>| {
        let now = drawing.get().ok();
        let now = now.and_then(|drawing| drawing.edge(first.number).cloned());
        // A relation that is about to be removed stays as it is.
        now.or_else(|| before.cloned())
            .unwrap_or_else(|| first.clone())
    })
}
