//! The forms to compare an entry. They need scripts, as does the result.

use leptos::html;
use leptos::prelude::*;
use lore::route::{CompareParams, Param, Route, Versus};
use lore::{Slug, TableError};

use crate::address::use_navigator;
use crate::models::compare::CompareModel;
use crate::pages::part_of;
use crate::site::CALENDAR;
use crate::ui::YearField;
use crate::ui::reading_pair::{ReadingPair, ReadingPairFields, value_of};

/// The query of the address, read by the forms.
type Model = Memo<Result<CompareModel, TableError>>;

/// The forms: the entry with two years, and two readings of a question for the same entry. They are folded if the
/// address already gives a result, which then comes first; a form that the reader submits stays open.
#[component]
pub fn CompareForms(
    /// Slugs and titles.
    entries: Vec<(&'static str, &'static str)>,
    model: Model,
) -> impl IntoView {
    let chosen = NodeRef::<html::Select>::new();
    let entry = move || Slug::parse(&value_of(chosen));
    let submitted = RwSignal::new(false);
    let open = Memo::new(move |_| {
        let found = model.with(|model| model.as_ref().is_ok_and(|model| model.found.is_some()));
        !found || submitted.get()
    });
    view! {
        <details class="compare-forms live-only" open=open on:submit=move |_| submitted.set(true)>
            <summary>"What to compare"</summary>
            <YearsForm entries model chosen/>
            <ReadingsForm model entry/>
        </details>
    }
}

#[component]
fn YearsForm(
    entries: Vec<(&'static str, &'static str)>,
    model: Model,
    chosen: NodeRef<html::Select>,
) -> impl IntoView {
    let navigator = use_navigator();
    let entry = part_of(model, |model| model.entry.clone());
    let year = |at: usize| part_of(model, move |model| model.years[at].clone());
    let [first, second] = [NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new()];
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let entry = Slug::parse(&value_of(chosen));
        let [first, second] = [first, second].map(|field| {
            let value = field.get_untracked().map(|field| field.value());
            value.unwrap_or_default().trim().to_owned()
        });
        let here = navigator.address_untracked();
        let mut there = here.with_route(Route::Compare(CompareParams { entry }));
        there.years = Param::parse(Some(&first), |years| CALENDAR.parse(years));
        there.versus = Param::parse(Some(&second), |year| {
            CALENDAR.parse_year(year).map(Versus::Year)
        });
        navigator.go(there);
    };
    let options = entries.into_iter().map(|(slug, title)| {
        view! { <option value=slug selected=move || entry.with(|chosen| chosen == slug)>{title}</option> }
    });
    view! {
        <form class="filters" on:submit=submit>
            <label>
                <span class="label">"Entry"</span>
                <select name="entry" required node_ref=chosen prop:value=entry>
                    <option value="">"Choose"</option>
                    {options.collect_view()}
                </select>
            </label>
            <YearField name="year" label="First year" input=first value=year(0) required=true/>
            <YearField name="versus" label="Second year" input=second value=year(1) required=true/>
            <button type="submit">"Compare years"</button>
        </form>
    }
}

/// The form for two readings of a question; nothing in a world without disputes.
#[component]
fn ReadingsForm(
    model: Model,
    entry: impl Fn() -> Option<Slug> + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let navigator = use_navigator();
    let readings = part_of(model, |model| model.readings.clone());
    let pair = ReadingPair::new();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Some(readings) = pair.chosen() else {
            return;
        };
        let entry = entry();
        if entry.is_none() {
            pair.tell_missing("Choose an entry.");
            return;
        }
        let here = navigator.address_untracked();
        let mut there = here.with_route(Route::Compare(CompareParams { entry }));
        readings.compare_in(&mut there);
        navigator.go(there);
    };
    let has_any = Memo::new(move |_| readings.with(|readings| !readings.questions.is_empty()));
    view! {
        <Show when=move || has_any.get()>
            <form class="filters" on:submit=submit>
                <ReadingPairFields pair readings/>
                <button type="submit">"Compare readings"</button>
                {move || pair.missing().map(|words| view! { <p class="missing" role="alert">{words}</p> })}
            </form>
        </Show>
    }
}
