//! Two years or readings compared: the forms that ask for them, and what is otherwise.

use leptos::html;
use leptos::prelude::*;
use lore::route::{Param, Versus};

use super::ask::AskForm;
use super::compare_readings::ReadingsForm;
use super::fields::Typed;
use super::state::use_relations;
use crate::models::relations::{ChangeGroup, Comparison, FoundChanges, RelationsModel};
use crate::platform::dom;
use crate::site::CALENDAR;
use crate::ui::ClaimLines;

/// The form, and what came of it.
#[component]
pub fn ComparePart() -> impl IntoView {
    let relations = use_relations();
    let comparison = relations.memo(Comparison::of);
    let field = move |read: fn(&Comparison) -> &String| {
        Typed::over(move || {
            comparison.with(|one| one.as_ref().map(read).cloned().unwrap_or_default())
        })
    };
    let [first, second] = [
        field(|comparison| &comparison.fields[0]),
        field(|comparison| &comparison.fields[1]),
    ];
    let (first_input, second_input) =
        (NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new());
    let missing = RwSignal::new(None);
    let submit = move || {
        let years = [first, second].map(|field| untrack(|| field.value()).trim().to_owned());
        let fault = comparison.with_untracked(|one| one.as_ref().ok()?.missing(&years));
        missing.set(fault.clone());
        if let Some((field, _)) = fault {
            if let Some(input) = [first_input, second_input][field].get_untracked() {
                dom::focus_in_view(&input);
            }
            return;
        }
        let [first, second] = [first, second].map(|field| field.take().trim().to_owned());
        relations.go_to(|address| {
            address.years = CALENDAR.parse(&first).into();
            address.versus = Param::parse(Some(&second), |year| {
                CALENDAR.parse_year(year).map(Versus::Year)
            });
        });
    };
    let rest =
        move || comparison.with(|one| one.as_ref().map(|one| one.rest.clone()).unwrap_or_default());
    let clear = move || comparison.with(|one| one.as_ref().ok()?.clear.clone());
    let found = move |by_readings| {
        comparison.with(|one| {
            let one = one.as_ref().ok()?;
            one.found.clone().filter(|_| one.by_readings == by_readings)
        })
    };
    let of_selected = move || comparison.with(|one| one.as_ref().ok()?.of_selected.clone());
    let message = move || missing.get().map(|(_, words)| words);
    let is_missing = move |at| {
        Signal::derive(move || {
            missing.with(|one| one.as_ref().is_some_and(|(field, _)| *field == at))
        })
    };
    view! {
        <section class="compare" aria-labelledby="compare-title">
            <h2 id="compare-title">"Compare two years or readings"</h2>
            <AskForm rest=Signal::derive(rest) button="Compare years" clear=Signal::derive(clear)
                missing=Signal::derive(message) on_submit=submit>
                <YearField name="year" label="First year" field=first input=first_input missing=is_missing(0)/>
                <YearField name="versus" label="Second year" field=second input=second_input missing=is_missing(1)/>
            </AskForm>
            {move || of_selected().map(|(title, href)| view! {
                <p class="links"><a href=href>"Everything that became of " {title}</a></p>
            })}
            <Found found=Signal::derive(move || found(false))/>
            <ReadingsForm comparison clear=Signal::derive(clear)/>
            <Found found=Signal::derive(move || found(true))/>
        </section>
    }
}

#[component]
fn YearField(
    name: &'static str,
    label: &'static str,
    field: Typed,
    input: NodeRef<html::Input>,
    missing: Signal<bool>,
) -> impl IntoView {
    view! {
        <label>
            <span class="label">{label}</span>
            <input name=name value=untrack(|| field.value()) size="6" inputmode="numeric"
                autocomplete="off" node_ref=input aria-invalid=move || missing.get().then_some("true")
                prop:value=move || field.value()
                on:input=move |event| field.set(event_target_value(&event))/>
        </label>
    }
}

/// How much changed, for where the panel is closed: over the drawing. A path stands there instead.
#[component]
pub fn ComparisonLine() -> impl IntoView {
    let summary = |model: &RelationsModel| match model.path_ends {
        None => Ok(FoundChanges::asked(model)?.map(|found| found.summary)),
        Some(_) => Ok(None),
    };
    use_relations().part(summary, |summary| {
        let line = summary.map(|words| view! { <p class="graph-line">{words}</p> });
        line.into_any()
    })
}

/// What is otherwise, below the form that asked for it.
#[component]
fn Found(found: Signal<Option<FoundChanges>>) -> impl IntoView {
    let summary = move || found.with(|found| found.as_ref().map(|found| found.summary.clone()));
    let groups = move || {
        let found = found.get();
        found.map(|found| view! { <Groups groups=found.groups/> })
    };
    // Told in one sentence: the lists are read by who wants to.
    view! { <p class="soft" role="status">{summary}</p> {groups} }
}

#[component]
fn Groups(groups: Vec<ChangeGroup>) -> impl IntoView {
    let groups = groups.into_iter().map(|group| {
        let class = format!("change {}", group.kind.word());
        view! { <h3 class=class>{group.title}</h3> <ClaimLines lines=group.claims/> }
    });
    groups.collect_view()
}
