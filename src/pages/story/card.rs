//! The card of the story's current event, and what has changed since the previous one.

use leptos::prelude::*;

use super::state::use_story;
use crate::embedded;
use crate::models::relations::ChangeGroup;
use crate::models::story::StoryChanges;
use crate::models::timeline::PlayedEvent;
use crate::pages::fault;
use crate::site::CALENDAR;
use crate::ui::{AfterNotes, ClaimLines, ClaimMarkLink, ContentNote, Emblem};

/// The event.
#[component]
pub(super) fn Card() -> impl IntoView {
    let state = use_story();
    move || {
        let at = state.at();
        let event = state.event(at);
        let text = state.model().text_href(at);
        event.map(|event| view! { <Event event text/> })
    }
}

#[component]
fn Event(event: PlayedEvent, text: Option<String>) -> impl IntoView {
    let marks = event.marks.into_iter();
    let marks = marks.map(|mark| view! { <ClaimMarkLink mark/> });
    view! {
        <article class="event-card" aria-labelledby="event-title">
            <div class="event-head">
                <span class="seal" data-side=event.link.side><Emblem svg=event.link.emblem/></span>
                <div>
                    <h2 id="event-title"><a href=event.link.href.clone()>{event.link.title}</a></h2>
                    <p class="years">
                        {event.dates.unwrap_or_else(|| "no date of its own".to_owned())} " " {marks.collect_view()}
                    </p>
                </div>
            </div>
            <ContentNote note=event.content_note/>
            <p>{event.summary}</p>
            <AfterNotes notes=event.after/>
            <p class="links">
                <a href=event.link.href>"The whole entry"</a>
                {text.map(|href| view! { <a href=href>"See it on the timeline"</a> })}
            </p>
        </article>
    }
}

/// What has changed among the relations.
#[component]
pub(super) fn Changes() -> impl IntoView {
    let state = use_story();
    let found = Memo::new(move |_| {
        let at = state.at();
        state.graph().changes(&state.model(), at, &embedded::layout)
    });
    move || match found.get() {
        Ok(found) => found
            .map(|found| view! { <ChangesSince found/> })
            .into_any(),
        Err(error) => fault(error),
    }
}

#[component]
fn ChangesSince(found: StoryChanges) -> impl IntoView {
    let since = CALENDAR.year(found.since);
    let nothing = found.groups.is_empty().then(|| {
        view! { <p class="soft">"No known relation changed."</p> }
    });
    let groups = found.groups.into_iter();
    let groups = groups.map(|group| view! { <Group group/> });
    view! {
        <section class="event-changes" aria-labelledby="event-changes">
            <h3 id="event-changes">"Relations since " {since}</h3>
            {nothing}
            {groups.collect_view()}
        </section>
    }
}

#[component]
fn Group(group: ChangeGroup) -> impl IntoView {
    let class = format!("change {}", group.kind.word());
    view! {
        <h4 class=class>{group.title}</h4>
        <ClaimLines lines=group.claims/>
    }
}
