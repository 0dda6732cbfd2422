//! How much is shown, in which order, and the buttons to save it.

use leptos::prelude::*;

use super::save::SaveButtons;
use super::state::{TimelineState, use_timeline};
use crate::models::timeline::TimelineModel;
use crate::ui::announcer::{Counts, announce_counts};

/// How many of the listed claims have no bar of their own in the drawing, because only what they were during is
/// known.
fn count_only_during(state: TimelineState) -> Memo<usize> {
    Memo::new(move |_| {
        let page = state.page();
        let filter = state.filter();
        filter.with(|filter| state.with_model(|model| model.only_during(page, filter)))
    })
}

/// How many claims are shown, in which order, and the files.
#[component]
pub(super) fn CountLine() -> impl IntoView {
    let state = use_timeline();
    let listed = state.listed();
    let all = state.with_model(TimelineModel::len);
    let count = move || format!("{} of {all} dated claims", listed.get());
    let in_view = move || state.time_links().with(|links| links.in_view.clone());
    announce_counts(Counts::WhenChanged, move || {
        format!("{}, {}", in_view(), count())
    });
    let only_during = count_only_during(state);
    let only_during = move || {
        let count = only_during.get();
        (count > 0).then(|| {
            view! {
                <span class="only-during">
                    "; " {count} " of them have no year of their own, and are drawn as brackets"
                </span>
            }
        })
    };
    let message = RwSignal::new(String::new());
    view! {
        <div class="ways">
            <p class="soft claim-count">{count}{only_during}</p>
            <OrderLink/>
            <div class="chips">
                <SaveButtons message/>
                // Last, so that it leaves no gap while it is empty.
                <span class="soft" role="status">{message}</span>
            </div>
        </div>
    }
}

/// The link to the other order of the list.
#[component]
fn OrderLink() -> impl IntoView {
    let state = use_timeline();
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method itself is of one lifetime only"
    )]
    let href = move || state.links(|links| links.other_order());
    let label = move || {
        if state.filter().with(|filter| filter.reverse) {
            "Oldest first"
        } else {
            "Newest first"
        }
    };
    view! { <a class="chip list-order" href=href>{label}</a> }
}

/// What to do if nothing passes the filter.
#[component]
pub(super) fn NothingFits() -> impl IntoView {
    let state = use_timeline();
    let listed = state.listed();
    let words = if state.with_model(TimelineModel::len) == 0 {
        "This encyclopedia has no dated claims yet."
    } else {
        "No dated claim matches. Remove a filter to see more."
    };
    move || (listed.get() == 0).then(|| view! { <p class="nothing">{words}</p> })
}
