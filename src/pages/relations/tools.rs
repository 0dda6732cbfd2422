//! The choices above the graph: its form and its scope. Below it: the steps through its years.

use leptos::prelude::*;

use super::play::Play;
use super::state::use_relations;
use crate::models::relations::{ChangeSteps, ViewChoice, ViewTools, YearStep};
use crate::site::CALENDAR;
use crate::ui::StepLink;

/// The choices.
#[component]
pub fn Tools() -> impl IntoView {
    let choices = use_relations().part(
        |model| Ok(ViewTools::of(model)),
        |tools| view! { <ViewChoices tools/> }.into_any(),
    );
    view! { <nav class="view-tools graph-tools" aria-label="View">{choices}</nav> }
}

/// The steps through the years. Each is always there, so that they don't move.
#[component]
pub fn YearSteps() -> impl IntoView {
    let steps = use_relations().memo(|model| Ok(ChangeSteps::of(model)));
    let step = move |choose: fn(ChangeSteps) -> Option<YearStep>| {
        Signal::derive(move || steps.get().ok().and_then(choose))
    };
    let (before, after) = (step(|steps| steps.before), step(|steps| steps.after));
    view! {
        <div class="year-steps" role="group" aria-label="Steps through the years">
            <Play next=after/>
            <Step step=before class="before" words="Previous change"/>
            <Step step=after class="after" words="Next change"/>
        </div>
    }
}

/// The form of the page, and the scope of the graph.
#[component]
fn ViewChoices(tools: ViewTools) -> impl IntoView {
    view! {
        <span class="wide-only"><ChoiceLink choice=tools.graph_wide.clone()/></span>
        <span class="narrow-only"><ChoiceLink choice=tools.around_one.clone()/></span>
        <span class="narrow-only"><ChoiceLink choice=tools.graph_narrow.clone()/></span>
        <ChoiceLink choice=tools.table.clone()/>
        <span class="wide-only tools-gap"></span>
        <span class="wide-only"><Scopes tools/></span>
    }
}

/// The scope of the graph.
#[component]
fn Scopes(tools: ViewTools) -> impl IntoView {
    let scopes = tools.scopes;
    scopes
        .map(|choice| view! { <ChoiceLink choice/> })
        .collect_view()
}

/// The scope of the graph, among the filters: a phone has no room for it in the row above.
#[component]
pub fn NarrowTools() -> impl IntoView {
    use_relations().part(
        |model| Ok(ViewTools::of(model)),
        |tools| view! { <p class="graph-tools chips narrow-only"><Scopes tools/></p> }.into_any(),
    )
}

/// One of several choices, one of which is current.
#[component]
pub fn ChoiceLink(choice: ViewChoice) -> impl IntoView {
    let current = choice.current.then_some("true");
    view! { <a class="chip" href=choice.href aria-current=current>{choice.words}</a> }
}

/// A step to another year.
#[component]
fn Step(step: Signal<Option<YearStep>>, class: &'static str, words: &'static str) -> impl IntoView {
    let href = Signal::derive(move || step.get().map(|step| step.href));
    let year = move || {
        step.get()
            .map_or_else(|| "none".to_owned(), |step| CALENDAR.year(step.year))
    };
    view! {
        <StepLink class href>
            <span class="step-words">{words} ": "</span><span class="years">{year}</span>
        </StepLink>
    }
}

/// Says that more is shown than the reader chose, so that the switch of the scope doesn't seem to move by itself.
#[component]
pub fn ScopeNote() -> impl IntoView {
    use_relations().part(
        |model| Ok(model.is_widened()),
        |widened| {
            let note = widened.then(|| {
                view! {
                    <p class="soft">
                        "The drawing shows everything, since not all of these are main powers."
                    </p>
                }
            });
            note.into_any()
        },
    )
}
