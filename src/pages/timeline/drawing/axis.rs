//! The axis: its lines and labels, made from the ticks of one scale.

use leptos::prelude::*;

use super::brush::BrushArea;
use super::place::FollowedDrawing;
use crate::models::timeline::drawing::{AXIS, AxisTick, Interval};

/// The lines of the axis down the drawing, with labels above, and the area where dragging sets the
/// year filter.
#[component]
pub(super) fn AxisLines(ticks: Vec<AxisTick>, width: i32, end: i32) -> impl IntoView {
    let lines = ticks
        .iter()
        .map(|tick| view! { <line x1=tick.x x2=tick.x y1="20" y2=end stroke="#ccc"></line> });
    view! {
        <g class="axis">
            {lines.collect_view()}
            <AxisLabels ticks=ticks.clone() y=15/>
            <BrushArea width/>
        </g>
    }
}

/// The labels of the axis in a line.
#[component]
pub(super) fn AxisLabels(ticks: Vec<AxisTick>, y: i32) -> impl IntoView {
    let labels = ticks.into_iter().filter_map(|tick| {
        let label = tick.label?;
        Some(view! { <text x=tick.x y=y text-anchor="middle">{label}</text> })
    });
    labels.collect_view()
}

/// The axis alone, which stays visible if the drawing is taller than the window.
#[component]
pub(super) fn Ruler(drawing: FollowedDrawing) -> impl IntoView {
    let whole = move || drawing.with(|one| one.gutter + one.width);
    let view_box = move || {
        let gutter = drawing.with(|one| one.gutter);
        format!("{} 0 {} {AXIS}", -gutter, whole())
    };
    let band = Memo::new(move |_| drawing.with(|one| one.year_band));
    let axis = Memo::new(move |_| drawing.with(|one| (one.ticks.clone(), one.width)));
    view! {
        <svg class="ruler" width=whole height=AXIS viewBox=view_box font-size="13" aria-hidden="true">
            {move || band.get().map(|band| view! { <YearBand band height=AXIS/> })}
            {move || {
                let (ticks, width) = axis.get();
                view! { <g class="axis"><AxisLabels ticks y=19/><BrushArea width/></g> }
            }}
        </svg>
    }
}

/// The years of the filter, as a band behind everything.
#[component]
pub(super) fn YearBand(band: Interval, height: i32) -> impl IntoView {
    view! {
        <rect class="year-band" x=band.x y="0" width=band.width height=height fill="#000"
            fill-opacity=".08"></rect>
    }
}
