//! The nodes of the graph.

use leptos::prelude::*;
use leptos::{ev, svg};

use super::figure::{Drawing, GraphState};
use super::names::NodeName;
use crate::models::relations::DrawnNode;
use crate::platform::log;

/// An entry, as a link that selects it; the selected one leads to its page.
#[component]
pub fn NodeLink(
    /// The entry as it is first drawn.
    first: DrawnNode,
) -> impl IntoView {
    let graph = expect_context::<GraphState>();
    let (entry, lit) = (first.entry, graph.lit());
    let element = NodeRef::<svg::A>::new();
    let (square, emblem, side) = (first.square, first.emblem.clone(), first.side);
    let node = follow(graph.drawing, first);
    graph.keys.focus.register(entry, move || focus(element));
    Effect::new(move |_| {
        if element.get().is_some() {
            graph.keys.focus.mounted(entry);
        }
    });
    let position = move || node.with(|node| node.position);
    let class = move || {
        let painted = graph.name_is_painted(entry).then_some(" named-below");
        let lit = lit.entry(entry).then_some(" lit");
        let more = [painted, lit].map(Option::unwrap_or_default).concat();
        node.with(|node| format!("{}{more}", node.class))
    };
    let name = move || {
        let node = node.get();
        // That of one that is asked for stands over all nodes.
        (!node.is_asked()).then(|| view! { <NodeName node small=graph.is_small()/> })
    };
    svg::a()
        .node_ref(element)
        .attr("class", class)
        .attr("href", move || node.with(|node| node.href.clone()))
        .attr("transform", move || {
            let (x, y) = position();
            format!("translate({x} {y})")
        })
        .attr("tabindex", move || graph.keys.focus.tabindex(entry))
        .attr("aria-current", move || {
            node.with(|node| node.is_selected().then_some("true"))
        })
        .attr("aria-label", move || node.with(|node| node.label.clone()))
        .on(ev::keydown, move |event| graph.keys.press(entry, &event))
        .on(ev::pointerenter, move |_| lit.come(entry))
        .on(ev::pointerleave, move |_| lit.leave(entry))
        .on(ev::blur, move |_| lit.leave(entry))
        .on(ev::focus, move |_| {
            lit.come(entry);
            graph.keys.focus.arrived(entry);
            let (x, y) = untrack(position);
            graph.pan.show((x.into(), y.into()));
        })
        .child(view! { <NodeShape square emblem side/> })
        .child(name)
}

/// The node of an entry, as it is drawn now.
fn follow(drawing: Drawing, first: DrawnNode) -> Memo<DrawnNode> {
    Memo::new(move |before: Option<&DrawnNode>| {
        let now = drawing.get().ok();
        let now = now.and_then(|drawing| drawing.node(first.entry).cloned());
        // One that is about to be taken away stays as it is.
        now.or_else(|| before.cloned())
            .unwrap_or_else(|| first.clone())
    })
}

/// Scrolls the page to it, too, as when a link gets the focus.
fn focus(element: NodeRef<svg::A>) {
    if let Some(element) = element.get_untracked()
        && let Err(error) = element.focus()
    {
        log::warn("a node could not be focused", &error);
    }
}

/// An entry in a file, which leads nowhere.
#[component]
pub fn NodeMark(node: DrawnNode, small: bool) -> impl IntoView {
    let (x, y) = node.position;
    let (square, emblem, side) = (node.square, node.emblem.clone(), node.side);
    let named = node.is_asked();
    let class = node.class.clone();
    view! {
        <g class=class transform=format!("translate({x} {y})")>
            <NodeShape square emblem side/>
            {(!named).then(|| view! { <NodeName node small/> })}
        </g>
    }
}

/// The ring of a node, square for a power, and the emblem in it.
#[component]
fn NodeShape(square: bool, emblem: String, side: Option<u8>) -> impl IntoView {
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
