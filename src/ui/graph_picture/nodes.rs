//! The nodes of the graph.

use leptos::prelude::*;

use super::names::NodeName;
use crate::models::relations::DrawnNode;

/// An entry in a picture, not a link.
#[component]
pub(super) fn NodeMark(node: DrawnNode, small: bool) -> impl IntoView {
    let (x, y) = node.position;
    let (square, emblem, side) = (node.square, node.emblem.clone(), node.side);
    let named = node.is_requested();
    let class = node.class.clone();
    view! {
        <g class=class transform=format!("translate({x} {y})")>
            <NodeShape square emblem side/>
            {(!named).then(|| view! { <NodeName name=node.drawn_name() small/> })}
        </g>
    }
}

/// The ring of a node, square for a power, with the emblem in it.
#[component]
pub fn NodeShape(square: bool, emblem: String, side: Option<u8>) -> impl IntoView {
    let ring = if square {
        view! {
            <rect class="disc" x="-1.15em" y="-1.15em" width="2.3em" height="2.3em" rx=".35em"></rect>
        }
        .into_any()
    } else {
        view! { <circle class="disc" r="1.1em"></circle> }.into_any()
    };
    view! {
        {ring}
        <use_ class="seal-of" data-side=side href=format!("#{emblem}") x="-.75em" y="-.75em"
            width="1.5em" height="1.5em"></use_>
    }
}
