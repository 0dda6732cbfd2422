//! The rival readings of a dispute, and the buttons that take one.

use leptos::prelude::*;
use lore::Slug;
use lore::route::Address;

use super::claim::{PlainClaims, RULED_OUT};
use crate::address::arrival::names_a_claim;
use crate::address::use_navigator;
use crate::models::reading::RivalReading;

/// Rival readings, side by side, each with the button that takes it. Each has a heading of the level
/// below the one that they stand under. They follow the address, so that a button keeps the focus.
#[component]
pub fn RivalReadings(
    /// The name of the dispute in the address.
    dispute: &'static str,
    readings: Vec<RivalReading>,
    level: HeadingLevel,
) -> impl IntoView {
    let ids: Vec<_> = readings.iter().map(|reading| reading.id).collect();
    let navigator = use_navigator();
    // The one that is chosen; an unknown one chooses none.
    let chosen = Memo::new(move |_| {
        let chosen = navigator.with(|here| here.readings.get(dispute).cloned())?;
        ids.iter().copied().find(|id| *id == chosen.as_str())
    });
    let sections = readings.into_iter().map(|reading| {
        let (id, label) = (reading.id, reading.label);
        let ruled_out = move || chosen.get().is_some_and(|chosen| chosen != id);
        let words = move || ruled_out().then(|| view! { <span class="vh">", "{RULED_OUT}</span> });
        let heading = match level {
            HeadingLevel::Third => view! { <h3><span>{label}</span>{words}</h3> }.into_any(),
            HeadingLevel::Fourth => view! { <h4><span>{label}</span>{words}</h4> }.into_any(),
        };
        view! {
            <section class="reading" class:ruled-out=ruled_out>
                {heading}
                <PlainClaims claims=reading.claims/>
                <p class="reading-foot">
                    <TakeReading dispute id label chosen level/>
                    {reading.href.map(|href| view! {
                        <a href=href>"What follows"<span class="vh">" from: "{label}</span></a>
                    })}
                </p>
            </section>
        }
    });
    view! { <div class="readings">{sections.collect_view()}</div> }
}

/// The button that takes a reading, or lets go of it.
#[component]
fn TakeReading(
    dispute: &'static str,
    id: &'static str,
    label: &'static str,
    chosen: Memo<Option<&'static str>>,
    level: HeadingLevel,
) -> impl IntoView {
    let navigator = use_navigator();
    let is_taken = move || chosen.get() == Some(id);
    let take = move |_| {
        let here = navigator.address_untracked();
        let taken = untrack(is_taken);
        if let Some(there) = with_reading(&here, dispute, (!taken).then_some(id)) {
            // A card is left to the page below it, which keeps the choice.
            if names_a_claim(&here) {
                navigator.replace(there);
            } else {
                navigator.go(there);
            }
        }
    };
    // What is drawn anew finds its focus by this.
    let place = match level {
        HeadingLevel::Third => "page",
        HeadingLevel::Fourth => "card",
    };
    view! {
        <button type="button" class="take-reading live-only" id=format!("{place}-{dispute}.{id}")
            aria-pressed=move || if is_taken() { "true" } else { "false" } on:click=take>
            "Take this reading"<span class="vh">": "{label}</span>
        </button>
    }
}

/// The same place with a reading of a dispute chosen, or none.
fn with_reading(here: &Address, dispute: &str, reading: Option<&str>) -> Option<Address> {
    let mut there = here.clone();
    match reading {
        Some(reading) => there
            .readings
            .choose(Slug::parse(dispute)?, Slug::parse(reading)?),
        None => there.readings.clear(dispute),
    }
    Some(there)
}

/// The level of the headings of readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HeadingLevel {
    /// `<h3>`, on a page.
    Third,
    /// `<h4>`, in a card.
    Fourth,
}

#[cfg(test)]
mod tests {
    use lore::route::Address;

    use super::with_reading;

    #[test]
    fn a_reading_takes_the_place_of_another_of_its_dispute_and_leaves_all_else() {
        let here = Address::parse("disputes/?read=fire.lamp&read=war.late&year=1850#fire");
        let print = |reading| with_reading(&here, "fire", reading).unwrap().print();
        assert_eq!(
            print(Some("storm")),
            "disputes/?read=fire.storm&read=war.late&year=1850#fire"
        );
        assert_eq!(print(None), "disputes/?read=war.late&year=1850#fire");
    }
}
