//! A bar of the drawing, with its label.

use leptos::prelude::*;
use lore::{Basis, Holding, Status};

use super::focus::use_stop;
use crate::models::timeline::drawing::{DrawnBar, Interval, ROW, StopId};

/// A bar with its label, linking to its claim.
#[component]
pub(super) fn BarLink(lane: &'static str, bar: DrawnBar) -> impl IntoView {
    let stop = use_stop(StopId::Bar(lane, bar.number));
    let outside = if bar.holds == Holding::No {
        " outside-years"
    } else {
        ""
    };
    let derived = if bar.basis == Basis::Throughout {
        " derived"
    } else {
        ""
    };
    let struck = if bar.ruled_out { " ruled-out" } else { "" };
    let class = format!("mark {}{derived}{outside}{struck}", bar.status.word());
    let (href, label, words) = (bar.href.clone(), bar.words.clone(), bar.words.clone());
    let (side, in_story) = (bar.side, bar.in_story.then_some("step"));
    view! {
        <g>
            <a class=class data-side=side href=href aria-current=in_story aria-label=label
                tabindex=stop.tab_index() node_ref=stop.element on:focus=move |_| stop.focused()>
                <BarShapes bar/>
                <title>{words}</title>
            </a>
        </g>
    }
}

/// The inside of a bar's link: its shape, and its label over it.
#[component]
fn BarShapes(bar: DrawnBar) -> impl IntoView {
    let (target, label_y) = (bar.target, bar.label_y());
    let shape = if bar.basis == Basis::During {
        view! { <Brace hull=bar.hull middle=bar.middle()/> }.into_any()
    } else {
        let arrows = bar.arrows.iter().map(|path| {
            let d = path.clone();
            view! { <path class="end" d=d fill="none" stroke="#000" stroke-width="2"></path> }
        });
        let arrows = arrows.collect_view();
        view! { <Days bar=bar.clone()/>{arrows} }.into_any()
    };
    view! {
        <rect class="target" x=target.x y=bar.y width=target.width height=ROW
            fill="transparent"></rect>
        {shape}
        <text x=bar.label_x y=label_y text-anchor=bar.anchor.word()
            text-decoration=bar.ruled_out.then_some("line-through")>{bar.label}</text>
    }
}

/// The possible days of a claim, and its certain ones.
#[component]
fn Days(bar: DrawnBar) -> impl IntoView {
    let (height, hull) = (bar.bar_height(), bar.hull);
    let top = bar.middle() - height / 2;
    // A single event has rounded ends.
    let round = bar.rounded.then_some(height / 2);
    let faint = bar.basis == Basis::Throughout || bar.status == Status::Disputed;
    let faint = match (bar.ruled_out, faint) {
        (true, _) => Some(".15"),
        (false, faint) => faint.then_some(".45"),
    };
    let core = bar.core.map(|core| {
        view! {
            <rect class="core" x=core.x y=top width=core.width height=height rx=round fill="#000"
                fill-opacity=faint></rect>
        }
    });
    view! {
        <rect class="hull" x=hull.x y=top width=hull.width height=height rx=round fill="#fff"
            stroke="#000" stroke-dasharray=bar.dashed.then_some("4 3")></rect>
        {core}
    }
}

/// A brace across the time that claims fall within: they have no days of their own.
#[component]
fn Brace(hull: Interval, middle: i32) -> impl IntoView {
    let (from, to, end) = (hull.x, hull.x + hull.width, middle - 4);
    let path = format!("M{from} {end}V{middle}H{to}V{end}");
    view! { <path class="brace" d=path fill="none" stroke="#000"></path> }
}
