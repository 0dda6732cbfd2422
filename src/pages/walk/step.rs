//! A step of a walk.

use leptos::prelude::*;

use super::progress::Done;
use crate::models::walk::{StepModel, StepTarget};
use crate::platform::storage::NotKept;
use crate::state::after_hydration;
use crate::state::reader_data::ReaderDataStore;
use crate::ui::{ListedEntries, PlainClaims};

/// A step: its text, what it links to, and whether the reader has done it.
#[component]
pub fn Step(step: StepModel, done: Done) -> impl IntoView {
    let StepModel {
        number,
        text,
        shows,
    } = step;
    let store = done.store();
    view! {
        <li id=format!("step-{number}") tabindex="-1">
            <h2 class="vh">"Step " {number}</h2>
            <p class="walk-text">{text}</p>
            <WhatIsShown shows/>
            {store.map(|store| view! { <DoneBox store done number/> })}
        </li>
    }
}

#[component]
fn WhatIsShown(shows: StepTarget) -> impl IntoView {
    match shows {
        StepTarget::Entry(entry) => view! { <ListedEntries entries=vec![entry]/> }.into_any(),
        StepTarget::Claim(claim) => view! { <PlainClaims claims=vec![claim]/> }.into_any(),
        StepTarget::Page { href, title } => {
            view! { <p><a class="chip" href=href>"See it: " {title}</a></p> }.into_any()
        }
    }
}

/// The checkbox for a done step, with a message if this can't be stored.
#[component]
fn DoneBox(store: ReaderDataStore, done: Done, number: u16) -> impl IntoView {
    let walk = done.walk().clone();
    let is_done = after_hydration(false, move || done.is_done(number));
    let refused = RwSignal::new(None::<NotKept>);
    let change = move |event| {
        let checked = event_target_checked(&event);
        let kept = store.change(|data| data.set_step_done(&walk, number, checked));
        refused.set(kept.err());
    };
    view! {
        <p class="live-only">
            <label class="step-done">
                <input type="checkbox" prop:checked=is_done on:change=change/>
                " Done"
                <span class="vh">" with step " {number}</span>
            </label>
            <span class="soft" role="status">
                {move || refused.get().map(|error| error.to_string())}
            </span>
        </p>
    }
}
