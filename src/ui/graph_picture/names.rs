//! The names of the nodes.

use leptos::prelude::*;
use lore::graph::{Label, LabelSide, split_name};

use crate::models::relations::DrawnName;

/// Names drawn above all nodes, on plates.
#[component]
pub fn NamesOver(names: Vec<DrawnName>, small: bool) -> impl IntoView {
    let names = names.into_iter().map(|name| {
        let (x, y) = name.position;
        let class = if name.selected {
            "node selected"
        } else {
            "node"
        };
        view! {
            <g class=class transform=format!("translate({x} {y})")><NodeName name small/></g>
        }
    });
    names.collect_view()
}

/// The name beside a node, in one or two lines. The class says from which zoom level on it is
/// shown.
#[component]
pub fn NodeName(name: DrawnName, small: bool) -> impl IntoView {
    let (first, second) = split_name(&name.title);
    let (first, second) = (first.to_owned(), second.to_owned());
    let place = NamePosition::of(name.label, !second.is_empty(), small);
    let x = place.x;
    let second = (!second.is_empty()).then(|| {
        view! {
            // Invisible, but separates the words.
            " " <tspan x=x dy="1.15em">{second}</tspan>
        }
    });
    view! {
        <text class=format!("name l{}", name.label.from) x=x y=place.y dy=place.dy
            text-anchor=place.anchor aria-hidden="true">
            <tspan>{first}</tspan>
            {second}
        </text>
    }
}

/// The position of a name, relative to the middle of its node.
struct NamePosition {
    x: &'static str,
    y: &'static str,
    dy: &'static str,
    anchor: &'static str,
}

impl NamePosition {
    /// By its side, the number of its lines, and the size of its node.
    fn of(label: Label, two_lines: bool, small: bool) -> Self {
        use LabelSide as Side;
        let (x, anchor) = match (label.beside, small) {
            (Side::Below | Side::Above, _) => ("0", "middle"),
            (Side::Right | Side::RightUp | Side::RightDown, true) => ("1.5em", "start"),
            (Side::Right | Side::RightUp | Side::RightDown, false) => ("1.1em", "start"),
            (Side::Left | Side::LeftUp | Side::LeftDown, true) => ("-1.5em", "end"),
            (Side::Left | Side::LeftUp | Side::LeftDown, false) => ("-1.1em", "end"),
            (Side::BelowRight | Side::AboveRight, true) => ("-1.05em", "start"),
            (Side::BelowRight | Side::AboveRight, false) => ("-.7em", "start"),
            (Side::BelowLeft | Side::AboveLeft, true) => ("1.05em", "end"),
            (Side::BelowLeft | Side::AboveLeft, false) => (".7em", "end"),
        };
        let y = match (label.beside, two_lines, small) {
            (Side::Below | Side::BelowRight | Side::BelowLeft, _, true) => "2.35em",
            (Side::Below | Side::BelowRight | Side::BelowLeft, _, false) => "1.95em",
            (Side::Above | Side::AboveRight | Side::AboveLeft, false, true) => "-1.75em",
            (Side::Above | Side::AboveRight | Side::AboveLeft, false, false) => "-1.35em",
            (Side::Above | Side::AboveRight | Side::AboveLeft, true, true) => "-2.9em",
            (Side::Above | Side::AboveRight | Side::AboveLeft, true, false) => "-2.5em",
            _ => "0",
        };
        // From the baseline of the first line to the middle of all, and higher or lower by `LABEL_SHIFT`.
        let dy = match (label.beside, two_lines) {
            (Side::Right | Side::Left, false) => ".3em",
            (Side::Right | Side::Left, true) => "-.25em",
            (Side::RightUp | Side::LeftUp, false) => "-.6em",
            (Side::RightUp | Side::LeftUp, true) => "-1.15em",
            (Side::RightDown | Side::LeftDown, false) => "1.2em",
            (Side::RightDown | Side::LeftDown, true) => ".65em",
            _ => "0",
        };
        Self { x, y, dy, anchor }
    }
}
