//! Fields that narrow what a page lists. Each acts when it is changed, replacing the history entry;
//! without scripts their form leads to the page with the chosen values.

use leptos::prelude::*;
use lore::Status;
use lore::route::{Address, ClaimFilter};

use crate::address::{Navigator, use_navigator};

/// The claim filter of the current page, as signals, and the way to change it.
#[derive(Clone, Copy)]
pub struct FilterControl {
    navigator: Navigator,
    /// The path of the page: a field that is removed with it may still report a change.
    page: StoredValue<String>,
}

/// The claim filter of the page that the component is on.
pub fn use_claim_filter() -> FilterControl {
    let navigator = use_navigator();
    FilterControl {
        navigator,
        page: StoredValue::new(navigator.address_untracked().path()),
    }
}

impl FilterControl {
    /// The words that must occur.
    pub fn words(self) -> Signal<String> {
        self.read(|filter| filter.words.clone())
    }

    /// The id of the first group that is chosen; empty for all.
    pub fn group(self) -> Signal<String> {
        self.read(|filter| {
            filter
                .groups
                .first()
                .map_or("", |id| id.as_str())
                .to_owned()
        })
    }

    /// The first status that is chosen; empty for all.
    pub fn status(self) -> Signal<String> {
        self.read(|filter| {
            filter
                .statuses
                .first()
                .map_or("", |one| one.word())
                .to_owned()
        })
    }

    /// The slug of the entry that claims must be about; empty for any.
    pub fn entry(self) -> Signal<String> {
        self.read(|filter| {
            filter
                .entry
                .as_ref()
                .map_or("", |slug| slug.as_str())
                .to_owned()
        })
    }

    /// How many of its parts are set.
    pub fn active(self) -> Memo<usize> {
        let navigator = self.navigator;
        Memo::new(move |_| {
            navigator.with(|address| address.route.filter().map_or(0, ClaimFilter::active))
        })
    }

    /// Changes the filter in the address.
    pub fn change(self, change: impl FnOnce(&mut ClaimFilter)) {
        self.change_address(|address| {
            if let Some(filter) = address.route.filter_mut() {
                change(filter);
            }
        });
    }

    /// Changes any part of the page's address, replacing the history entry.
    pub fn change_address(self, change: impl FnOnce(&mut Address)) {
        let mut address = self.navigator.address_untracked();
        if self.page.with_value(|page| *page == address.path()) {
            address.fragment = None;
            change(&mut address);
            self.navigator.replace(address);
        }
    }

    /// A part of the filter as text, as fields hold it.
    pub fn read(
        self,
        read: impl Fn(&ClaimFilter) -> String + Send + Sync + 'static,
    ) -> Signal<String> {
        let navigator = self.navigator;
        Signal::derive(move || {
            navigator.with(|address| address.route.filter().map_or_else(String::new, &read))
        })
    }
}

/// The form around fields.
#[component]
pub fn FilterForm(
    /// `search` if the form is a search landmark.
    #[prop(optional)]
    role: Option<&'static str>,
    /// A class in addition to `filters`.
    #[prop(optional)]
    class: &'static str,
    children: Children,
) -> impl IntoView {
    let navigator = use_navigator();
    let page = Address::parse(&navigator.address_untracked().path());
    let class = ["filters", class].join(" ");
    view! {
        <form class=class.trim_end().to_owned() role=role action=navigator.href(&page)
            // The fields have already applied their changes.
            on:submit=|event| event.prevent_default()>
            {children()}
            <button class="no-script" type="submit">"Show"</button>
        </form>
    }
}

/// A field with some values to choose from, given as its children: see [`Options`].
#[component]
pub fn SelectField(
    /// Its name in the query of the address.
    name: &'static str,
    label: &'static str,
    /// The value that the address names.
    chosen: Signal<String>,
    /// Receives the chosen value.
    #[prop(into)]
    on_choose: Callback<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <label>
            <span class="label">{label}</span>
            <select name=name prop:value=chosen
                on:change=move |event| on_choose.run(event_target_value(&event))>
                {children()}
            </select>
        </label>
    }
}

/// Values of a [`SelectField`], each with its words.
#[component]
pub fn Options(values: Vec<(String, String)>, chosen: Signal<String>) -> impl IntoView {
    let options = values.into_iter().map(|(value, words)| {
        // Used without scripts and when the options are drawn; later the field's property counts.
        let selected = {
            let value = value.clone();
            move || chosen.with(|chosen| *chosen == value)
        };
        view! { <option value=value selected=selected>{words}</option> }
    });
    options.collect_view()
}

/// The field for words that must occur.
#[component]
pub fn WordsField(
    filter: FilterControl,
    #[prop(default = "Filter by text")] label: &'static str,
) -> impl IntoView {
    let words = filter.words();
    let change = move |event| {
        let typed = event_target_value(&event);
        filter.change(|filter| filter.words = typed);
    };
    view! {
        <label>
            <span class="label">{label}</span>
            <input type="search" name="q" value=words.get_untracked() autocomplete="off"
                prop:value=words on:input=change/>
        </label>
    }
}

/// The field for the group of claims. `name` is its name in the address: `kind` or `category`.
#[component]
pub fn GroupField(
    filter: FilterControl,
    name: &'static str,
    label: &'static str,
    /// Ids with their words.
    groups: Vec<(String, String)>,
) -> impl IntoView {
    let chosen = filter.group();
    let choose = move |id: String| {
        filter.change(|filter| filter.groups = lore::Slug::parse(&id).into_iter().collect());
    };
    view! {
        <SelectField name label chosen on_choose=choose>
            <option value="">"All"</option>
            <Options values=groups chosen/>
        </SelectField>
    }
}

/// The field for the status of claims.
#[component]
pub fn StatusField(filter: FilterControl) -> impl IntoView {
    let chosen = filter.status();
    let statuses = Status::ALL.map(|one| (one.word().to_owned(), one.word().to_owned()));
    let choose = move |word: String| {
        let status = Status::ALL.into_iter().find(|one| one.word() == word);
        filter.change(|filter| filter.statuses = status.into_iter().collect());
    };
    view! {
        <SelectField name="status" label="Status" chosen on_choose=choose>
            <option value="">"All"</option>
            <Options values=statuses.into() chosen/>
        </SelectField>
    }
}

#[cfg(test)]
mod tests;
