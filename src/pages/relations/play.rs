//! Going through the years by itself, from change to change, while the reader wants it.

use lore::route::Param;
use std::time::Duration;

use leptos::prelude::*;
use lore::Years;

use crate::behaviors::debounce::Debounce;
use crate::models::relations::YearStep;
use crate::ui::filter_fields::use_claim_filter;

/// How long a year is shown. Nothing moves: lines come and go.
const PACE: Duration = Duration::from_millis(1_600);

/// The button that begins and ends it. It leaves no trail in the history.
#[component]
pub fn Play(
    /// The step that comes next; none at the end of the years.
    next: Signal<Option<YearStep>>,
) -> impl IntoView {
    let filter = use_claim_filter();
    let playing = RwSignal::new(false);
    let next = Memo::new(move |_| next.with(|step| step.as_ref().map(|step| step.year)));
    let timer = Debounce::new(PACE);
    Effect::new(move |_| match (playing.get(), next.get()) {
        (false, _) => timer.cancel(),
        (true, Some(year)) => timer.call(move || {
            filter.change_address(|address| address.years = Param::Value(Years::new(year, year)));
        }),
        // The years are over.
        (true, None) => playing.set(false),
    });
    view! {
        <button class="live-only play" type="button"
            aria-pressed=move || if playing.get() { "true" } else { "false" }
            on:click=move |_| playing.update(|playing| *playing = !*playing)>
            {move || if playing.get() { "Pause" } else { "Play" }}
        </button>
    }
}
