//! The form for two readings of a question, to compare what holds under each.

use leptos::prelude::*;

use super::query_form::QueryForm;
use super::state::{Derived, use_relations};
use crate::models::relations::Comparison;
use crate::pages::part_of;
use crate::ui::reading_pair::{ReadingPair, ReadingPairFields};

/// The form; nothing in a world without disputes.
#[component]
pub fn ReadingsForm(comparison: Derived<Comparison>) -> impl IntoView {
    let relations = use_relations();
    let readings = part_of(comparison, |one| one.readings.clone());
    let rest = part_of(comparison, |one| one.rest_of_readings.clone());
    let clear = part_of(comparison, |one| one.clear.clone());
    let pair = ReadingPair::new();
    let submit = move || {
        if let Some(readings) = pair.chosen() {
            relations.go_to(|address| readings.compare_in(address));
        }
    };
    let has_any = Memo::new(move |_| readings.with(|readings| !readings.questions.is_empty()));
    view! {
        <Show when=move || has_any.get()>
            <QueryForm rest button="Compare readings" clear
                missing=Signal::derive(move || pair.missing()) on_submit=submit>
                <ReadingPairFields pair readings/>
            </QueryForm>
        </Show>
    }
}
