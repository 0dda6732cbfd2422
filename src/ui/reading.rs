//! The rival readings of a dispute.

use leptos::prelude::*;

use super::claim::PlainClaims;
use crate::models::reading::RivalReading;

/// Rival readings, side by side. Each has a heading of the level below the one that they stand
/// under.
#[component]
pub fn RivalReadings(readings: Vec<RivalReading>, level: HeadingLevel) -> impl IntoView {
    let sections = readings.into_iter().map(|reading| {
        let heading = match level {
            HeadingLevel::Third => view! { <h3>{reading.label}</h3> }.into_any(),
            HeadingLevel::Fourth => view! { <h4>{reading.label}</h4> }.into_any(),
        };
        view! { <section class="reading">{heading} <PlainClaims claims=reading.claims/></section> }
    });
    view! { <div class="readings">{sections.collect_view()}</div> }
}

/// The level of the headings of readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingLevel {
    /// `<h3>`, on a page.
    Third,
    /// `<h4>`, in a card.
    Fourth,
}
