//! The choices above the graph: its form, its scope, its years.

use leptos::prelude::*;

use super::play::Play;
use super::state::use_relations;
use crate::models::relations::{Choice, ViewTools, YearStep};

/// The choices.
#[component]
pub fn Tools() -> impl IntoView {
    let relations = use_relations();
    let tools = relations.memo(|model| Ok(ViewTools::of(model)));
    let steps = move || tools.get().map(|tools| (tools.before, tools.after));
    view! {
        <nav class="graph-tools" aria-label="View">
            {move || tools.get().ok().map(|tools| view! { <ViewChoices tools/> })}
            <div class="chips year-steps" role="group" aria-label="Steps through the years">
                {move || steps().ok().map(|(before, after)| view! {
                    <Step step=before class="chip before" words="Back to"/>
                    <Step step=after class="chip after" words="On to"/>
                })}
                <Play/>
            </div>
        </nav>
    }
}

/// The form of the page, and who is in the graph.
#[component]
fn ViewChoices(tools: ViewTools) -> impl IntoView {
    let scopes = tools.scopes.map(|choice| view! { <ChoiceLink choice/> });
    view! {
        <div class="chips">
            <span class="wide-only"><ChoiceLink choice=tools.graph_wide/></span>
            <span class="narrow-only"><ChoiceLink choice=tools.around_one/></span>
            <span class="narrow-only"><ChoiceLink choice=tools.graph_narrow/></span>
            <ChoiceLink choice=tools.table/>
        </div>
        <div class="chips">{scopes.collect_view()}</div>
    }
}

/// One of several, of which one is chosen.
#[component]
pub fn ChoiceLink(choice: Choice) -> impl IntoView {
    let current = choice.current.then_some("true");
    view! { <a class="chip" href=choice.href aria-current=current>{choice.words}</a> }
}

/// A step to another year, if there is one.
#[component]
fn Step(step: Option<YearStep>, class: &'static str, words: &'static str) -> impl IntoView {
    step.map(|YearStep { year, href }| {
        view! { <a class=class href=href>{words} " " <span class="years">{year}</span></a> }
    })
}
