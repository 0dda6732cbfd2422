//! The rival readings of a dispute, and the buttons that choose one.

use leptos::prelude::*;
use lore::Slug;
use lore::route::Address;

use super::announcer::use_announcer;
use super::claim::PlainClaims;
use crate::address::opens_card;
use crate::address::use_navigator;
use crate::models::claim::{PlainClaim, RULED_OUT};
use crate::models::reading::{ReadingOfClaim, RivalReading};

/// Rival readings side by side, each with the button that chooses it and a heading of the given
/// level. They follow the address, so that a button keeps the focus.
#[component]
pub fn RivalReadings(
    /// The name of the dispute in the address.
    dispute: &'static str,
    /// Only their links may change.
    #[prop(into)]
    readings: Signal<Vec<RivalReading>>,
    level: HeadingLevel,
    /// How many claims of each are shown; the rest is folded.
    #[prop(default = usize::MAX)]
    at_once: usize,
) -> impl IntoView {
    let named: Vec<_> = readings
        .read_untracked()
        .iter()
        .map(|reading| (reading.id, reading.label))
        .collect();
    let chosen = use_chosen(dispute, named.iter().map(|(id, _)| *id).collect());
    let place = match level {
        HeadingLevel::Third => "page",
        HeadingLevel::Fourth => "card",
    };
    let sections = named.into_iter().enumerate().map(|(at, (id, label))| {
        let reading = move || readings.with(|readings| readings.get(at).cloned());
        let follows = move || reading().and_then(|reading| reading.href);
        let claims =
            move || reading().map(|reading| view! { <SomeClaims claims=reading.claims at_once/> });
        let ruled_out = move || chosen.get().is_some_and(|chosen| chosen != id);
        let words = move || ruled_out().then(|| view! { <span class="vh">", "{RULED_OUT}</span> });
        let heading = match level {
            HeadingLevel::Third => view! { <h3><span>{label}</span>{words}</h3> }.into_any(),
            HeadingLevel::Fourth => view! { <h4><span>{label}</span>{words}</h4> }.into_any(),
        };
        view! {
            <section class="reading" class:ruled-out=ruled_out>
                {heading}
                {claims}
                <p class="reading-foot">
                    <TakeReading dispute id label chosen place=format!("{place}-{dispute}.{id}")/>
                    <a href=follows>"What follows"<span class="vh">" from: "{label}</span></a>
                </p>
            </section>
        }
    });
    view! { <div class="readings">{sections.collect_view()}</div> }
}

/// The first claims of a reading, and the rest folded behind a count.
#[component]
fn SomeClaims(mut claims: Vec<PlainClaim>, at_once: usize) -> impl IntoView {
    let rest = claims.split_off(at_once.min(claims.len()));
    let more = (!rest.is_empty()).then(|| {
        view! {
            <details>
                <summary>{rest.len()} " more"</summary>
                <PlainClaims claims=rest/>
            </details>
        }
    });
    // One element, since a reading has three rows, which align with those beside it.
    view! { <div><PlainClaims claims/>{more}</div> }
}

/// The chosen reading of a dispute, one of `ids`; none if it is unknown.
fn use_chosen(dispute: &'static str, ids: Vec<&'static str>) -> Memo<Option<&'static str>> {
    let navigator = use_navigator();
    Memo::new(move |_| {
        let chosen = navigator.with(|here| here.readings.get(dispute).cloned())?;
        ids.iter().copied().find(|id| *id == chosen.as_str())
    })
}

/// The button that chooses the reading a claim belongs to, for a claim shown by itself.
#[component]
pub fn TakeReadingOfClaim(reading: ReadingOfClaim) -> impl IntoView {
    let ReadingOfClaim {
        dispute,
        id,
        label,
        place,
    } = reading;
    let chosen = use_chosen(dispute, vec![id]);
    view! { <TakeReading dispute id label chosen place/> }
}

/// The button that chooses a reading, or drops it.
#[component]
fn TakeReading(
    dispute: &'static str,
    id: &'static str,
    label: &'static str,
    chosen: Memo<Option<&'static str>>,
    /// Its id, by which the focus is restored after it is redrawn.
    place: String,
) -> impl IntoView {
    let navigator = use_navigator();
    let announcer = use_announcer();
    let is_taken = move || chosen.get() == Some(id);
    let take = move |_| {
        let here = navigator.address_untracked();
        let taken = untrack(is_taken);
        if let Some(there) = with_reading(&here, dispute, (!taken).then_some(id)) {
            let done = if taken { "No longer taken" } else { "Taken" };
            announcer.announce(format!("{done}: {label}"));
            // From a card, Back leads to the page below, which must keep the choice.
            if opens_card(&here) {
                navigator.replace(there);
            } else {
                navigator.go(there);
            }
        }
    };
    view! {
        <button type="button" class="take-reading live-only" id=place
            aria-pressed=move || if is_taken() { "true" } else { "false" } on:click=take>
            "Take this reading"<span class="vh">": "{label}</span>
        </button>
    }
}

/// The same address with a reading of a dispute chosen, or with none.
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
