//! Going through the years by itself, from change to change, while the reader wants it.

use std::time::Duration;

use leptos::prelude::*;
use lore::Years;

use super::state::use_relations;
use crate::behaviors::quiet::QuietTimer;
use crate::models::relations::ViewTools;
use crate::ui::filter_fields::use_claim_filter;

/// How long a year is shown. Nothing moves: lines come and go.
const PACE: Duration = Duration::from_millis(1_600);

/// The button that begins and ends it. It leaves no trail in the history.
#[component]
pub fn Play() -> impl IntoView {
    let relations = use_relations();
    let filter = use_claim_filter();
    let playing = RwSignal::new(false);
    let next = relations.memo(|model| Ok(ViewTools::of(model).after.map(|step| step.year)));
    let timer = QuietTimer::new(PACE);
    Effect::new(move |_| match (playing.get(), next.get()) {
        (false, _) => timer.cancel(),
        (true, Ok(Some(year))) => timer.act_later(move || {
            filter.change_address(|address| address.years = Some(Years::new(year, year)));
        }),
        // The years are over.
        (true, _) => playing.set(false),
    });
    view! {
        <button class="live-only play" type="button"
            aria-pressed=move || if playing.get() { "true" } else { "false" }
            on:click=move |_| playing.update(|playing| *playing = !*playing)>
            {move || if playing.get() { "Pause" } else { "Play" }}
        </button>
    }
}
