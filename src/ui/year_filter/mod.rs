//! The year filter: a control in the header of every page, a line above the page while years are
//! chosen, and the note on dates outside them.

mod chip;
mod control;

use leptos::prelude::*;

pub use self::chip::YearChip;
pub use self::control::YearControl;
use crate::models::year_filter::{Outside, OutsideYears};

/// The note that something did not, or may not, hold in the filter's years.
#[component]
pub fn OutsideNote(outside: OutsideYears) -> impl IntoView {
    let (class, words) = match outside.how {
        Outside::Perhaps => ("outside perhaps", "perhaps in "),
        Outside::NotYet => ("outside", "not yet in "),
        Outside::No => ("outside", "not in "),
    };
    view! { <span class=class>{words}{outside.years}</span> }
}
