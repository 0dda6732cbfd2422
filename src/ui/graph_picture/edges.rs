//! The lines of the graph.

use leptos::prelude::*;
use leptos::svg;

use crate::models::graph_lines::LineSign;
use crate::models::relations::DrawnEdge;

/// A relation in a picture, not a link.
#[component]
pub(super) fn EdgeShape(edge: DrawnEdge) -> impl IntoView {
    let DrawnEdge {
        class,
        title,
        path,
        sign,
        ..
    } = edge;
    view! { <g class=class>{svg::title().child(title)}<EdgeLine path sign/></g> }
}

/// The line of a relation with its sign in the middle, where no node hides it, and a wide line under it as
/// a hit area.
#[component]
pub fn EdgeLine(path: String, sign: LineSign) -> impl IntoView {
    view! {
        <path class="hit" d=path.clone()></path>
        <path class="way" d=path marker-mid=format!("url(#{})", sign.id())></path>
    }
}
