//! How two entries are connected: the form that asks, and the paths.

use leptos::prelude::*;
use lore::Slug;

use super::ask::AskForm;
use super::fields::Typed;
use super::state::use_relations;
use crate::models::line::Line;
use crate::models::relations::{FoundOn, FoundPaths, PathChain, PathSearch, PathSegment};
use crate::platform::log;
use crate::ui::filter_fields::{Options, SelectField};
use crate::ui::{ClaimMarkLink, Inlines};

/// The form, and what came of it.
#[component]
pub fn PathPart() -> impl IntoView {
    let relations = use_relations();
    let search = relations.memo(PathSearch::of);
    let asked = move |read: fn(&PathSearch) -> &String| {
        Typed::over(move || {
            search.with(|search| search.as_ref().map(read).cloned().unwrap_or_default())
        })
    };
    let (from, to) = (asked(|search| &search.from), asked(|search| &search.to));
    let missing = RwSignal::new(None);
    let submit = move || {
        let ends = [from, to].map(|end| Slug::parse(&untrack(|| end.value())).is_some());
        missing.set(match ends {
            [true, true] => None,
            [false, true] => Some("Choose where the path begins."),
            [true, false] => Some("Choose where the path ends."),
            [false, false] => Some("Choose where the path begins and ends."),
        });
        if ends != [true, true] {
            return;
        }
        let ends = [from, to].map(|end| Slug::parse(&end.take()));
        relations.go(|params| [params.from, params.to] = ends);
    };
    let rest = move || {
        search.with(|search| {
            search
                .as_ref()
                .map(|search| search.rest.clone())
                .unwrap_or_default()
        })
    };
    let clear = move || search.with(|search| search.as_ref().ok()?.clear.clone());
    let found = move || search.with(|search| search.as_ref().ok()?.found.clone());
    let summary = move || search.with(|search| search.as_ref().ok()?.summary());
    let compared = move || {
        search.with(|search| match search {
            Ok(search) => search.compared.clone(),
            Err(_) => Vec::new(),
        })
    };
    view! {
        <section class="path" aria-labelledby="path-title">
            <h2 id="path-title">"Path between two"</h2>
            <AskForm rest=Signal::derive(rest) button="Find" clear=Signal::derive(clear)
                missing=Signal::derive(move || missing.get().map(str::to_owned)) on_submit=submit>
                <EntryField name="from" label="From" chosen=from/>
                <EntryField name="to" label="To" chosen=to/>
            </AskForm>
            // Told in one sentence: the paths are read by who wants to.
            <p class="soft" role="status">{summary}</p>
            {move || found().map(|found| view! { <Found found/> })}
            {move || {
                let both = compared().into_iter();
                both.map(|FoundOn { heading, found }| view! { <h3>{heading}</h3> <Found found/> })
                    .collect_view()
            }}
        </section>
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

/// The shortest path that was found, for where the panel is closed: over the drawing.
#[component]
pub fn PathLine() -> impl IntoView {
    use_relations().part(PathSearch::of, |search| match first_found(search) {
        Some(FoundPaths::Paths(paths)) => {
            let first = paths.into_iter().next();
            let line = first.map(|path| view! { <p class="graph-line"><Chain path/></p> });
            line.into_any()
        }
        _ => ().into_any(),
    })
}

/// What was found, or what was found on the first side of a comparison on which there is a path.
fn first_found(search: PathSearch) -> Option<FoundPaths> {
    let compared = search.compared.into_iter().map(|one| one.found);
    let mut all = search.found.into_iter().chain(compared);
    all.find(|found| matches!(found, FoundPaths::Paths(_)))
}

/// A path as one sentence, each step with its source.
#[component]
fn Chain(path: PathChain) -> impl IntoView {
    let steps = path
        .steps
        .into_iter()
        .map(|PathSegment { label, mark, to }| {
            view! {
                " — " {label} <ClaimMarkLink mark/> <span aria-hidden="true">"→ "</span>
                <Inlines line=Line(vec![to])/>
            }
        });
    view! { <Inlines line=Line(vec![path.start])/> {steps.collect_view()} }
}
