//! The fields for two readings of a question, to compare what holds under each.

use leptos::html;
use leptos::prelude::*;

use crate::models::readings_to_compare::{ComparedReadings, ReadingsToCompare};

/// The fields of a form, and what is missing in them. Copied freely.
#[derive(Clone, Copy)]
pub struct ReadingPair {
    fields: [NodeRef<html::Select>; 2],
    missing: RwSignal<Option<&'static str>>,
}

impl ReadingPair {
    /// Fields that aren't drawn yet.
    pub fn new() -> Self {
        Self {
            fields: [NodeRef::new(), NodeRef::new()],
            missing: RwSignal::new(None),
        }
    }

    /// What was missing when the form was submitted; tracked.
    pub fn missing(self) -> Option<String> {
        self.missing.get().map(str::to_owned)
    }

    /// Sets the message about what is missing.
    pub fn tell_missing(self, words: &'static str) {
        self.missing.set(Some(words));
    }

    /// The chosen readings. If they can't be compared, the form says so.
    pub fn chosen(self) -> Option<ComparedReadings> {
        let chosen = ReadingsToCompare::parse(&self.fields.map(value_of));
        self.missing.set(chosen.as_ref().err().copied());
        chosen.ok()
    }
}

impl Default for ReadingPair {
    fn default() -> Self {
        Self::new()
    }
}

/// The two fields.
#[component]
pub fn ReadingPairFields(pair: ReadingPair, readings: Signal<ReadingsToCompare>) -> impl IntoView {
    let [first, second] = pair.fields;
    view! {
        <ReadingField name="read" label="First reading" readings at=0 field=first/>
        <ReadingField name="versus" label="Second reading" readings at=1 field=second/>
    }
}

/// A field to choose among the readings of all disputes, grouped by their questions.
#[component]
fn ReadingField(
    name: &'static str,
    label: &'static str,
    readings: Signal<ReadingsToCompare>,
    /// Which of the chosen readings it shows.
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

/// The value of a field; empty for none.
pub fn value_of(field: NodeRef<html::Select>) -> String {
    let value = field.get_untracked().map(|field| field.value());
    value.unwrap_or_default()
}
