//! A field for one of two years that are compared.

use leptos::html;
use leptos::prelude::*;

use crate::site::CALENDAR;

/// A field for a year of a comparison.
#[component]
pub fn YearField(
    name: &'static str,
    label: &'static str,
    input: NodeRef<html::Input>,
    /// The year in it.
    value: Signal<String>,
    /// Receives what the reader types, if the page follows it.
    #[prop(optional)]
    typed: Option<Callback<String>>,
    /// Whether the form was submitted without this year.
    #[prop(optional)]
    missing: Signal<bool>,
    /// Whether the browser itself asks for a year before it submits the form.
    #[prop(optional)]
    required: bool,
) -> impl IntoView {
    let pattern = (required && CALENDAR.is_plain()).then_some(r"\s*[\-−]?\d+\s*");
    let change = move |event| {
        if let Some(typed) = typed {
            typed.run(event_target_value(&event));
        }
    };
    view! {
        <label>
            <span class="label">{label}</span>
            <input name=name value=untrack(|| value.get()) size="6" inputmode="numeric" autocomplete="off"
                required=required pattern=pattern aria-invalid=move || missing.get().then_some("true")
                node_ref=input prop:value=value on:input=change/>
        </label>
    }
}
