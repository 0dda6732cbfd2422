//! How two entries are connected: the form, and the paths.

use leptos::prelude::*;
use lore::Slug;

use super::fields::Typed;
use super::query_form::QueryForm;
use super::state::{Derived, use_relations};
use super::tools::ScopeNote;
use crate::models::line::Line;
use crate::models::relations::{FoundOn, FoundPaths, PathChain, PathSearch, PathSegment};
use crate::pages::part_of;
use crate::platform::log;
use crate::ui::filter_fields::{Options, SelectField};
use crate::ui::{ClaimMarkLink, Inlines};

/// The form, and its result.
#[component]
pub fn PathPart() -> impl IntoView {
    let search = use_relations().path();
    let summary = part_of(search, PathSearch::summary);
    let found = part_of(search, |search| search.found.clone());
    let found = move || found.get().map(|found| view! { <Found found/> });
    let compared = part_of(search, |search| search.compared.clone());
    let compared = move || {
        let both = compared.get().into_iter();
        both.map(|FoundOn { heading, found }| view! { <h3>{heading}</h3> <Found found/> })
            .collect_view()
    };
    view! {
        <section class="path" aria-labelledby="path-title">
            <h2 id="path-title">"Path between two entries"</h2>
            <PathForm search/>
            // Announced in one sentence; the paths can be read on demand.
            <p class="soft" role="status">{summary}</p>
            {found}
            {compared}
            <ScopeNote/>
        </section>
    }
}

/// The form for the two ends.
#[component]
fn PathForm(search: Derived<PathSearch>) -> impl IntoView {
    let relations = use_relations();
    let rest = part_of(search, |search| search.rest.clone());
    let clear = part_of(search, |search| search.clear.clone());
    let stated = [
        part_of(search, |search| search.from.clone()),
        part_of(search, |search| search.to.clone()),
    ];
    let ends = stated.map(|stated| Typed::over(move || stated.get()));
    let missing = RwSignal::new(None);
    let submit = move || {
        let chosen = ends.map(|end| Slug::parse(&untrack(|| end.value())).is_some());
        missing.set(match chosen {
            [true, true] => None,
            [false, true] => Some("Choose where the path begins."),
            [true, false] => Some("Choose where the path ends."),
            [false, false] => Some("Choose where the path begins and ends."),
        });
        if chosen == [true, true] {
            let ends = ends.map(|end| Slug::parse(&end.take()));
            relations.go(|params| [params.from, params.to] = ends);
        }
    };
    let message = Signal::derive(move || missing.get().map(str::to_owned));
    view! {
        <QueryForm rest button="Find" clear missing=message on_submit=submit>
            <EntryField name="from" label="From" chosen=ends[0]/>
            <EntryField name="to" label="To" chosen=ends[1]/>
        </QueryForm>
    }
}

/// A choice among all entries.
#[component]
fn EntryField(name: &'static str, label: &'static str, chosen: Typed) -> impl IntoView {
    let entries = use_relations()
        .model_now()
        .and_then(|model| model.entries_by_title().inspect_err(log::damaged));
    let chosen_value = Signal::derive(move || chosen.value());
    view! {
        <SelectField name label chosen=chosen_value on_choose=move |slug| chosen.set(slug)>
            <option value="">"Choose"</option>
            <Options values=entries.unwrap_or_default() chosen=chosen_value/>
        </SelectField>
    }
}

#[component]
fn Found(found: FoundPaths) -> impl IntoView {
    match found {
        // The summary says so.
        FoundPaths::Nothing(_) => ().into_any(),
        FoundPaths::Paths(paths) => {
            let paths = paths
                .into_iter()
                .map(|path| view! { <li><Chain path/></li> });
            view! { <ol class="paths">{paths.collect_view()}</ol> }.into_any()
        }
    }
}

/// The shortest path found: a line below the drawing for when the panel is closed.
#[component]
pub fn PathLine() -> impl IntoView {
    let path = part_of(use_relations().path(), first_found);
    move || {
        path.get()
            .map(|path| view! { <p class="graph-line"><Chain path/></p> })
    }
}

/// The first path that was found; in a comparison, on the first side that has one.
fn first_found(search: &PathSearch) -> Option<PathChain> {
    let compared = search.compared.iter().map(|one| &one.found);
    let mut all = search.found.iter().chain(compared);
    all.find_map(|found| match found {
        FoundPaths::Paths(paths) => paths.first().cloned(),
        FoundPaths::Nothing(_) => None,
    })
}

/// A path as one sentence, each step with its source.
#[component]
fn Chain(path: PathChain) -> impl IntoView {
    let steps = path
        .steps
        .into_iter()
        .map(|PathSegment { label, mark, to }| {
            view! {
                " — " <span class="step">{label} <ClaimMarkLink mark/> <span aria-hidden="true">"→"</span></span> " "
                <Inlines line=Line(vec![to])/>
            }
        });
    view! { <Inlines line=Line(vec![path.start])/> {steps.collect_view()} }
}
