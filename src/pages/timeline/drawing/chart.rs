//! The drawing as SVG.
//!
//! Everything has presentation attributes, so that the drawing is readable as a stand-alone file;
//! the page's style sheet overrides them with the theme's colours.

use leptos::prelude::*;

use super::axis::{AxisLabels, AxisLines, YearBand};
use super::brush::BrushedBand;
use super::eras::Eras;
use super::lanes::LaneGroup;
use crate::models::timeline::drawing::Drawing;

/// The height of the text below the drawing in a file.
const LEGEND: i32 = 24;

/// A drawing, or one of its pages. In a live page it responds to keys and the pointer.
#[component]
pub(in crate::pages::timeline) fn Chart(
    drawing: Drawing,
    /// The text below the drawing in a file.
    #[prop(optional_no_strip)]
    legend: Option<String>,
) -> impl IntoView {
    let (width, gutter, height) = (drawing.width, drawing.gutter, drawing.height);
    let whole = gutter + width;
    let label = drawing.label();
    // The labels are repeated below the last lane; on paper the lines go down to the edge.
    let lines_end = if drawing.axis_below {
        height - 20
    } else {
        height
    };
    let legend = legend.map(|words| view! { <text x=4 - gutter y=height + 16>{words}</text> });
    let in_all = height + if legend.is_some() { LEGEND } else { 0 };
    let ticks = drawing.ticks.clone();
    let labels_below = drawing.axis_below.then(|| {
        view! { <g class="axis" aria-hidden="true"><AxisLabels ticks y=height - 5/></g> }
    });
    let lanes = drawing.lanes.into_iter();
    let lanes = lanes.map(|lane| view! { <LaneGroup lane width gutter/> });
    view! {
        <svg class="chart" xmlns="http://www.w3.org/2000/svg" width=whole height=in_all
            viewBox=format!("{} 0 {whole} {in_all}", -gutter) role="group" aria-label=label
            font-family="Georgia, serif" font-size="13">
            <BrushedBand/>
            {drawing.year_band.map(|band| view! { <YearBand band height/> })}
            <AxisLines ticks=drawing.ticks width end=lines_end/>
            {labels_below}
            <Eras eras=drawing.eras/>
            {lanes.collect_view()}
            {legend}
        </svg>
    }
}
