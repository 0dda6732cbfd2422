//! The events as a list.

use leptos::prelude::*;

use super::state::use_story;
use crate::models::timeline::PlayedEvent;
use crate::ui::PagePart;

/// All events in order.
#[component]
pub(super) fn EventList(events: Vec<PlayedEvent>) -> impl IntoView {
    let none = events.is_empty();
    let items = events.into_iter().enumerate();
    let items = items.map(|(at, event)| view! { <Item event at/> });
    view! {
        <PagePart id="events" title="All events">
            {none.then(|| view! { <p class="nothing">"This encyclopedia has no events yet."</p> })}
            <ol class="annals story-list">{items.collect_view()}</ol>
        </PagePart>
    }
}

#[component]
fn Item(event: PlayedEvent, at: usize) -> impl IntoView {
    let state = use_story();
    let title = event.link.title;
    let now = move || (state.at() == at).then_some("step");
    view! {
        <li class="annal" aria-current=now>
            <span class="years">{event.dates.unwrap_or_else(|| "no date".to_owned())}</span>
            <div class="text">
                <a href=event.link.href>{title}</a> " " {event.summary} " "
                <a class="live-only from-here" href=state.href(Some(at))>
                    "Play from here"<span class="vh">": "{title}</span>
                </a>
            </div>
        </li>
    }
}
