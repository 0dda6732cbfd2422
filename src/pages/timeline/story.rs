//! The story, event by event.

use leptos::prelude::*;

use super::state::use_timeline;
use crate::models::claim::ClaimLine;
use crate::models::passage::Footnote;
use crate::models::timeline::{Story, StoryEvent, StoryStep, TimelineModel, YearOfEvent};
use crate::pages::fault;
use crate::ui::{AfterNotes, ClaimLines, ContentNote, Emblem, Footnotes, Prose};

/// The story's current event; nothing outside of the story.
#[component]
pub(super) fn StorySection() -> impl IntoView {
    let story = use_timeline().derive(TimelineModel::story);
    move || match story.get() {
        Ok(None) => ().into_any(),
        Ok(Some(Story::At(event))) => view! { <Event event=*event/> }.into_any(),
        Ok(Some(Story::Lost { slug, leave_href })) => view! {
            <p role="alert">
                "There is no event “" {slug} "” in this story. "
                <a href=leave_href>"Leave the story"</a>
            </p>
        }
        .into_any(),
        Err(error) => fault(error),
    }
}

#[component]
fn Event(event: StoryEvent) -> impl IntoView {
    view! {
        <section class="story" aria-labelledby="story-title">
            <p class="label">"Event " {event.number} " of " {event.count}</p>
            <nav class="story-nav" aria-label="Story">
                <Step step=event.previous label="Previous" rel="prev"/>
                <Step step=event.next label="Next" rel="next"/>
                <a class="chip story-end" href=event.leave_href>"Leave the story"</a>
            </nav>
            <div class="story-head">
                <span class="seal"><Emblem svg=event.entry.emblem/></span>
                <div>
                    <h2 id="story-title" tabindex="-1">{event.entry.title}</h2>
                    <p class="years">{event.dates}</p>
                </div>
            </div>
            <p class="lead">{event.summary}</p>
            <AfterNotes notes=event.after/>
            <ContentNote note=event.content_note/>
            <Prose text=event.prose/>
            <Passages notes=event.footnotes/>
            <Claims heading="What it involved and changed".to_owned() claims=event.relations/>
            {event.year.map(|year| view! { <YearChanges year/> })}
            <p class="links">
                <a href=event.entry.href>"The whole entry"</a>
                <a href=event.play_href>"Play the story from here"</a>
            </p>
        </section>
    }
}

#[component]
fn Step(step: Option<StoryStep>, label: &'static str, rel: &'static str) -> impl IntoView {
    match step {
        Some(step) => view! {
            <a class=format!("chip story-{rel}") rel=rel href=step.href>{label} ": " {step.title}</a>
        }
        .into_any(),
        None => view! { <span class="chip none">{label}</span> }.into_any(),
    }
}

/// The passages that the text cites.
#[component]
fn Passages(notes: Vec<Footnote>) -> impl IntoView {
    (!notes.is_empty()).then(|| {
        view! {
            <details class="story-notes">
                <summary>"Passages"</summary>
                <Footnotes notes/>
            </details>
        }
    })
}

/// Claims under a heading; nothing if there are none.
#[component]
fn Claims(heading: String, claims: Vec<ClaimLine>) -> impl IntoView {
    (!claims.is_empty()).then(|| {
        view! {
            <h3>{heading}</h3>
            <ClaimLines lines=claims/>
        }
    })
}

/// What else changed in the year of the event.
#[component]
fn YearChanges(year: YearOfEvent) -> impl IntoView {
    let began = format!("Other relations that began in {}", year.year);
    let ended = format!("Other relations that ended in {}", year.year);
    view! {
        <Claims heading=began claims=year.began/>
        <Claims heading=ended claims=year.ended/>
        <p><a href=year.relations_href>"All relations as of " {year.year}</a></p>
    }
}
