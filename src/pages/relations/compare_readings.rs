//! The form that asks for two readings of a question, to compare what holds by each.

use leptos::html;
use leptos::prelude::*;
use lore::TableError;
use lore::route::{Param, Versus};

use super::ask::AskForm;
use super::state::use_relations;
use crate::models::relations::{Comparison, ReadingsToCompare};

/// The form.
#[component]
pub fn ReadingsForm(
    /// What it asks now.
    comparison: Memo<Result<Comparison, TableError>>,
    clear: Signal<Option<String>>,
) -> impl IntoView {
    let relations = use_relations();
    let readings = Memo::new(move |_| {
        comparison.with(|one| one.as_ref().ok().map(|one| one.readings.clone()))
    });
    let fields = [
        NodeRef::<html::Select>::new(),
        NodeRef::<html::Select>::new(),
    ];
    let missing = RwSignal::new(None);
    let submit = move || {
        let values = fields.map(|field| {
            let value = field.get_untracked().map(|field| field.value());
            value.unwrap_or_default()
        });
        match ReadingsToCompare::asked(&values) {
            Ok([(dispute, reading), (_, other)]) => {
                missing.set(None);
                relations.go_to(|address| {
                    address.readings.choose(dispute.clone(), reading);
                    let reading = other;
                    address.versus = Param::Value(Versus::Reading { dispute, reading });
                });
            }
            Err(words) => missing.set(Some(words.to_owned())),
        }
    };
    let [first, second] = fields;
    let rest = move || readings.get().map(|one| one.rest).unwrap_or_default();
    view! {
        <AskForm rest=Signal::derive(rest) button="Compare" clear missing=missing.into() on_submit=submit>
            <ReadingField name="read" label="Reading" readings at=0 field=first/>
            <ReadingField name="versus" label="With" readings at=1 field=second/>
        </AskForm>
    }
}

#[component]
fn ReadingField(
    name: &'static str,
    label: &'static str,
    readings: Memo<Option<ReadingsToCompare>>,
    at: usize,
    field: NodeRef<html::Select>,
) -> impl IntoView {
    let options = move || {
        let ReadingsToCompare {
            questions, chosen, ..
        } = readings.get()?;
        let chosen = chosen[at].clone();
        let groups = questions.into_iter().map(move |(question, readings)| {
            let options = readings.into_iter().map(|(value, words)| {
                let selected = value == chosen;
                view! { <option value=value selected=selected>{words}</option> }
            });
            view! { <optgroup label=question>{options.collect_view()}</optgroup> }
        });
        Some(groups.collect_view())
    };
    view! {
        <label>
            <span class="label">{label}</span>
            <select name=name node_ref=field>
                <option value="">"Choose"</option>
                {options}
            </select>
        </label>
    }
}
