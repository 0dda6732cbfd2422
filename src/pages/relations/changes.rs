//! What changed since a year: the form that asks, and the changes.

use leptos::prelude::*;
use lore::route::{Address, RelationsParams, Route};

use super::fields::{HiddenFields, Typed};
use super::selected::ClaimLines;
use super::state::use_relations;
use crate::address::use_navigator;
use crate::models::relations::{ChangeGroup, Changes, FoundChanges};

/// The form, and what came of it.
#[component]
pub fn ChangesPart() -> impl IntoView {
    let relations = use_relations();
    let changes = relations.memo(Changes::of);
    let since = Typed::over(move || {
        let since = changes.with(|changes| changes.as_ref().ok()?.since);
        since.map(|year| year.to_string()).unwrap_or_default()
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let year = since.take().trim().parse().ok();
        relations.go(|params| params.since = year);
    };
    let example = move || changes.with(|changes| changes.as_ref().ok()?.example);
    let rest = move || {
        changes.with(|changes| {
            changes
                .as_ref()
                .map(|changes| changes.rest.clone())
                .unwrap_or_default()
        })
    };
    let clear = move || changes.with(|changes| changes.as_ref().ok()?.clear.clone());
    let found = move || changes.with(|changes| changes.as_ref().ok()?.found.clone());
    let action = use_navigator().href(&Address::new(Route::Relations(RelationsParams::default())));
    view! {
        <section class="since" aria-labelledby="since-title">
            <h2 id="since-title">"What changed since"</h2>
            <form class="filters" action=action on:submit=submit>
                <HiddenFields fields=rest/>
                <label>
                    <span class="label">"Since the year"</span>
                    <input name="since" value=untrack(|| since.value()) size="6" inputmode="numeric"
                        autocomplete="off" placeholder=example prop:value=move || since.value()
                        on:input=move |event| since.set(event_target_value(&event))/>
                </label>
                <button type="submit">"Show"</button>
                {move || clear().map(|href| view! { <a class="button" href=href>"Clear"</a> })}
            </form>
            <div role="status">{move || found().map(|found| view! { <Found found/> })}</div>
        </section>
    }
}

#[component]
fn Found(found: FoundChanges) -> impl IntoView {
    let groups = found
        .groups
        .into_iter()
        .map(|ChangeGroup { title, claims }| {
            view! { <h3>{title}</h3> <ClaimLines lines=claims/> }
        });
    view! { <p class="soft">{found.summary}</p> {groups.collect_view()} }
}
