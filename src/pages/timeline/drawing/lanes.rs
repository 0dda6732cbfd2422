//! The lanes of the drawing, with their bars.

use leptos::prelude::*;

use super::bar::BarLink;
use super::focus::use_stop;
use crate::models::timeline::drawing::{
    DrawnCluster, DrawnLane, Interval, ROW, RivalBlock, StopId,
};

/// A lane: its name, its bars, the ties between rival readings, and the clusters.
#[component]
pub(super) fn LaneGroup(lane: DrawnLane, width: i32, gutter: i32) -> impl IntoView {
    let (id, name) = (lane.id, lane.name);
    let fewer = lane.open.then(|| {
        let (href, strip) = (lane.toggle_href.clone(), lane.fewer);
        let y = if gutter > 0 { 26 } else { 6 };
        view! { <FewerLink id name href strip y/> }
    });
    // If the name is beside the rows, it starts at their top.
    let top = if gutter > 0 { 0 } else { 5 };
    let blocks = lane.rivals.into_iter().map(|RivalBlock { strip, y, height }| {
        view! {
            <rect class="rival-block" x=strip.x y=y width=strip.width height=height fill="#f4f4f4"></rect>
        }
    });
    let ties = lane
        .ties
        .into_iter()
        .map(|path| view! { <path class="rivals" d=path fill="none" stroke="#000"></path> });
    let bars = lane.bars.into_iter();
    let bars = bars.map(|bar| view! { <BarLink lane=id bar/> });
    let clusters = lane.clusters.into_iter().enumerate();
    let clusters = clusters.map(|(number, cluster)| {
        let stop = StopId::Cluster(id, number);
        view! { <ClusterLink stop name href=lane.toggle_href.clone() cluster/> }
    });
    view! {
        <g class="lane" role="group" aria-label=name transform=format!("translate(0 {})", lane.y)>
            {blocks.collect_view()}
            <line x1=-gutter x2=width y1=top y2=top stroke="#999"></line>
            <text class="lane-label" x=4 - gutter y=top + 17 font-weight="bold">{lane.label}</text>
            {fewer}
            {ties.collect_view()}
            {bars.collect_view()}
            {clusters.collect_view()}
        </g>
    }
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
