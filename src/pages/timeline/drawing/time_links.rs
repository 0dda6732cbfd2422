//! The links to other lanes and through time.

use leptos::prelude::*;
use lore::route::Lanes;

use crate::models::timeline::TimeLinks;
use crate::pages::timeline::state::use_timeline;
use crate::ui::StepLink;

/// The links that choose what lanes stand for.
#[component]
pub(super) fn LaneLinks() -> impl IntoView {
    view! {
        <nav class="chips" aria-label="Lanes">
            <LaneLink lanes=Lanes::Themes label="Themes"/>
            <LaneLink lanes=Lanes::Factions label="Factions"/>
            <LaneLink lanes=Lanes::Places label="Places"/>
            <LaneLink lanes=Lanes::Persons label="People"/>
        </nav>
    }
}

#[component]
fn LaneLink(lanes: Lanes, label: &'static str) -> impl IntoView {
    let state = use_timeline();
    let href = move || state.links(|links| links.lanes(lanes));
    let current = move || {
        let chosen = state.params().with(|params| params.lanes);
        (chosen == lanes).then_some("true")
    };
    view! { <a class=format!("chip lanes-{}", lanes.word()) aria-current=current href=href>{label}</a> }
}

/// The links through time. Each is always there, so that they don't move.
#[component]
pub(super) fn TimeLinksNav() -> impl IntoView {
    let state = use_timeline();
    let links = state.time_links();
    let href = move |choose: fn(&TimeLinks) -> &Option<String>| {
        Signal::derive(move || links.with(|links| choose(links).clone()))
    };
    view! {
        <nav class="chips" aria-label="Time in view">
            <StepLink class="earlier" name="Earlier" href=href(|links| &links.earlier)>"‹"</StepLink>
            <StepLink class="later" name="Later" href=href(|links| &links.later)>"›"</StepLink>
            <StepLink class="zoom-in" name="Zoom in" href=href(|links| &links.zoom_in)>"+"</StepLink>
            <StepLink class="zoom-out" name="Zoom out" href=href(|links| &links.zoom_out)>"−"</StepLink>
            <StepLink class="whole" name="Whole" href=href(|links| &links.whole)>"Whole"</StepLink>
        </nav>
    }
}

/// The time in view in words, and how much is beyond it.
#[component]
pub(super) fn InView() -> impl IntoView {
    let state = use_timeline();
    let in_view = move || state.time_links().with(|links| links.in_view.clone());
    let beyond = Memo::new(move |_| {
        let params = state.params();
        params.with(|params| state.with_model(|model| model.beyond(params)))
    });
    let more = move || {
        let all = state.links(|links| links.window(Some(state.span().all)));
        let count = beyond.get();
        (count > 0).then(|| view! { " " <a href=all>{count} " outside these years"</a> })
    };
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "the method itself is of one lifetime only"
    )]
    let summary = move || {
        let summary = state.links(|links| links.year_summary());
        summary.map(|(href, years)| view! { " " <a href=href>"What happened in " {years}</a> })
    };
    view! { <p class="in-view"><strong>{in_view}</strong>{more}{summary}</p> }
}
