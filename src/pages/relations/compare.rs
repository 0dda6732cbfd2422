//! Two years or readings compared: the forms, and the differences.

use leptos::prelude::*;

use super::compare_readings::ReadingsForm;
use super::compare_years::YearsForm;
use super::state::use_relations;
use crate::models::relations::{ChangeGroup, FoundChanges};
use crate::pages::part_of;
use crate::ui::ClaimLines;

/// The forms, each with its result.
#[component]
pub fn ComparePart() -> impl IntoView {
    let comparison = use_relations().comparison();
    let found = move |by_readings| {
        part_of(comparison, move |one| {
            let found = one.found.as_ref();
            found.filter(|_| one.by_readings == by_readings).cloned()
        })
    };
    let of_selected = part_of(comparison, |one| one.of_selected.clone());
    let of_selected = move || {
        of_selected.get().map(|(title, href)| {
            view! { <p class="links"><a href=href>"Everything that became of " {title}</a></p> }
        })
    };
    view! {
        <section class="compare" aria-labelledby="compare-title">
            <h2 id="compare-title">"Compare two years or readings"</h2>
            <YearsForm comparison/>
            {of_selected}
            <Found found=found(false)/>
            <ReadingsForm comparison/>
            <Found found=found(true)/>
        </section>
    }
}

/// How much changed: a line below the drawing for when the panel is closed. If there is a path, its
/// line is shown instead.
#[component]
pub fn ComparisonLine() -> impl IntoView {
    let relations = use_relations();
    let has_path = move || {
        relations
            .model()
            .is_ok_and(|model| model.path_ends.is_some())
    };
    let summary = part_of(relations.comparison(), |one| {
        one.found.as_ref().map(|found| found.summary.clone())
    });
    move || {
        let summary = summary.get().filter(|_| !has_path());
        summary.map(|words| view! { <p class="graph-line">{words}</p> })
    }
}

/// The differences, below the form.
#[component]
fn Found(found: Signal<Option<FoundChanges>>) -> impl IntoView {
    let summary = move || found.with(|found| found.as_ref().map(|found| found.summary.clone()));
    let groups = move || {
        let found = found.get();
        found.map(|found| view! { <Groups groups=found.groups/> })
    };
    // Announced in one sentence; the lists can be read on demand.
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
