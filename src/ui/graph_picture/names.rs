//! The names of the nodes.

use leptos::prelude::*;
use lore::graph::{Label, LabelSide, split_name};

use crate::models::relations::DrawnNode;

/// Names that stand over all nodes, on plates.
#[component]
pub fn NamesOver(nodes: Vec<DrawnNode>, small: bool) -> impl IntoView {
    let names = nodes.into_iter().map(|node| {
        let (x, y) = node.position;
        let class = if node.is_selected() {
            "node selected"
        } else {
            "node"
        };
        view! {
            <g class=class transform=format!("translate({x} {y})")><NodeName node small/></g>
        }
    });
    names.collect_view()
}

/// The name beside a node, in one line or two. The class says from which size on it is shown.
#[component]
pub fn NodeName(node: DrawnNode, small: bool) -> impl IntoView {
    let (first, second) = split_name(&node.title);
    let (first, second) = (first.to_owned(), second.to_owned());
    let place = NamePosition::of(node.name, !second.is_empty(), small);
    let x = place.x;
    let second = (!second.is_empty()).then(|| {
        view! {
            // Not seen, but a word ends here.
            " " <tspan x=x dy="1.15em">{second}</tspan>
        }
    });
    view! {
        <text class=format!("name l{}", node.name.from) x=x y=place.y dy=place.dy
            text-anchor=place.anchor aria-hidden="true">
            <tspan>{first}</tspan>
            {second}
        </text>
    }
}

/// Where a name stands, from the middle of its node.
struct NamePosition {
    x: &'static str,
    y: &'static str,
    dy: &'static str,
    anchor: &'static str,
}

impl NamePosition {
    /// By its side, the number of its lines, and the size of its node.
    fn of(label: Label, two_lines: bool, small: bool) -> Self {
        let (x, y, anchor) = match (label.beside, two_lines, small) {
            (LabelSide::Below, _, true) => ("0", "2.35em", "middle"),
            (LabelSide::Below, _, false) => ("0", "1.95em", "middle"),
            (LabelSide::Above, false, true) => ("0", "-1.75em", "middle"),
            (LabelSide::Above, false, false) => ("0", "-1.35em", "middle"),
            (LabelSide::Above, true, true) => ("0", "-2.9em", "middle"),
            (LabelSide::Above, true, false) => ("0", "-2.5em", "middle"),
            (LabelSide::Right, _, true) => ("1.5em", "0", "start"),
            (LabelSide::Right, _, false) => ("1.1em", "0", "start"),
            (LabelSide::Left, _, true) => ("-1.5em", "0", "end"),
            (LabelSide::Left, _, false) => ("-1.1em", "0", "end"),
        };
        let dy = match (label.beside, two_lines) {
            (LabelSide::Right | LabelSide::Left, false) => ".3em",
            (LabelSide::Right | LabelSide::Left, true) => "-.25em",
            _ => "0",
        };
        Self { x, y, dy, anchor }
    }
}
