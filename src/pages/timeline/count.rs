//! How much is shown, and the way into the story.

use leptos::prelude::*;

use super::state::{TimelineState, use_timeline};
use crate::models::timeline::TimelineModel;
use crate::ui::announcer::{Counts, announce_counts};

/// How many claims are listed.
fn count_listed(state: TimelineState) -> Memo<usize> {
    Memo::new(move |_| {
        let page = state.page();
        let filter = state.filter();
        filter.with(|filter| state.with_model(|model| model.holding(page, filter).len()))
    })
}

/// How many claims are shown, and the link that begins the story.
#[component]
pub(super) fn CountLine() -> impl IntoView {
    let state = use_timeline();
    let listed = count_listed(state);
    let all = state.with_model(TimelineModel::len);
    let count = move || format!("{} of {all} dated claims", listed.get());
    announce_counts(Counts::WhenChanged, count);
    view! {
        <div class="ways">
            <p class="soft claim-count">{count}</p>
            <StoryOpening/>
        </div>
    }
}

#[component]
fn StoryOpening() -> impl IntoView {
    let opening = use_timeline().derive(TimelineModel::story_opening);
    move || {
        // A fault of the lore is told where the story stands.
        let href = opening.get().ok().flatten();
        href.map(|href| {
            view! { <a class="chip story-opening" href=href>"Read it as a story, event by event"</a> }
        })
    }
}

/// What to do where nothing is left to show.
#[component]
pub(super) fn NothingFits() -> impl IntoView {
    let listed = count_listed(use_timeline());
    move || {
        (listed.get() == 0).then(|| {
            view! { <p class="nothing">"No dated claim fits. Choose less to see more."</p> }
        })
    }
}
