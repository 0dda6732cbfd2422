//! The list below a search box.

use leptos::{html, prelude::*};
use wasm_bindgen::JsCast;

use super::suggestions::SuggestionList;
use crate::models::search::{EntrySuggestion, Suggestion};
use crate::platform::dom;
use crate::ui::{Emblem, Highlighted};

/// The options of a search box.
#[component]
pub fn Options(id: &'static str, suggestions: SuggestionList) -> impl IntoView {
    let list = NodeRef::<html::Ul>::new();
    Effect::new(move |_| scroll_to(list, suggestions.active()));
    let options = move || {
        let options = suggestions.options().into_iter().enumerate();
        let options = options.map(|(number, option)| {
            view! { <OptionItem id=format!("{id}-option-{number}") number option suggestions/> }
        });
        options.collect_view()
    };
    view! {
        // The focus stays in the field while an option is pressed.
        <ul class="options" id=format!("{id}-options") role="listbox" aria-label="Suggestions"
            hidden=move || !suggestions.is_open() node_ref=list
            on:mousedown=|event| event.prevent_default()>{options}</ul>
    }
}

/// Shows the active option where the list is longer than the window.
fn scroll_to(list: NodeRef<html::Ul>, active: Option<usize>) {
    let scrolled = list.get_untracked().zip(active).and_then(|(list, active)| {
        let option = list.children().item(u32::try_from(active).ok()?)?;
        Some((list, option.dyn_into().ok()?))
    });
    if let Some((list, option)) = scrolled {
        dom::scroll_within(&list, &option);
    }
}

#[component]
fn OptionItem(
    id: String,
    number: usize,
    option: Suggestion,
    suggestions: SuggestionList,
) -> impl IntoView {
    view! {
        <li class="option" role="option" id=id aria-selected=move || (suggestions.active() == Some(number)).to_string()
            on:click=move |_| suggestions.accept(number)><SuggestionContent option/></li>
    }
}

/// What an option says.
#[component]
pub fn SuggestionContent(option: Suggestion) -> impl IntoView {
    match option {
        Suggestion::Entry(entry) => view! { <EntryOption entry/> }.into_any(),
        Suggestion::All { words, .. } => {
            view! { <span class="option-title">{words}</span> }.into_any()
        }
    }
}

#[component]
fn EntryOption(entry: EntrySuggestion) -> impl IntoView {
    let alias = entry.alias.map(|alias| {
        view! { " " <span class="alias">"also “" <Highlighted text=alias/> "”"</span> }
    });
    let kind = entry
        .kind
        .map(|kind| view! { " " <span class="label">{kind}</span> });
    view! {
        <Emblem svg=entry.emblem/>
        <span class="option-title"><Highlighted text=entry.title/></span>
        {alias} {kind} " "
        <span class="option-text"><Highlighted text=entry.excerpt/></span>
    }
}
