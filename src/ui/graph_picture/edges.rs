//! The lines of the graph.

use leptos::prelude::*;
use leptos::svg;

use crate::models::relations::{DrawnEdge, EdgeShape};

/// A relation in a picture, not a link.
#[component]
pub(super) fn EdgeMark(edge: DrawnEdge) -> impl IntoView {
    let DrawnEdge {
        class,
        title,
        shape,
        ..
    } = edge;
    view! { <g class=class>{svg::title().child(title)}<EdgeLine shape/></g> }
}

/// The line of a relation with its sign in the middle, where no node hides it, and a wide line under it as
/// a hit area.
#[component]
pub fn EdgeLine(shape: EdgeShape) -> impl IntoView {
    let EdgeShape { path, sign } = shape;
    view! {
        <path class="hit" d=path.clone()></path>
        <path class="way" d=path marker-mid=format!("url(#{})", sign.id())></path>
    }
}
