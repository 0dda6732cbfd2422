//! The graph of relations as a picture without links; text beside it says the same. Its parts are shared with
//! the live graph.

mod edges;
mod names;
mod nodes;

use leptos::prelude::*;

pub use self::edges::EdgeLine;
use self::edges::EdgeMark;
pub use self::names::{NamesOver, NodeName};
use self::nodes::NodeMark;
pub use self::nodes::NodeShape;
use super::graph_marks::GraphDefinitions;
use crate::models::PageContext;
use crate::models::graph_lines::{EmblemSign, LINE_KINDS, LineSign};
use crate::models::relations::{DrawnGroup, GraphDrawing};

/// The definitions that pictures on a page refer to.
#[component]
pub fn PictureDefinitions(page: PageContext) -> impl IntoView {
    let (signs, emblems) = (signs(), emblems(page));
    view! { <GraphDefinitions signs emblems/> }
}

/// The signs of all kinds of lines.
pub fn signs() -> Vec<LineSign> {
    let both = |line| [false, true].map(|symmetric| LineSign { line, symmetric });
    (1..=LINE_KINDS).flat_map(both).collect()
}

/// The emblems of the world.
pub fn emblems(page: PageContext) -> Vec<EmblemSign> {
    let numbers = (0..).zip(&page.lore.world().emblems);
    numbers
        .map(|(number, _)| EmblemSign::of(page, number))
        .collect()
}

/// The graph as large as its frame; the style sheets derive the font size from the frame.
#[component]
pub fn GraphPicture(drawing: GraphDrawing) -> impl IntoView {
    let class = graph_class(drawing.small, None);
    let (width, height) = (drawing.width, drawing.height);
    view! {
        <svg class=class viewBox=format!("0 0 {width} {height}") font-size=width / 100 aria-hidden="true">
            <g class="scaled"><PictureParts drawing/></g>
        </svg>
    }
}

/// The parts of a picture, from bottom to top.
#[component]
pub fn PictureParts(drawing: GraphDrawing) -> impl IntoView {
    let small = drawing.small;
    let named = drawing.named_over(None);
    let groups = drawing.groups.into_iter();
    let groups = groups.map(|group| view! { <GroupStroke group/> });
    let edges = drawing.edges.into_iter();
    let edges = edges.map(|edge| view! { <EdgeMark edge/> });
    let nodes = drawing.nodes.into_iter();
    let nodes = nodes.map(|node| view! { <NodeMark node small/> });
    view! {
        <g>{groups.collect_view()}</g>
        <g>{edges.collect_view()}</g>
        <g>{nodes.collect_view()}</g>
        <g><NamesOver names=named small/></g>
    }
}

/// The broad strokes from a faction to the factions within it.
#[component]
pub fn GroupStroke(group: DrawnGroup) -> impl IntoView {
    view! { <path class="group" data-side=group.side d=group.path></path> }
}

/// The classes of a graph: whether its nodes are full-sized, and its zoom level, if known.
pub fn graph_class(small: bool, level: Option<usize>) -> String {
    let mut class = if small { "graph" } else { "graph wide" }.to_owned();
    if let Some(level) = level {
        class.push_str(" zoomed");
        class.extend((0..=level).map(|shown| format!(" s{shown}")));
    }
    class
}
