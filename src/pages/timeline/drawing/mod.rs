//! The drawing of the timeline, with navigation.

mod axis;
mod bar;
mod brush;
mod chart;
mod eras;
mod focus;
mod lanes;
mod legend;
mod medium;
mod pinch;
mod place;
mod time_links;
mod wheel;
mod zoom;

use std::sync::Arc;

use leptos::prelude::*;
use lore::route::TimelineView;

pub(super) use self::chart::Chart;
pub(super) use self::legend::Legend;
use self::place::ChartPlace;
use self::time_links::{InView, LaneLinks, TimeLinksNav};
use super::state::use_timeline;
use crate::models::timeline::drawing::Drawing;

/// A text of a drawing that changes.
fn text_of(
    drawing: impl Into<Signal<Arc<Drawing>>>,
    read: fn(&Drawing) -> String,
) -> Signal<String> {
    let drawing = drawing.into();
    Signal::derive(move || drawing.with(|one| read(one)))
}

/// The drawing of the claims that pass the filter; nothing if there are none.
#[component]
pub(super) fn DrawingSection() -> impl IntoView {
    let state = use_timeline();
    let drawn = Memo::new(move |_| {
        let filter = state.filter();
        let some =
            || filter.with(|filter| state.with_model(|model| !model.passing(filter).is_empty()));
        state.view().get() != TimelineView::List && some()
    });
    move || drawn.get().then(|| view! { <Section/> })
}

#[component]
fn Section() -> impl IntoView {
    let state = use_timeline();
    // On a small page it is shown only if requested.
    let class = move || match state.view().get() {
        TimelineView::Drawing => "chart-part asked",
        TimelineView::Both | TimelineView::List => "chart-part",
    };
    view! {
        <section class=class aria-labelledby="drawing">
            <h2 class="vh" id="drawing">"Drawing"</h2>
            <div class="looks"><LaneLinks/><TimeLinksNav/><InView/></div>
            <ChartPlace/>
        </section>
    }
}
