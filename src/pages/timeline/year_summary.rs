//! The years of the filter in short.

use leptos::prelude::*;

use super::state::use_timeline;
use crate::models::timeline::{SummaryLine, SummaryPart, YearSummary};
use crate::pages::fault;
use crate::ui::{ClaimMarkLink, Inlines};

/// The years of the filter in short; nothing without one.
#[component]
pub(super) fn YearSummarySection() -> impl IntoView {
    let state = use_timeline();
    let summary = Memo::new(move |_| {
        let page = state.page();
        state.with_model(|model| model.year_summary(page))
    });
    move || match summary.get() {
        Ok(summary) => summary
            .map(|summary| view! { <Summary summary/> })
            .into_any(),
        Err(error) => fault(error),
    }
}

#[component]
fn Summary(summary: YearSummary) -> impl IntoView {
    let years = summary.years.clone();
    let state = use_timeline();
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method itself is of one lifetime only"
    )]
    let near = move || state.links(|links| links.near_years());
    let parts = summary.parts.into_iter().map(|part| view! { <Part part/> });
    view! {
        <section class="year-summary" aria-labelledby="year-summary">
            <h2 id="year-summary">"In " {summary.years}</h2>
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
