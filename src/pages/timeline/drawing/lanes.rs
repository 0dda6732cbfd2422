//! The lanes of the drawing, with their bars.

use leptos::prelude::*;
use lore::{Basis, Holding, Status};

use super::focus::use_stop;
use crate::models::timeline::drawing::{
    BAR, DrawnBar, DrawnCluster, DrawnLane, ROW, RivalBlock, StopId, Strip,
};

/// A lane: its name, its bars, what ties rivals, what has no room.
#[component]
pub(super) fn LaneGroup(lane: DrawnLane, width: i32, gutter: i32) -> impl IntoView {
    let (id, name) = (lane.id, lane.name);
    let fewer = lane.open.then(|| {
        let (href, strip) = (lane.toggle_href.clone(), lane.fewer);
        let y = if gutter > 0 { 26 } else { 6 };
        view! { <FewerLink id name href strip y/> }
    });
    // Beside its rows, the name of a lane begins where they do.
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
    strip: Strip,
    y: i32,
) -> impl IntoView {
    let stop = use_stop(StopId::Fewer(id));
    view! {
        <g>
            <a class="fewer" href=href aria-label=format!("Fewer in {name}")
                tabindex=stop.tab_index() node_ref=stop.element on:focus=move |_| stop.focused()>
                <rect x=strip.x y=y width=strip.width height="24" fill="transparent"></rect>
                <text x=strip.x + strip.width / 2 y=y + 16 text-anchor="middle">"fewer"</text>
            </a>
        </g>
    }
}

/// A bar with its label, leading to its claim.
#[component]
fn BarLink(lane: &'static str, bar: DrawnBar) -> impl IntoView {
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

/// The inside of a bar's link.
#[component]
fn BarShapes(bar: DrawnBar) -> impl IntoView {
    let top = bar.bar_y();
    let (target, hull) = (bar.target, bar.hull);
    // What happened once is rounded.
    let round = bar.rounded.then_some(BAR / 2);
    let faint = bar.basis == Basis::Throughout || bar.status == Status::Disputed;
    let faint = match (bar.ruled_out, faint) {
        (true, _) => Some(".15"),
        (false, faint) => faint.then_some(".45"),
    };
    let core = bar.core.map(|core| {
        view! {
            <rect class="core" x=core.x y=top width=core.width height=BAR rx=round fill="#000"
                fill-opacity=faint></rect>
        }
    });
    let arrows = bar.arrows.into_iter().map(|path| {
        view! { <path class="end" d=path fill="none" stroke="#000" stroke-width="2"></path> }
    });
    let plate = bar.plate.map(|plate| {
        view! {
            <rect class="plate" x=plate.x y=bar.y + 3 width=plate.width height=ROW - 6
                fill="#fff"></rect>
        }
    });
    view! {
        <rect class="target" x=target.x y=bar.y width=target.width height=ROW
            fill="transparent"></rect>
        <rect class="hull" x=hull.x y=top width=hull.width height=BAR rx=round fill="#fff"
            stroke="#000" stroke-dasharray=bar.dashed.then_some("4 3")></rect>
        {core}
        {arrows.collect_view()}
        {plate}
        <text x=bar.label_x y=bar.y + 17 text-anchor=bar.anchor.word()
            text-decoration=bar.ruled_out.then_some("line-through")>{bar.label}</text>
    }
}

/// Bars that have no room, counted. Leads to all of them.
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
