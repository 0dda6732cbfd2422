//! The fields of the page: words and years, folded behind their name, and a slider through the
//! years.

use lore::route::Param;
use std::time::Duration;

use leptos::prelude::*;
use lore::Years;

use super::state::use_relations;
use super::tools::{NarrowTools, YearSteps};
use crate::address::use_navigator;
use crate::behaviors::debounce::Debounce;
use crate::models::relations::YearSpan;
use crate::site::CALENDAR;
use crate::ui::filter_fields::{FilterForm, WordsField, use_claim_filter};
use crate::ui::{FilterFold, Icon, IconShape};

/// How long the slider must pause before the address is written: browsers limit how often it may
/// change.
const REST: Duration = Duration::from_millis(200);

/// The fields. Each acts when it is changed.
#[component]
pub fn RelationFields() -> impl IntoView {
    let filter = use_claim_filter();
    let words = filter.words();
    // Categories, statuses and the selected entry aren't counted: the legend and the panel show
    // them.
    let active = Memo::new(move |_| usize::from(words.with(|words| !words.is_empty())));
    view! {
        <FilterFold active>
            <NarrowTools/>
            <FilterForm role="search">
                <WordsField filter/>
                <YearsField/>
            </FilterForm>
        </FilterFold>
    }
}

/// Controls for the years: steps, and a slider if relations are dated in several years.
#[component]
pub fn YearTools() -> impl IntoView {
    let span = use_relations().model_now().ok();
    let span = span.and_then(|model| YearSpan::of(&model.edges));
    view! {
        <section class="year-tools" aria-label="Years">
            <YearSteps/>
            {span.map(|span| view! { <YearSlider span/> })}
            <ShownYears/>
        </section>
    }
}

/// The years shown, as a button back to all years. It is always there.
#[component]
fn ShownYears() -> impl IntoView {
    let filter = use_claim_filter();
    let years = use_navigator().years();
    let words = move || {
        years
            .get()
            .map_or_else(|| "All".to_owned(), |years| CALENDAR.print(years))
    };
    // Its accessible name contains its visible text.
    let name = move || match years.get() {
        Some(years) => format!("{}: show all years", CALENDAR.print(years)),
        None => "All years".to_owned(),
    };
    view! {
        <button class="shown-years live-only" type="button" aria-label=name
            aria-disabled=move || years.get().is_none().then_some("true")
            on:click=move |_| filter.change_address(|address| address.years = Param::Absent)>
            {words} <Icon shape=IconShape::Close/>
        </button>
    }
}

/// The field for a year or a range of years.
#[component]
fn YearsField() -> impl IntoView {
    let filter = use_claim_filter();
    let navigator = use_navigator();
    let years = navigator.years();
    // Typed text may not be a year yet, and must not be replaced by the years it parses to so far.
    let field = Typed::over(move || {
        years
            .get()
            .map(|years| CALENDAR.print(years))
            .unwrap_or_default()
    });
    let change = move |event| {
        let words = event_target_value(&event);
        let years = Param::parse(Some(words.trim()), |words| CALENDAR.parse(words));
        filter.change_address(|address| address.years = years);
        field.set(words);
    };
    view! {
        <label>
            <span class="label">"Year or years"</span>
            <input name="year" value=navigator.address_untracked().years().map(|years| CALENDAR.print(years))
                size="10" autocomplete="off" inputmode="numeric"
                prop:value=move || field.value() on:input=change on:blur=move |_| field.reset()/>
        </label>
    }
}

/// A slider through the years, below a histogram of the relations that hold in each.
#[component]
fn YearSlider(span: YearSpan) -> impl IntoView {
    let filter = use_claim_filter();
    let navigator = use_navigator();
    let YearSpan {
        first,
        last,
        bars,
        view_box,
    } = span;
    let years = navigator.years();
    // Without a year filter it is at its end.
    let at = move || years.get().map_or(last, |years| years.last);
    let message = move || {
        years
            .get()
            .map_or_else(|| "All years".to_owned(), |years| CALENDAR.print(years))
    };
    let rest = Debounce::new(REST);
    let change = move |event| {
        let Ok(year) = event_target_value(&event).parse() else {
            return;
        };
        let years = Some(Years::of(year));
        let address = navigator.address_untracked().in_years(years);
        navigator.preview(address);
        rest.call(move || {
            // Unless the years were changed elsewhere meanwhile.
            if navigator.address_untracked().years() == years {
                filter.change_address(|address| address.years = years.into());
            }
        });
    };
    view! {
        <FilterForm class="scrub">
            <label>
                <span class="label">"Year"</span>
                <svg class="histogram" viewBox=view_box preserveAspectRatio="none" aria-hidden="true">
                    <path d=bars></path>
                </svg>
                <input type="range" name="year" min=first max=last value=untrack(at)
                    prop:value=move || at().to_string() aria-valuetext=message on:input=change/>
                <span class="ends" aria-hidden="true"><span>{CALENDAR.year(first)}</span><span>{CALENDAR.year(last)}</span></span>
            </label>
        </FilterForm>
    }
}

/// The value of a field: the address's, until the reader enters something else. Copied freely.
#[derive(Clone, Copy)]
pub struct Typed {
    typed: RwSignal<Option<String>>,
    stated: Signal<String>,
}

impl Typed {
    /// A field in which nothing is entered yet.
    pub fn over(stated: impl Fn() -> String + Send + Sync + 'static) -> Self {
        Self {
            typed: RwSignal::new(None),
            stated: Signal::derive(stated),
        }
    }

    /// Its value; tracked.
    pub fn value(self) -> String {
        self.typed.get().unwrap_or_else(|| self.stated.get())
    }

    /// The reader enters something.
    pub fn set(self, value: String) {
        self.typed.set(Some(value));
    }

    /// Takes its current value. From then on it shows the address's value.
    pub fn take(self) -> String {
        let value = untrack(|| self.value());
        self.reset();
        value
    }

    /// Makes it show the address's value again.
    pub fn reset(self) {
        self.typed.set(None);
    }
}

/// The other parameters as hidden inputs, so that the form works without scripts.
#[component]
pub fn HiddenFields(
    /// Names and values.
    fields: Signal<Vec<(&'static str, String)>>,
) -> impl IntoView {
    move || {
        let fields = fields.get().into_iter();
        let inputs =
            fields.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
        inputs.collect_view()
    }
}
