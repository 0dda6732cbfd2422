//! The surroundings of one entry as a small drawing. Its signs and emblems are defined elsewhere on
//! the page: see [`GraphDefinitions`](super::graph_marks::GraphDefinitions).

use leptos::prelude::*;
use lore::Status;

use super::graph_marks::DrawingLink;
use crate::models::graph_lines::round;
use crate::models::local_graph::{Disc, LETTER, LocalEdge, LocalGraph, LocalNode, ROW, WIDTH};

/// The drawing with its caption. Screen readers get the list on the same page instead.
#[component]
pub fn LocalGraphFigure(graph: LocalGraph) -> impl IntoView {
    let (width, height) = (round(WIDTH), round(graph.height));
    let edges = graph.edges.into_iter().map(|edge| view! { <Edge edge/> });
    let nodes = graph.nodes.into_iter().map(|node| view! { <Node node/> });
    let centre = translate(WIDTH / 2.0, graph.height / 2.0);
    view! {
        <figure class="local">
            <svg class="around" viewBox=format!("0 0 {width} {height}") font-size=round(LETTER)
                aria-hidden="true">
                {edges.collect_view()}
                {nodes.collect_view()}
                <g class="node selected" transform=centre>
                    {leptos::svg::title().child(graph.title)}
                    <Ring disc=graph.centre/>
                </g>
            </svg>
            <figcaption class="soft">{graph.caption}</figcaption>
        </figure>
    }
}

/// A relation: a line with its sign in the middle, and a band beneath it if it isn't stated.
#[component]
fn Edge(edge: LocalEdge) -> impl IntoView {
    let LocalEdge {
        href,
        sentence,
        path,
        sign,
        status,
        perhaps,
        ruled_out,
    } = edge;
    let perhaps = if perhaps { " perhaps" } else { "" };
    let struck = if ruled_out { " ruled-out" } else { "" };
    let class = format!("edge c{} {}{perhaps}{struck}", sign.line, status.word());
    let band = (status != Status::Stated).then(|| path.clone());
    view! {
        <DrawingLink class href title=sentence>
            {band.map(|band| view! { <path class="hit" d=band></path> })}
            <path class="way" d=path marker-mid=format!("url(#{})", sign.id())></path>
        </DrawingLink>
    }
}

/// A neighbour: its ring and, further outward, its relation to the centre and its name.
#[component]
fn Node(node: LocalNode) -> impl IntoView {
    let class = if node.ghost { "node ghost" } else { "node" };
    let anchor = if node.right { "start" } else { "end" };
    let (start, width) = (round(node.target.0), round(node.target.1));
    let x = round(node.text);
    let [first, second] = node.name;
    let top = if second.is_empty() { -3 } else { -10 };
    let second = (!second.is_empty()).then(|| view! { <tspan x=x dy="1.1em">{second}</tspan> });
    view! {
        <DrawingLink class=class.to_owned() href=node.href title=node.title
            transform=translate(node.x, node.y)>
            <rect class="target" x=start y=round(ROW / -2.0) width=width height=round(ROW)></rect>
            <Ring disc=node.disc/>
            <text class="name" text-anchor=anchor>
                <tspan class="role" x=x y=top>{node.role}</tspan>
                <tspan x=x dy="1.15em">{first}</tspan>
                {second}
            </text>
        </DrawingLink>
    }
}

/// The ring of a node, square for a power, with the emblem in it.
#[component]
fn Ring(disc: Disc) -> impl IntoView {
    let Disc {
        square,
        half,
        emblem,
        side,
    } = disc;
    let size = half * 4 / 3;
    let (width, radius) = (2 * half, half / 3);
    let ring = if square {
        view! { <rect class="disc" x=-half y=-half width=width height=width rx=radius></rect> }
            .into_any()
    } else {
        view! { <circle class="disc" r=half></circle> }.into_any()
    };
    view! {
        {ring}
        <use_ class="seal-of" data-side=side href=format!("#{}", emblem.id())
            x=-size / 2 y=-size / 2 width=size height=size></use_>
    }
}

fn translate(x: f64, y: f64) -> String {
    format!("translate({} {})", round(x), round(y))
}
