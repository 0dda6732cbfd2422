//! Definitions that drawings of relations refer to: signs on lines and emblems of nodes; and a
//! sample of a category's line.

use leptos::prelude::*;

use crate::models::graph_lines::{EmblemSign, LINE_KINDS, LineSign};

/// The arrowheads of one-way lines, in a 10 × 10 box around (5, 5), pointing right: path, whether it
/// is filled, and its size in line widths.
const HEADS: [(&str, bool, &str); LINE_KINDS as usize] = [
    ("M1 1L9 5L1 9z", true, "5"),
    ("M1 1L9 5L1 9M5 1V9", false, "8"),
    ("M0 1L10 5L0 9L3 5z", true, "4.2"),
    ("M2 1L8 5L2 9", false, "7"),
    ("M1 1L9 5L1 9z", false, "6.4"),
    ("M1 5L5 1.5L9 5L5 8.5z", true, "8"),
    ("M0 1L5 5L0 9M4 1L9 5L4 9", false, "6.4"),
    ("M2 5A3 3 0 1 1 2 5.1M8 5L5.5 3V7z", true, "8"),
    ("M1 1.5L8 5L1 8.5M9 1.5V8.5", false, "6.4"),
];

/// The sign on a symmetric line.
const BOTH: &str = "M0 5L3.5 2V8zM10 5L6.5 2V8z";

/// The definitions that drawings on a page refer to, in a zero-sized SVG.
#[component]
pub fn GraphDefinitions(signs: Vec<LineSign>, emblems: Vec<EmblemSign>) -> impl IntoView {
    let signs = signs.into_iter().map(|sign| view! { <SignMarker sign/> });
    let emblems = emblems
        .into_iter()
        .map(|emblem| view! { <EmblemSymbol emblem/> });
    view! {
        <svg class="marks" width="0" height="0" aria-hidden="true">
            <defs>{signs.collect_view()} {emblems.collect_view()}</defs>
        </svg>
    }
}

/// The sign of a line, for `marker-mid`.
#[component]
pub fn SignMarker(sign: LineSign) -> impl IntoView {
    let kind = usize::from(sign.line.saturating_sub(1) % LINE_KINDS);
    let (path, filled, size) = HEADS[kind];
    let (path, filled) = if sign.symmetric {
        (BOTH, true)
    } else {
        (path, filled)
    };
    let filled = if filled { " filled" } else { "" };
    view! {
        <marker id=sign.id() viewBox="-1 -1 12 12" refX="5" refY="5"
            markerWidth=size markerHeight=size orient="auto">
            <path class=format!("head c{}{filled}", sign.line) d=path></path>
        </marker>
    }
}

/// An emblem, for `<use>`.
#[component]
pub fn EmblemSymbol(emblem: EmblemSign) -> impl IntoView {
    // Checked by the compiler: shapes only.
    view! { <symbol id=emblem.id() viewBox="0 0 64 64" inner_html=emblem.svg></symbol> }
}

/// A piece of the line of a category with its name.
#[component]
pub fn LineSample(
    /// The kind of the line, from 1.
    line: u16,
    label: &'static str,
) -> impl IntoView {
    let sign = LineSign {
        line,
        symmetric: false,
    };
    view! {
        <svg class=format!("sample c{line}") viewBox="0 0 44 14" width="44" height="14"
            font-size="12" aria-hidden="true">
            <path class="way" d="M1 7L22 7L43 7" marker-mid=format!("url(#{})", sign.id())></path>
        </svg>
        <span>{label}</span>
    }
}

/// A link in a drawing that is skipped by the keyboard: a list beside the drawing has it, too.
///
/// `view!` would treat an `<a>` or a `<title>` at the root of a component as HTML, not SVG.
#[component]
pub fn DrawingLink(
    #[prop(into)] class: Signal<String>,
    #[prop(into)] href: Signal<String>,
    /// What it is, shown on hover.
    #[prop(into)]
    title: Signal<String>,
    #[prop(optional)] transform: Option<String>,
    children: Children,
) -> impl IntoView {
    leptos::svg::a()
        .class(class)
        .attr("href", href)
        .attr("tabindex", "-1")
        .attr("transform", transform)
        .child(leptos::svg::title().child(title))
        .child(children())
}
