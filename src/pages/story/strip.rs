//! All years of the story to scale, with a needle at the year shown.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent};

use super::state::use_story;
use crate::models::story::StoryStrip;
use crate::platform::dom::place_across;
use crate::site::CALENDAR;

/// The strip; nothing if all events are in one year. A press on it goes to the nearest event, which the
/// steps and the list also lead to.
#[component]
pub(super) fn StripFigure() -> impl IntoView {
    let state = use_story();
    let strip = state.model().strip.clone();
    strip.map(|strip| {
        let press = move |event: MouseEvent| {
            let element = event.current_target();
            let element = element.and_then(|element| element.dyn_into::<Element>().ok());
            let place = element.map(|element| place_across(&element, event.client_x()));
            let model = state.model();
            let strip = model.strip.as_ref();
            if let Some(at) = strip
                .zip(place)
                .and_then(|(strip, place)| strip.nearest(place))
            {
                state.go(at);
            }
        };
        let ends = [strip.first, strip.last].map(|year| CALENDAR.year(year));
        let [first, last] = ends;
        view! {
            <div class="story-strip" aria-hidden="true">
                <svg width="100%" height="2.2em" on:click=press><Marks strip/></svg>
                <p class="ends"><span>{first}</span><span>{last}</span></p>
            </div>
        }
    })
}

/// Eras, events and the needle.
#[component]
fn Marks(strip: StoryStrip) -> impl IntoView {
    let state = use_story();
    let eras = strip.eras.iter().map(|&(at, width, label)| {
        let (x, width) = (percent(at), percent(width));
        view! {
            <rect class="age" x=x y=".5em" width=width height="1.2em">
                {leptos::svg::title().child(label)}
            </rect>
        }
    });
    let eras = eras.collect_view();
    let events = strip.events.iter().enumerate();
    let events = events.filter_map(|(number, at)| Some((number, (*at)?)));
    let events = events.map(|(number, at)| {
        let x = percent(at);
        let now = move || state.at() == number;
        view! { <line class="event" class:now=now x1=x.clone() x2=x y1=".5em" y2="1.7em"></line> }
    });
    let events = events.collect_view();
    let needle = Memo::new(move |_| state.shown().map(|year| percent(strip.at(year))));
    view! {
        {eras}
        {events}
        <line class="needle" x1=needle x2=needle y1="0" y2="100%"></line>
    }
}

fn percent(hundredths: f64) -> String {
    format!("{hundredths:.2}%")
}
