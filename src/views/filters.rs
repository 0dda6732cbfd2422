//! Filters that are links: each leads to the page as it is with one value more or less.

use leptos::prelude::*;
use lore::route::Filter;
use lore::{Slug, Status, Years};

use crate::nav::Nav;

/// A value that can be chosen.
pub struct Choice {
    /// Its words.
    pub label: &'static str,
    /// How many there are of it.
    pub count: usize,
    /// Whether it is chosen.
    pub on: bool,
    /// The page with the other choice.
    pub href: String,
}

/// A facet with its values, unless there are none.
pub fn facet(label: &'static str, choices: Vec<Choice>) -> Option<AnyView> {
    if choices.is_empty() {
        return None;
    }
    let choices = choices.into_iter().map(|choice| {
        let on = choice.on.then_some("true");
        view! {
            <li>
                <a href=choice.href aria-current=on>
                    {choice.label}
                    <span class="count">{choice.count}<span class="vh">" entries"</span></span>
                </a>
            </li>
        }
    });
    Some(
        view! {
            <section class="facet">
                <h2 class="label">{label}</h2>
                <ul class="facet-list">{choices.collect_view()}</ul>
            </section>
        }
        .into_any(),
    )
}

/// How many are found, what is chosen, and the ways to choose less.
pub fn active(found: usize, of: String, chosen: Vec<Choice>, clear: String) -> AnyView {
    let clear = (!chosen.is_empty()).then(|| view! { <a href=clear>"Clear all"</a> });
    let chips = chosen.into_iter().map(|choice| {
        view! {
            <a class="chip" href=choice.href>
                {choice.label} " " <span aria-hidden="true">"×"</span>
                <span class="vh">": remove this filter"</span>
            </a>
        }
    });
    view! {
        <div class="active">
            <p role="status"><strong>{found}</strong> {of}</p>
            {chips.collect_view()} {clear}
        </div>
    }
    .into_any()
}

/// The fields above a list of claims: a group, a status, words, and the years. What is chosen
/// stands in the address and nowhere else.
pub fn fields(nav: Nav, group: &'static str, groups: Vec<(&'static str, &'static str)>) -> AnyView {
    let statuses = Status::ALL
        .map(|status| (status.word(), status.word()))
        .to_vec();
    let chosen_group = move |filter: &Filter| {
        filter
            .groups
            .first()
            .map(ToString::to_string)
            .unwrap_or_default()
    };
    let chosen_status =
        move |filter: &Filter| filter.statuses.first().map_or("", |s| s.word()).to_owned();
    let choose_group =
        |filter: &mut Filter, id: &str| filter.groups = Slug::parse(id).into_iter().collect();
    let choose_status = |filter: &mut Filter, word: &str| {
        filter.statuses = Status::ALL
            .into_iter()
            .filter(|s| s.word() == word)
            .collect();
    };
    let words = move || filter(nav).words;
    let type_words = move |event| change(nav, |filter| filter.words = event_target_value(&event));
    view! {
        <form class="filters" on:submit=|event| event.prevent_default()>
            {select(nav, group, groups, chosen_group, choose_group)}
            {select(nav, "Status", statuses, chosen_status, choose_status)}
            <label>
                <span class="label">"Words"</span>
                <input type="search" prop:value=words on:input=type_words/>
            </label>
            {year(nav)}
        </form>
    }
    .into_any()
}

/// The filter of the page, tracked.
pub fn filter(nav: Nav) -> Filter {
    nav.address().route.filter().cloned().unwrap_or_default()
}

/// Changes the filter of the page in place.
fn change(nav: Nav, change: impl FnOnce(&mut Filter)) {
    let mut address = nav.address_now();
    if let Some(filter) = address.route.filter_mut() {
        change(filter);
        nav.replace(&address);
    }
}

/// A choice of one value or all.
fn select(
    nav: Nav,
    label: &'static str,
    values: Vec<(&'static str, &'static str)>,
    chosen: impl Fn(&Filter) -> String + Copy + Send + 'static,
    choose: fn(&mut Filter, &str),
) -> AnyView {
    let is = move |value: &str| chosen(&filter(nav)) == value;
    let options = std::iter::once(("", "All"))
        .chain(values)
        .map(|(value, words)| {
            view! { <option value=value selected=move || is(value)>{words}</option> }
        });
    let on_change = move |event| {
        let value = event_target_value(&event);
        change(nav, |filter| choose(filter, &value));
    };
    view! {
        <label>
            <span class="label">{label}</span>
            <select on:change=on_change>{options.collect_view()}</select>
        </label>
    }
    .into_any()
}

/// The year lens as a field: a year, or the first and the last of some.
fn year(nav: Nav) -> AnyView {
    let shown = move || {
        nav.address()
            .years
            .map(|years| years.to_string())
            .unwrap_or_default()
    };
    let choose = move |event| {
        let mut address = nav.address_now();
        address.years = Years::parse(&event_target_value(&event));
        nav.replace(&address);
    };
    view! {
        <label>
            <span class="label">"Year"</span>
            <input
                type="text"
                inputmode="numeric"
                size="10"
                placeholder="2350..2360"
                prop:value=shown
                on:change=choose
            />
        </label>
    }
    .into_any()
}

/// Whether a text has all of these words, whatever their case.
pub fn mentions(text: &str, words: &str) -> bool {
    let text = text.to_lowercase();
    words
        .to_lowercase()
        .split_whitespace()
        .all(|word| text.contains(word))
}
