//! The nodes of the graph.

use leptos::prelude::*;
use leptos::{ev, svg};

use super::figure::{FollowedGraph, use_graph};
use crate::models::relations::DrawnNode;
use crate::platform::dom;
use crate::ui::graph_picture::{NodeName, NodeShape};

/// An entry, as a link that selects it; the selected one leads to its page.
#[component]
pub fn NodeLink(
    /// The entry as it is first drawn.
    first: DrawnNode,
) -> impl IntoView {
    let graph = use_graph();
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
    // The names of requested entries are drawn above all nodes.
    let name =
        Memo::new(move |_| node.with(|node| (!node.is_requested()).then(|| node.drawn_name())));
    let name = move || {
        let name = name.get();
        name.map(|name| view! { <NodeName name small=graph.is_small()/> })
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
        .on(ev::pointerenter, move |_| lit.enter(entry))
        .on(ev::pointerleave, move |_| lit.leave(entry))
        .on(ev::blur, move |_| lit.leave(entry))
        .on(ev::focus, move |_| {
            lit.enter(entry);
            graph.keys.focus.arrived(entry);
            // What the pointer presses is already in view, and must not move away from it.
            if element
                .get_untracked()
                .is_some_and(|node| dom::shows_focus(&node))
            {
                let (x, y) = untrack(position);
                graph.pan.show((x.into(), y.into()));
            }
        })
        .child(view! { <NodeShape square emblem side/> })
        .child(name)
}

/// The node of an entry as currently drawn.
fn follow(drawing: FollowedGraph, first: DrawnNode) -> Memo<DrawnNode> {
    Memo::new(move |before: Option<&DrawnNode>| {
        let now = drawing.get().ok();
        let now = now.and_then(|drawing| drawing.node(first.entry).cloned());
        // A node that is about to be removed stays as it is.
        now.or_else(|| before.cloned())
            .unwrap_or_else(|| first.clone())
    })
}

/// Focuses it and scrolls the page to it, as when a link gets the focus.
fn focus(element: NodeRef<svg::A>) {
    if let Some(element) = element.get_untracked() {
        dom::focus_drawn(&element);
    }
}
