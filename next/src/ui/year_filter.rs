//! What the year filter says of a date.

use leptos::prelude::*;

use crate::models::year_filter::OutsideYears;

/// That something did not hold in the years of the filter, or perhaps did.
#[component]
pub fn OutsideNote(outside: OutsideYears) -> impl IntoView {
    let OutsideYears { perhaps, years } = outside;
    let (class, words) = if perhaps {
        ("outside perhaps", "perhaps in ")
    } else {
        ("outside", "not in ")
    };
    view! { <span class=class>{words}{years}</span> }
}
