//! The claims in a list.

use leptos::prelude::*;
use lore::route::TimelineView;

use super::state::use_timeline;
use crate::models::counted::counted;
use crate::models::line::Line;
use crate::models::timeline::{AfterNote, DuringGroup, ListLine, ListSection};
use crate::pages::fault;
use crate::ui::reading::TakeReadingOfClaim;
use crate::ui::{AfterNotes, ClaimLineItem, Inlines};

/// The claims under their eras. Next to the drawing it gives way to the story.
#[component]
pub(super) fn List() -> impl IntoView {
    let state = use_timeline();
    let listed = Memo::new(move |_| match state.view().get() {
        TimelineView::List => true,
        TimelineView::Both => state.params().with(|params| params.story.is_none()),
        TimelineView::Drawing => false,
    });
    let sections = Memo::new(move |_| {
        let page = state.page();
        let filter = state.filter();
        filter.with(|filter| state.with_model(|model| model.list(page, filter)))
    });
    move || {
        listed.get().then(|| match sections.get() {
            Ok(sections) => sections
                .into_iter()
                .map(|section| view! { <Section section/> })
                .collect_view()
                .into_any(),
            Err(error) => fault(error),
        })
    }
}

#[component]
fn Section(section: ListSection) -> impl IntoView {
    let years = section
        .years
        .map(|years| view! { " " <span class="years">{years}</span> });
    let id = section.id.clone();
    view! {
        <section class="era-part" aria-labelledby=section.id>
            <h2 id=id>{section.label}{years}</h2>
            {section.summary.map(|summary| view! { <p>{summary}</p> })}
            <Lines lines=section.lines/>
            <OtherClaims lines=section.others/>
            {section.during.into_iter().map(|group| view! { <During group/> }).collect_view()}
        </section>
    }
}

/// Lines in order; nothing if there are none.
#[component]
fn Lines(lines: Vec<ListLine>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        let lines = lines.into_iter().map(|line| view! { <ListItem line/> });
        view! { <ol class="annals">{lines.collect_view()}</ol> }
    })
}

/// The claims that date no event, folded behind a count.
#[component]
fn OtherClaims(lines: Vec<ListLine>) -> impl IntoView {
    let count = counted(lines.len(), "other dated claim", "other dated claims");
    (!lines.is_empty()).then(|| {
        view! {
            <details class="other-claims">
                <summary>{count}</summary>
                <Lines lines/>
            </details>
        }
    })
}

/// The claims that are only known to fall within something, folded behind its name and their count.
#[component]
fn During(group: DuringGroup) -> impl IntoView {
    let count = counted(group.lines.len(), "claim", "claims");
    view! {
        <details class="other-claims" open=group.open>
            <summary>{group.label}", "{count}</summary>
            // Inside the fold, so that the browser opens it for links to this id.
            <div id=group.id tabindex="-1"><Lines lines=group.lines/></div>
        </details>
    }
}

#[component]
fn ListItem(line: ListLine) -> impl IntoView {
    match line {
        ListLine::Claim {
            line,
            date,
            after,
            reading,
        } => view! {
            <li class="annal">
                <ClaimLineItem line=*line/>
                {reading.map(|reading| view! { <TakeReadingOfClaim reading=*reading/> })}
                {date.map(|date| view! { <span class="vh">{date}</span> })}
                <AfterNotes notes=after/>
            </li>
        }
        .into_any(),
        ListLine::Rivals { event, readings } => view! { <Rivals event readings/> }.into_any(),
        ListLine::Event { line, after } => view! { <UndatedEvent line after/> }.into_any(),
    }
}

/// An event with each date that is claimed for it.
#[component]
fn Rivals(event: Line, readings: Vec<ListLine>) -> impl IntoView {
    view! {
        <li class="rivals">
            <p class="rivals-event"><Inlines line=event/></p>
            <Lines lines=readings/>
        </li>
    }
}

/// An event that no claim dates.
#[component]
fn UndatedEvent(line: Line, after: Vec<AfterNote>) -> impl IntoView {
    view! {
        <li class="annal ordered">
            <span class="years">"no date"</span>
            <div class="text"><Inlines line/><AfterNotes notes=after/></div>
        </li>
    }
}
