//! The lines of the graph.

use leptos::prelude::*;
use leptos::svg;

use super::figure::GraphState;
use crate::models::graph_lines::LineSign;
use crate::models::relations::DrawnEdge;
use crate::ui::graph_marks::DrawingLink;

/// A relation, which leads to its claim. Its line has its sign in the middle, where no node hides it,
/// and a broad one under it to point at.
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
    let lit = expect_context::<GraphState>().lit();
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

/// A relation in a file, which leads nowhere.
#[component]
pub fn EdgeShape(edge: DrawnEdge) -> impl IntoView {
    let DrawnEdge {
        class,
        title,
        path,
        sign,
        ..
    } = edge;
    view! { <g class=class>{svg::title().child(title)}<EdgeLine path sign/></g> }
}

#[component]
fn EdgeLine(path: String, sign: LineSign) -> impl IntoView {
    view! {
        <path class="hit" d=path.clone()></path>
        <path class="way" d=path marker-mid=format!("url(#{})", sign.id())></path>
    }
}
