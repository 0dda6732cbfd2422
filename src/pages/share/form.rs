//! What is shared and how it should look. Each field acts when it is changed, replacing the history
//! entry.

use leptos::prelude::*;
use lore::route::{Address, Route, ShareParams};

use crate::address::history::is_one_file;
use crate::address::{Navigator, use_navigator};
use crate::models::share::{OwnFields, THEMES, VIEWS};
use crate::ui::filter_fields::{FilterForm, Options, SelectField};

/// The form.
#[component]
pub fn ShareForm(
    /// The titles of all entries.
    titles: Vec<&'static str>,
    /// The placeholder values of empty fields.
    own: Memo<OwnFields>,
) -> impl IntoView {
    let navigator = use_navigator();
    let page = move || param(navigator, |params| params.page.clone());
    let titles = titles
        .into_iter()
        .map(|title| view! { <option value=title></option> });
    view! {
        <FilterForm>
            <input type="hidden" name="page" value=untrack(page) prop:value=page/>
            <TextField name="entry" label="Entry" list="entries"
                placeholder=Signal::derive(move || own.get().entry.unwrap_or("Name of an entry").to_owned())
                read=|params| &params.entry write=|params| &mut params.entry/>
            <datalist id="entries">{titles.collect_view()}</datalist>
            <ChoiceField name="view" label="View" values=&VIEWS
                read=|params| &params.view write=|params| &mut params.view/>
            <TextField name="as-of" label="Year or years" size="10"
                placeholder=Signal::derive(move || own.get().years)
                read=|params| &params.years write=|params| &mut params.years/>
            // Other sites can't embed the one file.
            {(!is_one_file(navigator.root())).then(|| view! { <LookFields/> })}
        </FilterForm>
    }
}

/// How an embed looks.
#[component]
fn LookFields() -> impl IntoView {
    view! {
        <ChoiceField name="theme" label="Theme" values=&THEMES
            read=|params| &params.theme write=|params| &mut params.theme/>
        <TextField name="accent" label="Accent" placeholder="#b8860b".to_owned() size="9"
            read=|params| &params.accent write=|params| &mut params.accent/>
    }
}

/// Reads a parameter.
type Read = fn(&ShareParams) -> &String;

/// Gives a parameter to be changed.
type Write = fn(&mut ShareParams) -> &mut String;

/// A text field for a parameter.
#[component]
fn TextField(
    /// Its name in the query of the address.
    name: &'static str,
    label: &'static str,
    #[prop(into)] placeholder: Signal<String>,
    #[prop(optional)] size: Option<&'static str>,
    /// The id of a list of suggestions.
    #[prop(optional)]
    list: Option<&'static str>,
    read: Read,
    write: Write,
) -> impl IntoView {
    let navigator = use_navigator();
    let value = move || param(navigator, |params| read(params).clone());
    view! {
        <label>
            <span class="label">{label}</span>
            <input name=name value=untrack(value) prop:value=value placeholder=placeholder size=size
                list=list autocomplete="off" spellcheck="false"
                on:input:target=move |event| change(navigator, write, event.target().value())/>
        </label>
    }
}

/// A choice field for a parameter.
#[component]
fn ChoiceField(
    /// Its name in the query of the address.
    name: &'static str,
    label: &'static str,
    values: &'static [(&'static str, &'static str)],
    read: Read,
    write: Write,
) -> impl IntoView {
    let navigator = use_navigator();
    let chosen = Signal::derive(move || param(navigator, |params| read(params).clone()));
    let values = values.iter();
    let values: Vec<_> = values
        .map(|&(value, words)| (value.to_owned(), words.to_owned()))
        .collect();
    view! {
        <SelectField name label chosen on_choose=move |value| change(navigator, write, value)>
            <Options values chosen/>
        </SelectField>
    }
}

/// A parameter of the address; tracked. Empty once the page is being left.
fn param(navigator: Navigator, read: impl FnOnce(&ShareParams) -> String) -> String {
    navigator.with(|address| match &address.route {
        Route::Share(params) => read(params),
        _ => String::new(),
    })
}

/// Changes a parameter of the address, unless the page has been left.
fn change(navigator: Navigator, write: Write, value: String) {
    let mut address = Address {
        fragment: None,
        ..navigator.address_untracked()
    };
    if let Route::Share(params) = &mut address.route {
        *write(params) = value;
        navigator.replace(address);
    }
}
