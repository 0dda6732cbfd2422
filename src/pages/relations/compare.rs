//! Two years compared: the form that asks for them, and what began, ended and stayed.

use leptos::prelude::*;
use lore::Years;
use lore::route::Param;

use super::ask::AskForm;
use super::fields::Typed;
use super::selected::ClaimLines;
use super::state::use_relations;
use crate::models::relations::{ChangeGroup, Comparison, FoundChanges};

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
    let submit = move || {
        let [first, second] = [first, second].map(|field| field.take().trim().to_owned());
        relations.go_to(|address| {
            address.years = Years::parse(&first);
            address.versus = Param::parse(Some(&second), |year| year.parse().ok());
        });
    };
    let rest =
        move || comparison.with(|one| one.as_ref().map(|one| one.rest.clone()).unwrap_or_default());
    let clear = move || comparison.with(|one| one.as_ref().ok()?.clear.clone());
    let found = move || comparison.with(|one| one.as_ref().ok()?.found.clone());
    let of_selected = move || comparison.with(|one| one.as_ref().ok()?.of_selected.clone());
    let example = move |at: usize| {
        move || comparison.with(|one| Some(one.as_ref().ok()?.examples[at].clone()))
    };
    view! {
        <section class="compare" aria-labelledby="compare-title">
            <h2 id="compare-title">"Compare two years"</h2>
            <AskForm rest=Signal::derive(rest) button="Compare" clear=Signal::derive(clear) on_submit=submit>
                <YearField name="year" label="Year" field=first example=Signal::derive(example(0))/>
                <YearField name="versus" label="With" field=second example=Signal::derive(example(1))/>
            </AskForm>
            {move || of_selected().map(|(title, href)| view! {
                <p class="links"><a href=href>"Everything that became of " {title}</a></p>
            })}
            <div role="status">{move || found().map(|found| view! { <Found found/> })}</div>
        </section>
    }
}

#[component]
fn YearField(
    name: &'static str,
    label: &'static str,
    field: Typed,
    example: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <label>
            <span class="label">{label}</span>
            <input name=name value=untrack(|| field.value()) size="6" inputmode="numeric"
                autocomplete="off" placeholder=example prop:value=move || field.value()
                on:input=move |event| field.set(event_target_value(&event))/>
        </label>
    }
}

#[component]
fn Found(found: FoundChanges) -> impl IntoView {
    let groups = found.groups.into_iter();
    let groups = groups.map(
        |ChangeGroup {
             kind,
             title,
             claims,
         }| {
            let class = format!("change {}", kind.word());
            view! { <h3 class=class>{title}</h3> <ClaimLines lines=claims/> }
        },
    );
    view! { <p class="soft">{found.summary}</p> {groups.collect_view()} }
}
