//! The drawing as SVG.
//!
//! Everything has presentation attributes, so that the drawing is readable as a stand-alone file;
//! the page's style sheet overrides them with the theme's colours.

use std::sync::Arc;

use leptos::prelude::*;

use super::axis::{AxisLabels, AxisLines, YearBand};
use super::brush::BrushedBand;
use super::eras::Eras;
use super::lanes::LaneGroup;
use crate::models::timeline::drawing::Drawing;

/// The height of the text below the drawing in a file.
const LEGEND: i32 = 24;

/// A drawing, or one of its pages. In a live page it responds to keys and the pointer, and keeps its elements:
/// another year changes the links of hundreds of bars, and nothing else of most.
#[component]
pub(in crate::pages::timeline) fn Chart(
    #[prop(into)] drawing: Signal<Arc<Drawing>>,
    /// The text below the drawing in a file.
    #[prop(optional_no_strip)]
    legend: Option<String>,
) -> impl IntoView {
    let in_legend = if legend.is_some() { LEGEND } else { 0 };
    let whole = move || drawing.with(|one| one.gutter + one.width);
    let in_all = move || drawing.with(|one| one.height) + in_legend;
    let view_box = move || {
        let gutter = drawing.with(|one| one.gutter);
        format!("{} 0 {} {}", -gutter, whole(), in_all())
    };
    let band = Memo::new(move |_| drawing.with(|one| (one.year_band, one.height)));
    let axis =
        Memo::new(move |_| drawing.with(|one| (one.ticks.clone(), one.width, one.lines_end())));
    // Repeated below the last lane.
    let below = Memo::new(move |_| {
        drawing.with(|one| one.axis_below.then(|| (one.ticks.clone(), one.height - 5)))
    });
    let eras = Memo::new(move |_| drawing.with(|one| one.eras.clone()));
    let lanes = move || drawing.with(|one| one.lanes.clone());
    let legend = legend.map(|words| {
        let (x, y) = drawing.with_untracked(|one| (4 - one.gutter, one.height + 16));
        view! { <text x=x y=y>{words}</text> }
    });
    view! {
        <svg class="chart" xmlns="http://www.w3.org/2000/svg" width=whole height=in_all
            viewBox=view_box role="group" aria-label=move || drawing.with(|one| one.label())
            font-family="Georgia, serif" font-size="13">
            <BrushedBand/>
            {move || {
                let (band, height) = band.get();
                band.map(|band| view! { <YearBand band height/> })
            }}
            {move || {
                let (ticks, width, end) = axis.get();
                view! { <AxisLines ticks width end/> }
            }}
            {move || below.get().map(|(ticks, y)| view! {
                <g class="axis" aria-hidden="true"><AxisLabels ticks y/></g>
            })}
            {move || view! { <Eras eras=eras.get()/> }}
            <For each=lanes key=|lane| lane.id let:first><LaneGroup first drawing/></For>
            {legend}
        </svg>
    }
}
