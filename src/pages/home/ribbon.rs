//! The years of the world as a ribbon.

use leptos::{ev, prelude::*};
use lore::route::{Route, TimelineParams};
use lore::{Calendar, Years};

use crate::address::use_navigator;
use crate::models::home::{Band, NamedYear, Ribbon};
use crate::ui::graph_marks::DrawingLink;

/// The years from first to last, to scale: eras and powers, each with a link. A year can be chosen on
/// the scale or with the slider below, also without scripts.
#[component]
pub fn RibbonFigure(ribbon: Ribbon, timeline: String) -> impl IntoView {
    let Ribbon {
        first,
        last,
        calendar,
        named,
        eras,
        powers,
    } = ribbon;
    let named = named.into_iter().map(|year| view! { <ScaleYear year/> });
    let eras = eras.into_iter().map(|band| ("age", band));
    let powers = powers.into_iter().map(|band| ("power", band));
    let bands: Vec<_> = eras.chain(powers).zip(0_u16..).collect();
    let height = top_of(u16::try_from(bands.len()).unwrap_or(u16::MAX));
    let bands = bands
        .into_iter()
        .map(|((class, band), row)| view! { <BandLink class band row/> });
    view! {
        <figure class="ribbon">
            <svg role="group" aria-label=format!("The years {}", calendar.years(Years::new(first, last))) width="100%"
                height=format!("{height:.1}em")>
                {named.collect_view()}
                {bands.collect_view()}
            </svg>
            <YearForm first last calendar timeline/>
        </figure>
    }
}

/// A year on the scale, with its line.
#[component]
fn ScaleYear(year: NamedYear) -> impl IntoView {
    let x = format!("{:.2}%", year.at);
    let anchor = match year.at {
        at if at <= 0.0 => "start",
        at if at >= 100.0 => "end",
        _ => "middle",
    };
    view! {
        <DrawingLink class="scale-year".to_owned() href=year.href title=year.words.clone()>
            <line x1=x.clone() x2=x.clone() y1="1.1em" y2="100%"></line>
            <text x=x y=".85em" text-anchor=anchor>{year.words}</text>
        </DrawingLink>
    }
}

/// The top of a row of the ribbon, in em.
fn top_of(row: u16) -> f64 {
    1.3 + 1.5 * f64::from(row)
}

/// An era or a power, with its name inside, or beside it if it is short.
#[component]
fn BandLink(class: &'static str, band: Band, row: u16) -> impl IntoView {
    let doubt = band
        .certain
        .map_or("", |_| "; the pale part is disputed or uncertain");
    let title = format!("{}, {}{doubt}", band.label, band.years);
    let end = band.at + band.width;
    let (x, aside, anchor) = if band.width > 24.0 {
        (band.at, ".4em", "start")
    } else if end < 60.0 {
        (end, ".4em", "start")
    } else {
        (band.at, "-.4em", "end")
    };
    view! {
        <DrawingLink class=class.to_owned() href=band.href title>
            <g data-side=band.side>
                // The styles make a part pale that another part follows.
                {band.certain.map(|_| view! { <BandRect part=(band.at, band.width) row/> })}
                <BandRect part=band.certain.unwrap_or((band.at, band.width)) row/>
                <text x=format!("{x:.2}%") dx=aside y=format!("{:.1}em", top_of(row) + 1.0)
                    text-anchor=anchor>
                    {band.label}
                </text>
            </g>
        </DrawingLink>
    }
}

/// A part of a band: its start and its length in percent of the ribbon.
#[component]
fn BandRect(part: (f64, f64), row: u16) -> impl IntoView {
    let (at, width) = part;
    view! {
        <rect x=format!("{at:.2}%") width=format!("{width:.2}%")
            y=format!("{:.1}em", top_of(row)) height="1.3em"></rect>
    }
}

/// A form that leads to the timeline in a year; without scripts it loads the page.
#[component]
fn YearForm(first: i32, last: i32, calendar: Calendar<'static>, timeline: String) -> impl IntoView {
    let navigator = use_navigator();
    let years = navigator.years();
    let chosen = RwSignal::new(None);
    // Until one is chosen, it shows the year of the filter.
    let year = Signal::derive(move || {
        let shown = years.get().map(|years| years.last.clamp(first, last));
        chosen.get().or(shown).unwrap_or(first.midpoint(last))
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let year = year.get_untracked();
        let there = Route::Timeline(TimelineParams::default());
        let there = navigator.address_untracked().with_route(there);
        navigator.go(there.in_years(Some(Years::of(year))));
    };
    let choose = move |text: String| {
        if let Ok(year) = text.parse() {
            chosen.set(Some(year));
        }
    };
    view! {
        <form class="enter-year" action=timeline on:submit=submit>
            <label>
                <span class="label">"Choose a year"</span>
                <input type="range" name="year" min=first max=last value=first.midpoint(last)
                    prop:value=move || year.get().to_string()
                    on:input:target=move |event| choose(event.target().value())/>
            </label>
            <button type="submit">"Go to " <output>{move || calendar.year(year.get())}</output></button>
        </form>
    }
}
