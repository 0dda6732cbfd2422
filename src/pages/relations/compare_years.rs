//! The form for two years, to compare what holds in each.

use leptos::html;
use leptos::prelude::*;
use lore::route::{Param, Versus};

use super::fields::Typed;
use super::query_form::QueryForm;
use super::state::{Derived, use_relations};
use crate::models::relations::Comparison;
use crate::pages::part_of;
use crate::platform::dom;
use crate::site::CALENDAR;
use crate::ui::YearField;

/// The form.
#[component]
pub fn YearsForm(comparison: Derived<Comparison>) -> impl IntoView {
    let relations = use_relations();
    let rest = part_of(comparison, |one| one.rest.clone());
    let clear = part_of(comparison, |one| one.clear.clone());
    let fields = [0, 1].map(|at| {
        let stated = part_of(comparison, move |one| one.fields[at].clone());
        Typed::over(move || stated.get())
    });
    let inputs = [NodeRef::<html::Input>::new(), NodeRef::<html::Input>::new()];
    // The first field without a year, and what to do about it.
    let missing = RwSignal::new(None);
    let submit = move || {
        let years = fields.map(|field| untrack(|| field.value()).trim().to_owned());
        let fault = comparison.with_untracked(|one| one.as_ref().ok()?.missing(&years));
        missing.set(fault.clone());
        if let Some((at, _)) = fault {
            if let Some(input) = inputs[at].get_untracked() {
                dom::focus_in_view(&input);
            }
            return;
        }
        let [first, second] = fields.map(|field| field.take().trim().to_owned());
        relations.go_to(|address| {
            address.years = CALENDAR.parse(&first).into();
            address.versus = Param::parse(Some(&second), |year| {
                CALENDAR.parse_year(year).map(Versus::Year)
            });
        });
    };
    let message = Signal::derive(move || missing.get().map(|(_, words)| words));
    let is_missing = move |at| {
        Signal::derive(move || missing.with(|one| matches!(one, Some((field, _)) if *field == at)))
    };
    let value = move |at: usize| Signal::derive(move || fields[at].value());
    let typed = move |at: usize| Callback::new(move |value| fields[at].set(value));
    view! {
        <QueryForm rest button="Compare years" clear missing=message on_submit=submit>
            <YearField name="year" label="First year" input=inputs[0] value=value(0) typed=typed(0) missing=is_missing(0)/>
            <YearField name="versus" label="Second year" input=inputs[1] value=value(1) typed=typed(1) missing=is_missing(1)/>
        </QueryForm>
    }
}
