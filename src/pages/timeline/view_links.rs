//! The forms of the timeline, the files that it is saved as, and the order of the list.

use leptos::prelude::*;
use lore::route::TimelineView;

use super::save::SaveButtons;
use super::state::use_timeline;

/// The links to other forms, and the files.
#[component]
pub(super) fn ViewLinks() -> impl IntoView {
    let told = RwSignal::new(String::new());
    view! {
        <div class="ways">
            <nav class="chips" aria-label="Form of the timeline">
                // On a small page the list is the timeline, and the drawing another view of it.
                <ViewLink view=TimelineView::Both label="Drawing and list" class="chip wide-only"/>
                <ViewLink view=TimelineView::Drawing label="Drawing" class="chip view-drawing"/>
                <ViewLink view=TimelineView::List label="List" class="chip view-list"/>
            </nav>
            <div class="chips">
                <SaveButtons told/>
                <OrderLink/>
                // Last, where it makes no gap while it is empty.
                <span class="soft" role="status">{told}</span>
            </div>
        </div>
    }
}

#[component]
fn ViewLink(view: TimelineView, label: &'static str, class: &'static str) -> impl IntoView {
    let state = use_timeline();
    let href = move || state.links(|links| links.view(view));
    let current = move || (state.view().get() == view).then_some("true");
    view! { <a class=class aria-current=current href=href>{label}</a> }
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
            "Earliest first"
        } else {
            "Latest first"
        }
    };
    view! { <a class="chip list-order" href=href>{label}</a> }
}
