//! The lanes of the drawing, with their bars.

use std::sync::Arc;

use leptos::prelude::*;

use super::bar::BarLink;
use super::focus::use_stop;
use crate::models::timeline::drawing::{
    Drawing, DrawnCluster, DrawnLane, Interval, ROW, RivalBlock, StopId,
};

/// A lane of a drawing that changes. Copied freely.
#[derive(Clone, Copy)]
pub(super) struct LaneOf {
    /// Its name in addresses.
    pub(super) id: &'static str,
    /// The drawing that it is part of.
    pub(super) drawing: Signal<Arc<Drawing>>,
}

impl LaneOf {
    /// A part of the lane as it is now; the default for a lane that is about to be removed. Tracked.
    pub(super) fn read<T: Default>(self, read: impl FnOnce(&DrawnLane) -> T) -> T {
        self.drawing
            .with(|drawing| drawing.lane(self.id).map(read).unwrap_or_default())
    }
}

/// A lane: its name, its bars, the ties between rival readings, and the clusters. The bars keep their elements; the
/// little around them is redrawn with each change.
#[component]
pub(super) fn LaneGroup(lane: LaneOf) -> impl IntoView {
    let around = move || {
        lane.drawing.with(|drawing| {
            let drawn = drawing.lane(lane.id).map(DrawnLane::without_bars);
            drawn.map(|drawn| (drawn, drawing.width, drawing.gutter))
        })
    };
    let numbers =
        move || lane.read(|lane| lane.bars.iter().map(|bar| bar.number).collect::<Vec<_>>());
    let part = move |read: fn(&DrawnLane) -> String| Signal::derive(move || lane.read(read));
    view! {
        <g class="lane" role="group" aria-label=part(|lane| lane.name.to_owned())
            transform=part(|lane| format!("translate(0 {})", lane.y))>
            {move || around().map(|(lane, width, gutter)| view! { <BeforeBars lane width gutter/> })}
            <For each=numbers key=|number| *number let:number><BarLink lane number/></For>
            {move || around().map(|(lane, ..)| view! { <AfterBars lane/> })}
        </g>
    }
}

/// The blocks and ties behind the bars of rival readings, the name of the lane, and the link that closes it.
#[component]
fn BeforeBars(lane: DrawnLane, width: i32, gutter: i32) -> impl IntoView {
    // If the name is beside the rows, it starts at their top.
    let top = if gutter > 0 { 0 } else { 5 };
    let fewer = lane.open.then(|| {
        let y = if gutter > 0 { 26 } else { 6 };
        view! { <FewerLink id=lane.id name=lane.name href=lane.toggle_href strip=lane.fewer y/> }
    });
    let blocks = lane.rivals.into_iter().map(|RivalBlock { strip, y, height }| {
        view! {
            <rect class="rival-block" x=strip.x y=y width=strip.width height=height fill="#f4f4f4"></rect>
        }
    });
    let ties = lane
        .ties
        .into_iter()
        .map(|path| view! { <path class="rivals" d=path fill="none" stroke="#000"></path> });
    view! {
        {blocks.collect_view()}
        <line x1=-gutter x2=width y1=top y2=top stroke="#999"></line>
        <text class="lane-label" x=4 - gutter y=top + 17 font-weight="bold">{lane.label}</text>
        {fewer}
        {ties.collect_view()}
    }
}

/// The clusters of bars without room.
#[component]
fn AfterBars(lane: DrawnLane) -> impl IntoView {
    let (id, name, href) = (lane.id, lane.name, lane.toggle_href);
    let clusters = lane.clusters.into_iter().enumerate();
    let clusters = clusters.map(|(number, cluster)| {
        let stop = StopId::Cluster(id, number);
        view! { <ClusterLink stop name href=href.clone() cluster/> }
    });
    clusters.collect_view()
}

/// The link that closes a lane again.
#[component]
fn FewerLink(
    id: &'static str,
    name: &'static str,
    href: String,
    strip: Interval,
    y: i32,
) -> impl IntoView {
    let stop = use_stop(StopId::Fewer(id));
    view! {
        <g>
            <a class="fewer" href=href aria-label=format!("Fewer in {name}")
                tabindex=stop.tab_index() node_ref=stop.element on:focus=move |_| stop.focused()>
                <rect x=strip.x y=y width=strip.width height="24" fill="transparent"></rect>
                <text x=strip.x + strip.width / 2 y=y + 16 text-anchor="middle">"Fewer"</text>
            </a>
        </g>
    }
}

/// A cluster of bars without room, with their count. Links to all of them.
#[component]
fn ClusterLink(
    stop: StopId,
    name: &'static str,
    href: String,
    cluster: DrawnCluster,
) -> impl IntoView {
    let stop = use_stop(stop);
    let (count, strip, label) = (cluster.bars.len(), cluster.strip, cluster.label());
    view! {
        <g>
            <a class="cluster" href=href aria-label=format!("{count} more in {name}: show all")
                tabindex=stop.tab_index() node_ref=stop.element on:focus=move |_| stop.focused()>
                <rect x=strip.x y=cluster.y + 2 width=strip.width height=ROW - 4 rx="11"
                    fill="#eee" stroke="#666"></rect>
                <text x=strip.x + strip.width / 2 y=cluster.y + 17 text-anchor="middle">
                    {label}
                </text>
                <title>{count} " more: show all"</title>
            </a>
        </g>
    }
}
