//! The axis: its lines and labels, made from the ticks of one scale.

use leptos::prelude::*;

use super::brush::BrushArea;
use super::place::FollowedDrawing;
use super::text_of;
use crate::models::timeline::drawing::{AXIS, AxisTick, Drawing, Interval};

/// What the axis is drawn from.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Axis {
    ticks: Vec<AxisTick>,
    width: i32,
    height: i32,
    /// Whether its labels are repeated below the last lane.
    below: bool,
}

impl Axis {
    /// The axis of a drawing.
    pub(super) fn of(drawing: &Drawing) -> Self {
        Self {
            ticks: drawing.ticks.clone(),
            width: drawing.width,
            height: drawing.height,
            below: drawing.axis_below,
        }
    }
}

/// The lines of the axis down the drawing, with labels above and, if requested, below. On paper there are no labels
/// below, and the lines go down to the edge. Then the area where dragging sets the year filter.
#[component]
pub(super) fn AxisLines(axis: Axis) -> impl IntoView {
    let Axis {
        ticks,
        width,
        height,
        below,
    } = axis;
    let end = if below { height - 20 } else { height };
    let lines = ticks
        .iter()
        .map(|tick| view! { <line x1=tick.x x2=tick.x y1="20" y2=end stroke="#ccc"></line> });
    let labels_below = below.then(|| {
        view! {
            <g class="axis" aria-hidden="true"><AxisLabels ticks=ticks.clone() y=height - 5/></g>
        }
    });
    view! {
        <g class="axis">
            {lines.collect_view()}
            <AxisLabels ticks=ticks.clone() y=15/>
            <BrushArea width/>
        </g>
        {labels_below}
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
    let width = text_of(drawing, |one| (one.gutter + one.width).to_string());
    let view_box = text_of(drawing, |one| {
        format!("{} 0 {} {AXIS}", -one.gutter, one.gutter + one.width)
    });
    let band = move || drawing.with(|one| one.year_band);
    let axis = Memo::new(move |_| drawing.with(|one| Axis::of(one)));
    view! {
        <svg class="ruler" width=width height=AXIS viewBox=view_box font-size="13" aria-hidden="true">
            {move || band().map(|band| view! { <YearBand band height=AXIS/> })}
            {move || {
                let Axis { ticks, width, .. } = axis.get();
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
