//! The player: its buttons and keys, and what it shows.

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::card::{Card, Changes};
use super::graph::GraphPart;
use super::state::{StoryState, use_story};
use super::strip::StripFigure;
use crate::behaviors::debounce::Debounce;
use crate::models::story::{NextMove, PlayedMove, large_year};
use crate::platform::dom::closest_to_target;
use crate::site::CALENDAR;
use crate::state::settings::use_settings;
use crate::ui::StepLink;
use crate::ui::announcer::use_announcer;

/// The player. Without scripts the list below says the same.
#[component]
pub(super) fn Player() -> impl IntoView {
    let state = use_story();
    play(state);
    tell(state);
    view! {
        <section class="player live-only" aria-label="Player"
            on:keydown=move |event| press(state, &event)>
            <Bar/>
            <StripFigure/>
            <div class="player-parts">
                <GraphPart/>
                // A reader who interacts with the text wants it to pause.
                <div class="player-text" on:focusin=move |_| state.playing().set(false)
                    on:pointerdown=move |_| state.playing().set(false)>
                    <Card/>
                    <Changes/>
                </div>
            </div>
        </section>
    }
}

/// Goes from event to event automatically while it plays. It adds no history entries.
fn play(state: StoryState) {
    // Each call sets its own delay.
    let timer = Debounce::new(std::time::Duration::ZERO);
    let settings = use_settings();
    let playing = state.playing();
    Effect::new(move |_| {
        if state.is_covered() {
            playing.set(false);
        }
    });
    Effect::new(move |_| {
        let (at, shown) = (state.at(), state.shown());
        if !playing.get() {
            timer.cancel();
            return;
        }
        let PlayedMove { to, after } =
            state
                .model()
                .next_move(at, shown, settings.is_motion_reduced());
        match to {
            NextMove::Year(year) => timer.call_after(after, move || state.show(year)),
            NextMove::Event(next) => timer.call_after(after, move || state.replace(next)),
            NextMove::End => playing.set(false),
        }
    });
}

/// Announces each event to screen readers, except the one that the page opened at.
fn tell(state: StoryState) {
    let announcer = use_announcer();
    Effect::new(move |before: Option<usize>| {
        let at = state.at();
        if before.is_some_and(|before| before != at) {
            announcer.announce_later(state.model().announcement(at));
        }
        at
    });
    on_cleanup(move || announcer.cancel());
}

/// The buttons, the year, and the progress. Its size never changes.
#[component]
fn Bar() -> impl IntoView {
    let state = use_story();
    let year = move || large_year(state.event(state.at()).as_ref(), state.shown(), CALENDAR);
    let eras = move || {
        let event = state.event(state.at());
        let shown = state.shown();
        shown.map(|year| state.model().eras(event.as_ref(), year))
    };
    let count = state.model().events.len();
    let playing = state.playing();
    let words = move || match (playing.get(), state.at() + 1 == count) {
        (true, _) => "Pause",
        (false, false) => "Play",
        (false, true) => "Again",
    };
    let before = Signal::derive(move || state.href(state.at().checked_sub(1)));
    let after = Signal::derive(move || state.href(Some(state.at() + 1)));
    view! {
        <div class="player-bar">
            <div class="player-buttons" role="group" aria-label="Steps through the story">
                <StepLink class="before" rel="prev" href=before>"Previous"</StepLink>
                <button class="play" type="button" on:click=move |_| toggle(state)>{words}</button>
                <StepLink class="after" rel="next" href=after>"Next"</StepLink>
            </div>
            <p class="player-year">
                <strong>{year}</strong> " " <span class="label">{eras}</span>
            </p>
            <p class="soft player-count">"Event " {move || state.at() + 1} " of " {count}</p>
        </div>
    }
}

/// Starts or stops playing. At the end of the story it starts over.
fn toggle(state: StoryState) {
    let playing = state.playing();
    let plays = playing.get_untracked();
    let (at, count) = (untrack(|| state.at()), state.model().events.len());
    if !plays && at + 1 == count {
        state.replace(0);
    }
    playing.set(!plays);
}

/// The keys while the focus is in the player: arrows step, the space bar plays. A held key steps only
/// once, since browsers limit changes of the address.
fn press(state: StoryState, event: &KeyboardEvent) {
    let other = event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key();
    if other || event.repeat() {
        return;
    }
    let at = untrack(|| state.at());
    let to = match event.key().as_str() {
        "ArrowRight" => Some(at + 1),
        "ArrowLeft" => at.checked_sub(1),
        " " if !presses_itself(event) => {
            event.prevent_default();
            toggle(state);
            return;
        }
        _ => return,
    };
    event.prevent_default();
    if let Some(to) = to {
        state.replace(to);
    }
}

/// Whether the space bar has its own meaning for the focused element.
fn presses_itself(event: &KeyboardEvent) -> bool {
    closest_to_target(event, "button, summary").is_some()
}
