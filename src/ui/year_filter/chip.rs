//! The line above the page while years are chosen: which years, with links to earlier and later
//! years, to what happened in them, and back to all years.

use leptos::prelude::*;
use lore::Years;
use lore::route::{Route, TimelineParams};

use crate::address::fragments::YEAR_SUMMARY;
use crate::address::links::is_plain_click;
use crate::address::use_navigator;
use crate::models::year_filter::shifted;
use crate::site::CALENDAR;
use crate::ui::{Icon, IconShape};

/// The line; empty while all years are shown.
#[component]
pub fn YearChip() -> impl IntoView {
    let navigator = use_navigator();
    // Redrawn on another page: on the timeline there is no link to itself.
    let page = Memo::new(move |_| {
        navigator.with(|here| {
            let unknown = here.years.unknown().map(str::to_owned);
            (here.path(), here.years().is_some(), unknown)
        })
    });
    move || match page.get() {
        (_, true, _) => Some(view! { <AsOf/> }.into_any()),
        (_, false, Some(unknown)) => Some(view! { <UnknownYears unknown/> }.into_any()),
        (_, false, None) => None,
    }
}

#[component]
fn AsOf() -> impl IntoView {
    let navigator = use_navigator();
    let years = navigator.years();
    let words = move || years.get().map(|years| CALENDAR.years(years));
    let of_range = move || years.get().is_some_and(|years| years.first != years.last);
    let on_timeline = matches!(navigator.address_untracked().route, Route::Timeline(_));
    view! {
        <div class="as-of" class:of-range=of_range role="group" aria-label="Year">
            <span class="as-of-chip">
                <span>"As of " <strong>{words}</strong></span>
                <AllYearsLink/>
            </span>
            <Steps years/>
            {(!on_timeline).then(|| view! { <SummaryLink/> })}
        </div>
    }
}

/// The message that the address contains no valid year.
#[component]
fn UnknownYears(unknown: String) -> impl IntoView {
    view! {
        <div class="as-of" role="group" aria-label="Year">
            <span class="as-of-chip read-chip not-known" role="status">
                <span class="read-words">"“"{unknown}"” is not a year: all years are shown."</span>
                <AllYearsLink/>
            </span>
        </div>
    }
}

#[component]
fn AllYearsLink() -> impl IntoView {
    view! {
        <YearLink class="all-years" years=Signal::stored(None)>
            <Icon shape=IconShape::Close/>
            <span class="vh">"All years"</span>
        </YearLink>
    }
}

/// The links to earlier and later years. Without room, their years are for screen readers only.
#[component]
fn Steps(years: Memo<Option<Years>>) -> impl IntoView {
    let shifted_by = move |by| Signal::derive(move || years.get().map(|years| shifted(years, by)));
    let (before, after) = (shifted_by(-1), shifted_by(1));
    let words = |years: Signal<Option<Years>>| {
        view! { <span class="step-years">{move || years.get().map(|years| CALENDAR.years(years))}</span> }
    };
    view! {
        <span class="steps">
            <YearLink class="year-before" years=before>"‹ " {words(before)}</YearLink>
            <YearLink class="year-after" years=after>{words(after)} " ›"</YearLink>
        </span>
    }
}

/// A link to the same page in other years, or in all.
#[component]
fn YearLink(
    class: &'static str,
    years: Signal<Option<Years>>,
    children: Children,
) -> impl IntoView {
    let navigator = use_navigator();
    let href = move || navigator.with(|here| navigator.href(&here.in_years(years.get())));
    let title = move || years.get().is_none().then_some("All years");
    // Links handled elsewhere would inherit the current years.
    let follow = move |event: web_sys::MouseEvent| {
        if is_plain_click(&event) {
            event.prevent_default();
            let here = navigator.address_untracked();
            navigator.go(here.in_years(years.get_untracked()));
        }
    };
    view! { <a class=class href=href title=title on:click=follow>{children()}</a> }
}

/// The link to what happened in the years, on the timeline.
#[component]
fn SummaryLink() -> impl IntoView {
    let navigator = use_navigator();
    let href = move || {
        navigator.with(|here| {
            let timeline = here.with_route(Route::Timeline(TimelineParams::default()));
            navigator.href(&timeline.with_fragment(YEAR_SUMMARY))
        })
    };
    view! { <a href=href>"What happened"</a> }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::*;
    use lore::route::Address;

    use super::YearChip;
    use crate::address::Navigator;

    fn drawn(address: &str) -> String {
        Owner::new().with(|| {
            provide_context(Navigator::new("/lore/", Address::parse(address)));
            view! { <YearChip/> }.to_html()
        })
    }

    #[test]
    fn the_ways_to_other_years_keep_the_other_parameters() {
        let html = drawn("browse/?kind=person&year=1850");
        for part in [
            "href=\"/lore/browse/?kind=person\"",
            "href=\"/lore/browse/?kind=person&amp;year=1849\"",
            "href=\"/lore/timeline/?year=1850#year-summary\"",
        ] {
            assert!(html.contains(part), "{part} is not in {html}");
        }
    }

    #[test]
    fn what_is_no_year_is_told_with_the_way_to_all_years() {
        let html = drawn("browse/?kind=person&year=soon");
        assert!(
            html.contains("soon") && html.contains("not a year"),
            "{html}"
        );
        assert!(
            html.contains("href=\"/lore/browse/?kind=person\""),
            "{html}"
        );
    }

    #[test]
    fn nothing_is_said_of_all_years() {
        let html = drawn("browse/?kind=person");
        assert!(!html.contains("As of"), "{html}");
    }
}
