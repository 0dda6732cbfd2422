//! A form of the panel that queries the graph. It also works without scripts.

use leptos::html;
use leptos::prelude::*;
use lore::route::{Address, RelationsParams, Route};

use super::fields::HiddenFields;
use crate::address::links::is_plain_click;
use crate::address::use_navigator;
use crate::platform::dom;

/// A form with its button, and a link that clears the query.
#[component]
pub fn QueryForm(
    /// The other parameters of the address.
    rest: Signal<Vec<(&'static str, String)>>,
    button: &'static str,
    /// The link that clears the query; none if there is nothing to clear.
    clear: Signal<Option<String>>,
    /// What is missing, if the form was submitted too early.
    missing: Signal<Option<String>>,
    #[prop(into)] on_submit: Callback<()>,
    children: Children,
) -> impl IntoView {
    let action = use_navigator().href(&Address::new(Route::Relations(RelationsParams::default())));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    // The link is gone once it is followed: its form's button is next to it.
    let submit_button = NodeRef::<html::Button>::new();
    let leave = move |event: web_sys::MouseEvent| {
        if let Some(button) = submit_button
            .get_untracked()
            .filter(|_| is_plain_click(&event))
        {
            dom::focus(&button);
        }
    };
    view! {
        <form class="filters" action=action on:submit=submit>
            <HiddenFields fields=rest/>
            {children()}
            <button type="submit" node_ref=submit_button>{button}</button>
            {move || clear.get().map(|href| view! {
                <a class="button" href=href on:click=leave>"Clear"</a>
            })}
            {move || missing.get().map(|words| view! { <p class="missing" role="alert">{words}</p> })}
        </form>
    }
}
