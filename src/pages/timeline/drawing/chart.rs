//! The drawing as SVG.
//!
//! Everything has presentation attributes, so that the drawing is readable as a stand-alone file;
//! the page's style sheet overrides them with the theme's colours.

use std::sync::Arc;

use leptos::prelude::*;

use super::axis::{Axis, AxisLines, YearBand};
use super::brush::BrushedBand;
use super::eras::Eras;
use super::lanes::{LaneGroup, LaneOf};
use super::text_of;
use crate::models::timeline::drawing::Drawing;

/// The height of the text below the drawing in a file.
const LEGEND: i32 = 24;

/// A drawing, or one of its pages. In a live page it responds to keys and the pointer. Its bars and its axis keep
/// their elements: another year changes the links of hundreds of bars, and little else. The few eras are redrawn
/// with each change.
#[component]
pub(in crate::pages::timeline) fn Chart(
    #[prop(into)] drawing: Signal<Arc<Drawing>>,
    /// The text below the drawing in a file.
    #[prop(optional_no_strip)]
    legend: Option<String>,
) -> impl IntoView {
    let in_legend = if legend.is_some() { LEGEND } else { 0 };
    let width = text_of(drawing, |one| (one.gutter + one.width).to_string());
    let height = move || drawing.with(|one| one.height) + in_legend;
    let view_box = Signal::derive(move || {
        let (left, width) = drawing.with(|one| (-one.gutter, one.gutter + one.width));
        format!("{left} 0 {width} {}", height())
    });
    let height = Signal::derive(move || height().to_string());
    let band = move || drawing.with(|one| one.year_band.map(|band| (band, one.height)));
    let axis = Memo::new(move |_| drawing.with(|one| Axis::of(one)));
    let lanes =
        move || drawing.with(|one| one.lanes.iter().map(|lane| lane.id).collect::<Vec<_>>());
    let legend = legend.map(|words| {
        let (x, y) = drawing.with_untracked(|one| (4 - one.gutter, one.height + 16));
        view! { <text x=x y=y>{words}</text> }
    });
    view! {
        <svg class="chart" xmlns="http://www.w3.org/2000/svg" width=width height=height
            viewBox=view_box role="group" aria-label=text_of(drawing, Drawing::label)
            font-family="Georgia, serif" font-size="13">
            <BrushedBand/>
            {move || band().map(|(band, height)| view! { <YearBand band height/> })}
            {move || view! { <AxisLines axis=axis.get()/> }}
            {move || view! { <Eras eras=drawing.with(|one| one.eras.clone())/> }}
            <For each=lanes key=|lane| *lane let:id><LaneGroup lane=LaneOf { id, drawing }/></For>
            {legend}
        </svg>
    }
}
