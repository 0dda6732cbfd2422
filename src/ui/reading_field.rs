//! A choice among the readings of all disputes.

use leptos::html;
use leptos::prelude::*;

use crate::models::readings_to_compare::ReadingsToCompare;

/// The choice, by the questions that the readings answer.
#[component]
pub fn ReadingField(
    name: &'static str,
    label: &'static str,
    readings: Signal<ReadingsToCompare>,
    /// Which of the chosen readings stands in it.
    at: usize,
    field: NodeRef<html::Select>,
) -> impl IntoView {
    let options = move || {
        let ReadingsToCompare { questions, chosen } = readings.get();
        let chosen = chosen[at].clone();
        let groups = questions.into_iter().map(move |(question, readings)| {
            let options = readings.into_iter().map(|(value, words)| {
                let selected = value == chosen;
                view! { <option value=value selected=selected>{words}</option> }
            });
            view! { <optgroup label=question>{options.collect_view()}</optgroup> }
        });
        groups.collect_view()
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

/// The value of a choice; empty for none.
pub fn value_of(field: NodeRef<html::Select>) -> String {
    let value = field.get_untracked().map(|field| field.value());
    value.unwrap_or_default()
}
