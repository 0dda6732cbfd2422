//! A summary of the years of the filter.

use leptos::prelude::*;
use lore::Years;
use web_sys::{Element, KeyboardEvent};

use super::state::{TimelineState, use_timeline};
use crate::address::fragments::YEAR_SUMMARY;
use crate::address::use_navigator;
use crate::models::timeline::{SummaryLine, SummaryPart, YearSummary};
use crate::pages::fault;
use crate::platform::dom;
use crate::ui::{ClaimMarkLink, Icon, IconShape, Inlines};

/// The drawer.
#[derive(Clone, Copy)]
struct Drawer {
    open: RwSignal<bool>,
    /// What had the focus before it was opened.
    before: StoredValue<Option<Element>, LocalStorage>,
}

impl Drawer {
    fn new() -> Self {
        Self {
            open: RwSignal::new(false),
            before: StoredValue::new_local(None),
        }
    }

    fn open(self) {
        // If another year is chosen while it is open, the focus may be in the drawer itself.
        if self.open.get_untracked() {
            return;
        }
        let focused = dom::focused().filter(|_| !dom::focus_is_lost());
        self.before.set_value(focused);
        self.open.set(true);
    }

    /// Closes it and returns the focus to where it was.
    fn close(self) {
        self.open.set(false);
        if let Some(before) = self.before.get_value() {
            dom::focus(&before);
        }
    }
}

/// Opens the drawer if the address requests it or a year is chosen on the page.
fn follow_years(state: TimelineState, drawer: Drawer) {
    let navigator = use_navigator();
    Effect::new(move |before: Option<Option<Years>>| {
        let years = state.page().years;
        let asked = navigator.with(|here| here.fragment.as_deref() == Some(YEAR_SUMMARY));
        if asked || before.is_some_and(|before| before != years && years.is_some()) {
            drawer.open();
        }
        years
    });
}

/// A summary of the filter's years, in a drawer over the page; nothing without a filter.
#[component]
pub(super) fn YearSummarySection() -> impl IntoView {
    let state = use_timeline();
    let drawer = Drawer::new();
    follow_years(state, drawer);
    let summary = Memo::new(move |_| {
        let page = state.page();
        state.with_model(|model| model.year_summary(page))
    });
    move || match summary.get() {
        Ok(summary) => summary
            .map(|summary| view! { <Summary summary drawer/> })
            .into_any(),
        Err(error) => fault(error),
    }
}

#[component]
fn Summary(summary: YearSummary, drawer: Drawer) -> impl IntoView {
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
            drawer.close();
        }
    };
    view! {
        <section class="year-summary" class:open=drawer.open aria-labelledby=YEAR_SUMMARY on:keydown=press>
            <h2 id=YEAR_SUMMARY tabindex="-1">"In " {summary.years}</h2>
            <button class="close" type="button" aria-label="Close" on:click=move |_| drawer.close()>
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
            <FoldedLines words=more lines=part.more/>
            <FoldedLines words=perhaps lines=part.perhaps/>
        </section>
    }
}

/// Lines folded behind a count; nothing if there are none.
#[component]
fn FoldedLines(words: String, lines: Vec<SummaryLine>) -> impl IntoView {
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
