//! The graph as a picture that leads nowhere: what it shows is told beside it.

use leptos::prelude::*;

use super::edges::EdgeShape;
use super::figure::{GroupStroke, graph_class};
use super::names::NamesOver;
use super::nodes::NodeMark;
use super::{emblems, signs};
use crate::models::PageContext;
use crate::models::relations::GraphDrawing;
use crate::ui::graph_marks::GraphDefinitions;

/// What the pictures on a page refer to.
#[component]
pub(in crate::pages) fn PictureDefinitions(page: PageContext) -> impl IntoView {
    let (signs, emblems) = (signs(), emblems(page));
    view! { <GraphDefinitions signs emblems/> }
}

/// The graph as large as its frame, in which the sheets find the size of its letters.
#[component]
pub(in crate::pages) fn GraphPicture(drawing: GraphDrawing) -> impl IntoView {
    let class = graph_class(drawing.small, None);
    let (width, height) = (drawing.width, drawing.height);
    view! {
        <svg class=class viewBox=format!("0 0 {width} {height}") font-size=width / 100 aria-hidden="true">
            <g class="scaled"><PictureParts drawing/></g>
        </svg>
    }
}

/// What a picture is made of, from the bottom up.
#[component]
pub(super) fn PictureParts(drawing: GraphDrawing) -> impl IntoView {
    let small = drawing.small;
    let named = drawing.named_over(None);
    let groups = drawing.groups.into_iter();
    let groups = groups.map(|group| view! { <GroupStroke group/> });
    let edges = drawing.edges.into_iter();
    let edges = edges.map(|edge| view! { <EdgeShape edge/> });
    let nodes = drawing.nodes.into_iter();
    let nodes = nodes.map(|node| view! { <NodeMark node small/> });
    view! {
        <g>{groups.collect_view()}</g>
        <g>{edges.collect_view()}</g>
        <g>{nodes.collect_view()}</g>
        <g><NamesOver nodes=named small/></g>
    }
}
