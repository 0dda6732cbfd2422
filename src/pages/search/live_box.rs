//! The page's search box, with the results below it. Each letter updates the address, replacing the
//! history entry.

use leptos::{ev, html, prelude::*};
use lore::route::{Address, Route, SearchParams};

use super::keys::ResultKeys;
use crate::address::{Arrival, Navigator, use_navigator};
use crate::platform::typed::typed;
use crate::ui::search_box::results_page;

/// The box.
#[component]
pub fn LiveBox(keys: ResultKeys) -> impl IntoView {
    let navigator = use_navigator();
    let input = keys.input();
    let words = navigator.address_untracked();
    let words = words_of(&words).unwrap_or_default().to_owned();
    Effect::new(move |_| show_address(navigator, input));
    view! {
        <form class="find" role="search" aria-label="On this page" action=results_page()
            on:submit=move |event| submit(navigator, input, &event)>
            <label class="vh" for="q">"Search the encyclopedia"</label>
            <input id="q" type="search" name="q" value=words
                placeholder="A name, a place, a word" autocomplete="off" enterkeyhint="search"
                node_ref=input on:input=move |_| search(navigator, input)
                on:keydown=move |event| keys.press_in_box(&event)/>
            <button type="submit">"Find"</button>
        </form>
    }
}

/// Puts the words of the field into the address; other parameters stay.
fn search(navigator: Navigator, input: NodeRef<html::Input>) {
    let Some(input) = input.get_untracked() else {
        return;
    };
    let here = navigator.address_untracked();
    if let Route::Search(params) = &here.route {
        let words = typed(&input);
        let params = SearchParams {
            words,
            ..params.clone()
        };
        navigator.replace(here.with_route(Route::Search(params)));
    }
}

fn submit(navigator: Navigator, input: NodeRef<html::Input>, event: &ev::SubmitEvent) {
    event.prevent_default();
    search(navigator, input);
}

/// Shows the words of the address in the field, unless the reader has just typed them there.
fn show_address(navigator: Navigator, input: NodeRef<html::Input>) {
    let address = navigator.address();
    let arrival = navigator.arrival();
    if let (Some(input), Some(words)) = (input.get(), words_of(&address)) {
        let keeps = match arrival {
            Arrival::Replaced => true,
            // What was typed before the program was loaded.
            Arrival::Landed => input.value() != input.default_value(),
            Arrival::Pushed | Arrival::Returned => false,
        };
        if !keeps && input.value() != words {
            input.set_value(words);
        }
    }
}

fn words_of(address: &Address) -> Option<&str> {
    match &address.route {
        Route::Search(params) => Some(&params.words),
        _ => None,
    }
}
