//! The years of the filter in short.

use leptos::prelude::*;
use lore::Years;
use web_sys::KeyboardEvent;

use super::state::{TimelineState, use_timeline};
use crate::address::use_navigator;
use crate::models::timeline::{SummaryLine, SummaryPart, YearSummary};
use crate::pages::fault;
use crate::ui::{ClaimMarkLink, Icon, IconShape, Inlines};

/// The name of the drawer in addresses.
const FRAGMENT: &str = "year-summary";

/// Opens the drawer of the years where an address asks for it or a year is chosen on the page.
fn follow_years(state: TimelineState, open: RwSignal<bool>) {
    let navigator = use_navigator();
    Effect::new(move |before: Option<Option<Years>>| {
        let years = state.page().years;
        let asked = navigator.with(|here| here.fragment.as_deref() == Some(FRAGMENT));
        if asked || before.is_some_and(|before| before != years && years.is_some()) {
            open.set(true);
        }
        years
    });
}

/// The years of the filter in short, in a drawer over the page; nothing without one.
#[component]
pub(super) fn YearSummarySection() -> impl IntoView {
    let state = use_timeline();
    let open = RwSignal::new(false);
    follow_years(state, open);
    let summary = Memo::new(move |_| {
        let page = state.page();
        state.with_model(|model| model.year_summary(page))
    });
    move || match summary.get() {
        Ok(summary) => summary
            .map(|summary| view! { <Summary summary open/> })
            .into_any(),
        Err(error) => fault(error),
    }
}

#[component]
fn Summary(summary: YearSummary, open: RwSignal<bool>) -> impl IntoView {
    let years = summary.years.clone();
    let state = use_timeline();
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method itself is of one lifetime only"
    )]
    let near = move || state.links(|links| links.near_years());
    let parts = summary.parts.into_iter().map(|part| view! { <Part part/> });
    let press = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            open.set(false);
        }
    };
    view! {
        <section class="year-summary" class:open=open aria-labelledby="year-summary" on:keydown=press>
            <h2 id="year-summary" tabindex="-1">"In " {summary.years}</h2>
            <button class="close" type="button" aria-label="Close" on:click=move |_| open.set(false)>
                <Icon shape=IconShape::Close/>
            </button>
            <div class="year-parts">{parts.collect_view()}</div>
            <p class="links">
                <a href=summary.relations_href>"The relations of " {years.clone()}</a>
                <a class="near-years" href=near>"Zoom in on " {years}</a>
            </p>
        </section>
    }
}

#[component]
fn Part(part: SummaryPart) -> impl IntoView {
    let count = part.count();
    let more = format!("{} more", part.more.len());
    let perhaps = format!("{} possible", part.perhaps.len());
    view! {
        <section>
            <h3>{part.label} " " <span class="count">{count}</span></h3>
            <Lines lines=part.first/>
            <Folded words=more lines=part.more/>
            <Folded words=perhaps lines=part.perhaps/>
        </section>
    }
}

/// Lines behind their number; nothing where there are none.
#[component]
fn Folded(words: String, lines: Vec<SummaryLine>) -> impl IntoView {
    (!lines.is_empty()).then(|| {
        view! {
            <details class="perhaps">
                <summary>{words}</summary>
                <Lines lines/>
            </details>
        }
    })
}

#[component]
fn Lines(lines: Vec<SummaryLine>) -> impl IntoView {
    let items = lines.into_iter().map(|line| {
        let doubt = line
            .doubt
            .map(|doubt| view! { " " <span class="soft">{doubt}</span> });
        view! {
            <li>
                <span><Inlines line=line.sentence/>{doubt}</span>
                <ClaimMarkLink mark=line.mark/>
            </li>
        }
    });
    view! { <ul class="plain">{items.collect_view()}</ul> }
}
