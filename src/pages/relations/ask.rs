//! A form of the panel that asks something of the graph. It works without a program, too.

use leptos::prelude::*;
use lore::route::{Address, RelationsParams, Route};

use super::fields::HiddenFields;
use crate::address::use_navigator;

/// A form with its button, and the way to ask nothing any more.
#[component]
pub fn AskForm(
    /// What else the address asks.
    rest: Signal<Vec<(&'static str, String)>>,
    button: &'static str,
    /// Asks for nothing, where something is asked for.
    clear: Signal<Option<String>>,
    /// What is missing, if the button was pressed too early.
    missing: Signal<Option<String>>,
    #[prop(into)] on_submit: Callback<()>,
    children: Children,
) -> impl IntoView {
    let action = use_navigator().href(&Address::new(Route::Relations(RelationsParams::default())));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="filters" action=action on:submit=submit>
            <HiddenFields fields=rest/>
            {children()}
            <button type="submit">{button}</button>
            {move || clear.get().map(|href| view! { <a class="button" href=href>"Clear"</a> })}
            {move || missing.get().map(|words| view! { <p class="missing" role="alert">{words}</p> })}
        </form>
    }
}
