//! The graph of relations in the year shown.

use leptos::prelude::*;

use super::state::use_story;
use crate::embedded;
use crate::models::story::PictureYears;
use crate::pages::fault;
use crate::site::CALENDAR;
use crate::ui::graph_picture::GraphPicture;

/// The graph of the year shown, always with the same layout. Relations that began since the previous event,
/// ended or stayed have different lines.
#[component]
pub(super) fn GraphPart() -> impl IntoView {
    let state = use_story();
    // Screen readers use the list beside it.
    view! {
        <figure class="player-graph">
            <div class="graph-frame"><Graph/></div>
            <figcaption class="soft">
                <span class="change began">"began or happened"</span>
                <span class="change ended">"ended since the previous event"</span>
                {move || state.shown().map(|year| {
                    let href = state.model().relations_href(year);
                    view! { <a href=href>"All relations of " {CALENDAR.year(year)}</a> }
                })}
            </figcaption>
        </figure>
    }
}

#[component]
fn Graph() -> impl IntoView {
    let state = use_story();
    let years = Memo::new(move |_| {
        let here = state.event(state.at())?;
        let (shown, year) = (state.shown()?, here.year?);
        let since = if shown == year { here.since? } else { year };
        Some(state.graph().years(shown, since))
    });
    let draw = move |years: PictureYears| {
        let named = state.model().entries_of(state.at());
        let drawing =
            named.and_then(|named| state.graph().picture(years, &named, &embedded::layout));
        match drawing {
            Ok(drawing) => drawing
                .map(|drawing| view! { <GraphPicture drawing/> })
                .into_any(),
            Err(error) => fault(error),
        }
    };
    move || years.get().map(draw)
}
