//! The form that asks for two readings of a question, to compare what holds by each.

use leptos::html;
use leptos::prelude::*;
use lore::TableError;
use lore::route::{Param, Versus};

use super::ask::AskForm;
use super::state::use_relations;
use crate::models::readings_to_compare::ReadingsToCompare;
use crate::models::relations::Comparison;
use crate::ui::reading_field::{ReadingField, value_of};

/// The form. A world without disputes has none.
#[component]
pub fn ReadingsForm(
    /// What it asks now.
    comparison: Memo<Result<Comparison, TableError>>,
    clear: Signal<Option<String>>,
) -> impl IntoView {
    let relations = use_relations();
    let readings = Signal::derive(move || {
        comparison.with(|one| {
            one.as_ref()
                .map(|one| one.readings.clone())
                .unwrap_or_default()
        })
    });
    let rest = Signal::derive(move || {
        comparison.with(|one| {
            one.as_ref()
                .map(|one| one.rest_of_readings.clone())
                .unwrap_or_default()
        })
    });
    let fields = [
        NodeRef::<html::Select>::new(),
        NodeRef::<html::Select>::new(),
    ];
    let missing = RwSignal::new(None);
    let submit = move || match ReadingsToCompare::parse(&fields.map(value_of)) {
        Ok([(dispute, reading), (_, other)]) => {
            missing.set(None);
            relations.go_to(|address| {
                address.readings.choose(dispute.clone(), reading);
                let reading = other;
                address.versus = Param::Value(Versus::Reading { dispute, reading });
            });
        }
        Err(words) => missing.set(Some(words.to_owned())),
    };
    let [first, second] = fields;
    let has_any = Memo::new(move |_| readings.with(|readings| !readings.questions.is_empty()));
    view! {
        <Show when=move || has_any.get()>
            <AskForm rest button="Compare readings" clear missing=missing.into() on_submit=submit>
                <ReadingField name="read" label="First reading" readings at=0 field=first/>
                <ReadingField name="versus" label="Second reading" readings at=1 field=second/>
            </AskForm>
        </Show>
    }
}
