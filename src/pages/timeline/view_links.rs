//! The forms of the timeline.

use leptos::prelude::*;
use lore::route::TimelineView;

use super::drawing::Legend;
use super::state::use_timeline;
use crate::models::timeline::TimelineModel;

/// The links to other forms, and to the story.
#[component]
pub(super) fn ViewLinks() -> impl IntoView {
    view! {
        <nav class="view-tools" aria-label="Form of the timeline">
            // On a small page the list is the default, and the drawing is another view.
            <ViewLink view=TimelineView::Drawing label="Drawing" class="chip view-drawing"/>
            <ViewLink view=TimelineView::List label="List" class="chip view-list wide-only"/>
            <ViewLink view=TimelineView::Both also=TimelineView::List label="List"
                class="chip view-list narrow-only"/>
            <ViewLink view=TimelineView::Both label="Both" class="chip wide-only"/>
            <Legend/>
            <StoryOpening/>
        </nav>
    }
}

#[component]
fn ViewLink(
    view: TimelineView,
    /// Another form that looks the same where this link is shown.
    #[prop(optional)]
    also: Option<TimelineView>,
    label: &'static str,
    class: &'static str,
) -> impl IntoView {
    let state = use_timeline();
    let href = move || state.links(|links| links.view(view));
    let current = move || {
        let shown = state.view().get();
        (shown == view || also == Some(shown)).then_some("true")
    };
    view! { <a class=class aria-current=current href=href>{label}</a> }
}

/// The link into the story. Within the story it is inactive but stays in place.
#[component]
fn StoryOpening() -> impl IntoView {
    let state = use_timeline();
    let opening = state.derive(TimelineModel::story_opening);
    let inside = move || state.params().with(|params| params.story.is_some());
    move || {
        // A fault of the lore is shown in the story's section.
        let href = opening.get().ok().flatten();
        (href.is_some() || inside()).then(|| {
            let current = href.is_none().then_some("true");
            view! {
                <a class="chip story-opening" href=href aria-current=current
                    role=current.map(|_| "link") aria-disabled=current
                    title="Read it as a story, event by event">"Story"</a>
            }
        })
    }
}
