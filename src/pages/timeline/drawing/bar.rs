//! A bar of the drawing, with its label.

use leptos::prelude::*;
use lore::{Basis, Holding, Status};

use super::focus::use_stop;
use super::lanes::LaneOf;
use crate::models::timeline::drawing::{BarShape, DrawnBar, Interval, ROW, StopId};

/// A bar with its label, linking to its claim. It follows the drawing without being redrawn.
#[component]
pub(super) fn BarLink(lane: LaneOf, number: usize) -> impl IntoView {
    let stop = use_stop(StopId::Bar(lane.id, number));
    let shape = Memo::new(move |_| lane.read(|lane| lane.bar(number).map(|bar| bar.shape.clone())));
    // Signals of one type: a closure for each attribute would be a kilobyte each.
    let part = move |read: fn(&DrawnBar) -> Option<String>| {
        Signal::derive(move || lane.read(|lane| lane.bar(number).and_then(read)))
    };
    let words = part(|bar| Some(bar.words.clone()));
    view! {
        <g>
            <a class=part(|bar| Some(class_of(bar))) data-side=part(|bar| bar.side.map(|side| side.to_string()))
                href=part(|bar| Some(bar.href.clone()))
                aria-current=part(|bar| bar.in_story.then(|| "step".to_owned())) aria-label=words
                tabindex=stop.tab_index() node_ref=stop.element on:focus=move |_| stop.focused()>
                {move || shape.get().map(|shape| view! { <BarShapes shape/> })}
                <title>{words}</title>
            </a>
        </g>
    }
}

/// The classes of a bar's link.
fn class_of(bar: &DrawnBar) -> String {
    let marks = [
        (bar.shape.basis == Basis::Throughout, " derived"),
        (bar.holds == Holding::No, " outside-years"),
        (bar.shape.ruled_out, " ruled-out"),
    ];
    let marks = marks.into_iter().filter(|(has, _)| *has);
    let marks: String = marks.map(|(_, word)| word).collect();
    format!("mark {}{marks}", bar.shape.status.word())
}

/// The inside of a bar's link: its shape, and its label over it.
#[component]
fn BarShapes(shape: BarShape) -> impl IntoView {
    let (target, y, label_y) = (shape.target, shape.y, shape.label_y());
    let (label, label_x, anchor) = (shape.label.clone(), shape.label_x, shape.anchor.word());
    let struck = shape.ruled_out.then_some("line-through");
    let days = if shape.basis == Basis::During {
        view! { <Brace hull=shape.hull middle=shape.middle()/> }.into_any()
    } else {
        view! { <Days shape/> }.into_any()
    };
    view! {
        <rect class="target" x=target.x y=y width=target.width height=ROW fill="transparent"></rect>
        {days}
        <text x=label_x y=label_y text-anchor=anchor text-decoration=struck>{label}</text>
    }
}

/// The possible days of a claim, and its certain ones; arrows where they go on.
#[component]
fn Days(shape: BarShape) -> impl IntoView {
    let (height, hull) = (shape.bar_height(), shape.hull);
    let top = shape.middle() - height / 2;
    // A single event has rounded ends.
    let round = shape.rounded.then_some(height / 2);
    let faint = shape.basis == Basis::Throughout || shape.status == Status::Disputed;
    let faint = match (shape.ruled_out, faint) {
        (true, _) => Some(".15"),
        (false, faint) => faint.then_some(".45"),
    };
    let core = shape.core.map(|core| {
        view! {
            <rect class="core" x=core.x y=top width=core.width height=height rx=round fill="#000"
                fill-opacity=faint></rect>
        }
    });
    let arrows = shape.arrows.into_iter().map(|path| {
        view! { <path class="end" d=path fill="none" stroke="#000" stroke-width="2"></path> }
    });
    view! {
        <rect class="hull" x=hull.x y=top width=hull.width height=height rx=round fill="#fff"
            stroke="#000" stroke-dasharray=shape.dashed.then_some("4 3")></rect>
        {core}
        {arrows.collect_view()}
    }
}

/// A brace across the time that claims fall within: they have no days of their own.
#[component]
fn Brace(hull: Interval, middle: i32) -> impl IntoView {
    let (from, to, end) = (hull.x, hull.x + hull.width, middle - 4);
    let path = format!("M{from} {end}V{middle}H{to}V{end}");
    view! { <path class="brace" d=path fill="none" stroke="#000"></path> }
}
