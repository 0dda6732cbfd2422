//! Plays through the years automatically, from change to change.

use lore::route::Param;
use std::time::Duration;

use leptos::prelude::*;
use lore::Years;

use crate::address::{covers_page, use_navigator};
use crate::behaviors::debounce::Debounce;
use crate::models::relations::YearStep;
use crate::ui::filter_fields::use_claim_filter;

/// How long a year is shown. Nothing is animated: lines appear and disappear.
const PACE: Duration = Duration::from_millis(1_600);

/// The button that starts and stops it. It adds no history entries, and waits while something is open
/// over the page.
#[component]
pub fn Play(
    /// The next step; none at the last year.
    next: Signal<Option<YearStep>>,
) -> impl IntoView {
    let filter = use_claim_filter();
    let playing = RwSignal::new(false);
    let next = Memo::new(move |_| next.with(|step| step.as_ref().map(|step| step.year)));
    let timer = Debounce::new(PACE);
    let navigator = use_navigator();
    let covered = Memo::new(move |_| navigator.with(covers_page));
    Effect::new(
        move |_| match (playing.get() && !covered.get(), next.get()) {
            (false, _) => timer.cancel(),
            (true, Some(year)) => timer.call(move || {
                filter.change_address(|address| address.years = Param::Value(Years::of(year)));
            }),
            // The last year is reached.
            (true, None) => playing.set(false),
        },
    );
    view! {
        <button class="live-only play" type="button"
            aria-pressed=move || if playing.get() { "true" } else { "false" }
            on:click=move |_| playing.update(|playing| *playing = !*playing)>
            {move || if playing.get() { "Pause" } else { "Play" }}
        </button>
    }
}
