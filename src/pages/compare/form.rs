//! The forms that ask for a comparison of an entry. They need the program, as its answer does.

use leptos::html;
use leptos::prelude::*;
use lore::route::{Address, CompareParams, Param, Route, Versus};
use lore::{Slug, TableError};

use crate::address::use_navigator;
use crate::models::compare::CompareModel;
use crate::models::readings_to_compare::ReadingsToCompare;
use crate::site::CALENDAR;
use crate::ui::reading_field::{ReadingField, value_of};

/// What the address asks, read by the forms.
type Model = Memo<Result<CompareModel, TableError>>;

/// The forms: the entry with two years, and two readings of a question for the same entry.
#[component]
pub fn CompareForms(
    /// Slugs and titles.
    entries: Vec<(&'static str, &'static str)>,
    model: Model,
) -> impl IntoView {
    let chosen = NodeRef::<html::Select>::new();
    let entry = move || Slug::parse(&value_of(chosen));
    view! {
        <YearsForm entries model chosen/>
        <ReadingsForm model entry/>
    }
}

/// A part of what the address asks.
fn read<T: Default + Send + Sync + 'static>(
    model: Model,
    read: fn(&CompareModel) -> T,
) -> Signal<T> {
    Signal::derive(move || model.with(|model| model.as_ref().map(read).unwrap_or_default()))
}

#[component]
fn YearsForm(
    entries: Vec<(&'static str, &'static str)>,
    model: Model,
    chosen: NodeRef<html::Select>,
) -> impl IntoView {
    let navigator = use_navigator();
    let entry = read(model, |model| model.entry.clone());
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
        <form class="filters live-only" on:submit=submit>
            <label>
                <span class="label">"Entry"</span>
                <select name="entry" required node_ref=chosen prop:value=entry>
                    <option value="">"Choose"</option>
                    {options.collect_view()}
                </select>
            </label>
            <YearField name="year" label="First year" value=read(model, |model| model.years[0].clone()) field=first/>
            <YearField name="versus" label="Second year" value=read(model, |model| model.years[1].clone()) field=second/>
            <button type="submit">"Compare years"</button>
        </form>
    }
}

#[component]
fn YearField(
    name: &'static str,
    label: &'static str,
    value: Signal<String>,
    field: NodeRef<html::Input>,
) -> impl IntoView {
    view! {
        <label>
            <span class="label">{label}</span>
            <input name=name size="6" inputmode="numeric" autocomplete="off" required
                pattern=CALENDAR.is_plain().then_some(r"\s*[\-−]?\d+\s*")
                node_ref=field prop:value=value/>
        </label>
    }
}

/// Two readings of a question. A world without disputes has none.
#[component]
fn ReadingsForm(
    model: Model,
    entry: impl Fn() -> Option<Slug> + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let navigator = use_navigator();
    let readings = read(model, |model| model.readings.clone());
    let fields = [
        NodeRef::<html::Select>::new(),
        NodeRef::<html::Select>::new(),
    ];
    let missing = RwSignal::new(None);
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let asked = ReadingsToCompare::parse(&fields.map(value_of));
        let asked = asked.and_then(|asked| {
            entry()
                .map(|entry| (entry, asked))
                .ok_or("Choose an entry.")
        });
        match asked {
            Ok((entry, both)) => {
                missing.set(None);
                let here = navigator.address_untracked();
                let entry = Some(entry);
                navigator.go(compared(
                    here.with_route(Route::Compare(CompareParams { entry })),
                    both,
                ));
            }
            Err(words) => missing.set(Some(words)),
        }
    };
    let [first, second] = fields;
    let has_any = Memo::new(move |_| readings.with(|readings| !readings.questions.is_empty()));
    view! {
        <Show when=move || has_any.get()>
            <form class="filters live-only" on:submit=submit>
                <ReadingField name="read" label="First reading" readings at=0 field=first/>
                <ReadingField name="versus" label="Second reading" readings at=1 field=second/>
                <button type="submit">"Compare readings"</button>
                {move || missing.get().map(|words| view! { <p class="missing" role="alert">{words}</p> })}
            </form>
        </Show>
    }
}

/// An address with two readings of a question: the one chosen, the other compared with it.
fn compared(mut address: Address, [(dispute, chosen), (_, reading)]: [(Slug, Slug); 2]) -> Address {
    address.readings.choose(dispute.clone(), chosen);
    address.versus = Param::Value(Versus::Reading { dispute, reading });
    address
}
