//! The lines of the graph.

use leptos::prelude::*;

use super::figure::use_graph;
use crate::models::relations::DrawnEdge;
use crate::ui::graph_marks::DrawingLink;
use crate::ui::graph_picture::EdgeLine;

/// A relation, as a link to its claim.
#[component]
pub fn EdgeLink(edge: DrawnEdge) -> impl IntoView {
    let DrawnEdge {
        from,
        to,
        class,
        href,
        title,
        path,
        sign,
    } = edge;
    let lit = use_graph().lit();
    let class_now = move || {
        if lit.edge(from, to) {
            "line lit"
        } else {
            "line"
        }
    };
    view! {
        <g class=class_now>
            <DrawingLink class href title><EdgeLine path sign/></DrawingLink>
        </g>
    }
}
