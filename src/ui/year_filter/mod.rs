//! The year filter: a control in the head of every page, a line above the page while years are
//! chosen, and what it says of a date.

mod chip;
mod control;

use leptos::prelude::*;

pub use self::chip::YearChip;
pub use self::control::YearControl;
use crate::models::year_filter::{Outside, OutsideYears};

/// That something did not hold in the years of the filter, or perhaps did.
#[component]
pub fn OutsideNote(outside: OutsideYears) -> impl IntoView {
    let (class, words) = match outside.how {
        Outside::Perhaps => ("outside perhaps", "perhaps in "),
        Outside::NotYet => ("outside", "not yet in "),
        Outside::No => ("outside", "not in "),
    };
    view! { <span class=class>{words}{outside.years}</span> }
}
