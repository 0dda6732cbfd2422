//! Tabs: one of several parts is shown. They are a single Tab stop; arrows, Home and End choose.
//!
//! Without scripts all parts are shown, one below the other, and the tabs aren't.

use leptos::html;
use leptos::prelude::*;
use web_sys::KeyboardEvent;

use crate::platform::dom;

/// A tab: the id of the part that it shows, and its name.
pub type Tab = (&'static str, &'static str);

/// The row of tabs.
#[component]
pub fn TabList(
    /// The accessible name of the tabs.
    label: &'static str,
    tabs: &'static [Tab],
    /// The id of the part that is shown.
    chosen: RwSignal<&'static str>,
    /// Called in addition when a tab is pressed.
    #[prop(into)]
    on_choose: Callback<()>,
) -> impl IntoView {
    let elements: Vec<NodeRef<html::Button>> = tabs.iter().map(|_| NodeRef::new()).collect();
    let choose = move |id| {
        chosen.set(id);
        on_choose.run(());
    };
    let buttons = tabs.iter().zip(elements.clone());
    let buttons = buttons.map(|(&(id, name), element)| {
        let current = move || chosen.get() == id;
        view! {
            <button type="button" role="tab" id=format!("{id}-tab") aria-controls=id node_ref=element
                aria-selected=move || if current() { "true" } else { "false" }
                tabindex=move || if current() { "0" } else { "-1" }
                on:click=move |_| choose(id)>{name}</button>
        }
    });
    let buttons = buttons.collect_view();
    let press = move |event: KeyboardEvent| {
        // With these keys an arrow is the browser's own: Alt and Left go back.
        if event.alt_key() || event.ctrl_key() || event.meta_key() {
            return;
        }
        let at = tabs
            .iter()
            .position(|(id, _)| *id == chosen.get_untracked());
        if let Some(next) = next_place(&event.key(), at.unwrap_or_default(), tabs.len()) {
            event.prevent_default();
            choose(tabs[next].0);
            if let Some(button) = elements[next].get_untracked() {
                dom::focus(&button);
            }
        }
    };
    view! {
        <div class="tabs live-only" role="tablist" aria-label=label on:keydown=press>{buttons}</div>
    }
}

/// The part that a tab shows.
#[component]
pub fn TabPanel(
    id: &'static str,
    /// The id of the part that is shown.
    shown: ReadSignal<&'static str>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class="tab-panel" class:off=move || shown.get() != id role="tabpanel" id=id
            aria-labelledby=format!("{id}-tab") tabindex="0">{children()}</div>
    }
}

/// The index that a key leads to.
fn next_place(key: &str, at: usize, len: usize) -> Option<usize> {
    Some(match key {
        "ArrowRight" => (at + 1) % len,
        "ArrowLeft" => (at + len - 1) % len,
        "Home" => 0,
        "End" => len - 1,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::next_place;

    #[test]
    fn the_arrows_go_round_and_other_keys_nowhere() {
        let from =
            |at| ["ArrowLeft", "ArrowRight", "Home", "End", "x"].map(|key| next_place(key, at, 3));
        assert_eq!(from(0), [Some(2), Some(1), Some(0), Some(2), None]);
        assert_eq!(from(2), [Some(1), Some(0), Some(0), Some(2), None]);
    }
}
