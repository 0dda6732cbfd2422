//! The search box: a combobox that suggests entries while the reader types. Without scripts it is a
//! form field that leads to the results page.

mod options;
mod suggestions;

use leptos::{html, prelude::*};
use lore::route::{Address, Route, SearchParams};

use self::options::Options;
pub use self::options::SuggestionContent;
use self::suggestions::SuggestionList;
use crate::address::use_navigator;
use crate::state::after_hydration;

/// A search box that leads to the results page.
#[component]
pub fn SearchBox(
    /// The id of the field, unique on the page.
    id: &'static str,
    /// What screen readers call the form.
    label: &'static str,
    /// The words in it at first.
    #[prop(optional, into)]
    words: String,
) -> impl IntoView {
    let input = NodeRef::<html::Input>::new();
    let suggestions = SuggestionList::new(input);
    view! {
        <form class="find" role="search" aria-label=label action=results_page()
            on:submit=move |event| suggestions.submit(&event)>
            <label class="vh" for=id>"Search the encyclopedia"</label>
            <Field id words suggestions input/>
            <button type="submit">"Find"</button>
            <Options id suggestions/>
            <p class="vh" id=format!("{id}-count") role="status">{suggestions.count()}</p>
        </form>
    }
}

/// The link to the results page.
pub fn results_page() -> String {
    use_navigator().href(&Address::new(Route::Search(SearchParams::default())))
}

/// The field. It gets the role of a combobox once it works as one.
#[component]
fn Field(
    id: &'static str,
    words: String,
    suggestions: SuggestionList,
    input: NodeRef<html::Input>,
) -> impl IntoView {
    let live = after_hydration(false, || true);
    // Handles what was typed before the program was loaded.
    Effect::new(move |_| suggestions.show());
    let when_live = move |value: &'static str| move || live.get().then_some(value);
    let expanded = move || live.get().then(|| suggestions.is_open().to_string());
    let active = move || {
        suggestions
            .active()
            .map(|option| format!("{id}-option-{option}"))
    };
    view! {
        <input id=id type="search" name="q" value=words placeholder="A name, a place, a word"
            autocomplete="off" enterkeyhint="search"
            role=when_live("combobox") aria-autocomplete=when_live("list") aria-expanded=expanded
            aria-controls=move || live.get().then(|| format!("{id}-options"))
            aria-activedescendant=active node_ref=input
            on:focus=move |_| suggestions.prepare() on:blur=move |_| suggestions.close()
            on:input=move |event| suggestions.typed(&event) on:compositionend=move |_| suggestions.show()
            on:keydown=move |event| suggestions.press(&event)/>
    }
}
