//! Keeps the year and the chosen readings in links that the browser opens in another tab, and the page in those of
//! the one-file edition.
//!
//! Links in prose are compiled, and those in the loaded file were drawn for everyone: neither
//! contains this reader's choices. In this tab [`links`](super::links) adds them; for another tab
//! the browser uses the link as it is written.

use std::time::Duration;

use leptos::ev::{auxclick, click, contextmenu, dragstart};
use leptos::prelude::*;
use lore::route::{Address, Route};
use web_sys::{Element, Event};

use super::history::is_one_file;
use super::links::{is_plain_click, resolve_link};
use super::{Navigator, use_navigator};
use crate::platform::dom::closest_to_target;
use crate::platform::log;

/// Adds the reader's choices to a link when the browser is about to open, copy or drag it, for as
/// long as the calling component lives.
pub fn keep_choice_in_new_tabs() {
    let navigator = use_navigator();
    let listeners = [
        window_event_listener(click, move |event| {
            if !is_plain_click(&event) {
                add_choice_briefly(navigator, &event);
            }
        }),
        window_event_listener(auxclick, move |event| add_choice_briefly(navigator, &event)),
        window_event_listener(contextmenu, move |event| {
            add_choice_briefly(navigator, &event);
        }),
        window_event_listener(dragstart, move |event| {
            add_choice_briefly(navigator, &event);
        }),
    ];
    on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
}

/// Adds the reader's choices to a link just long enough for the browser to read it: they may have changed
/// by the next click.
fn add_choice_briefly(navigator: Navigator, event: &Event) {
    let Some(link) = closest_to_target(event, "a[href]") else {
        return;
    };
    let Some((there, written)) = resolve_link(navigator, &link).zip(link.get_attribute("href"))
    else {
        return;
    };
    let chosen = with_choice(&navigator.address_untracked(), there.clone());
    let Some(address) = chosen.or_else(|| leaves_page(navigator.root(), &written).then_some(there))
    else {
        return;
    };
    write_href(&link, &navigator.href(&address));
    set_timeout(move || write_href(&link, &written), Duration::ZERO);
}

fn write_href(link: &Element, href: &str) {
    if let Err(error) = link.set_attribute("href", href) {
        log::warn("a link can't keep the reader's choice", &error);
    }
}

/// Whether a link to a place on the page leads to another page in a new tab: in the one-file edition, whose pages
/// have their addresses behind the `#`.
fn leaves_page(root: &str, href: &str) -> bool {
    is_one_file(root) && href.starts_with('#') && !href.starts_with(root)
}

/// Where a link at `here` leads with the reader's choices, unless it already leads there.
fn with_choice(here: &Address, there: Address) -> Option<Address> {
    if matches!(there.route, Route::Missing(_)) {
        return None;
    }
    let seen = there.clone().seen_in(here.years(), &here.readings);
    (seen != there).then_some(seen)
}

#[cfg(test)]
mod tests {
    use lore::route::Address;

    use super::{leaves_page, with_choice};

    #[test]
    fn a_place_on_the_page_needs_the_page_in_the_one_file_edition() {
        assert!(leaves_page("#/", "#history"));
        assert!(!leaves_page("#/", "#/entry/port/#history"));
        assert!(!leaves_page("/lore/", "#history"));
    }

    #[test]
    fn only_a_page_that_lacks_the_choice_gets_it() {
        let here = Address::parse("entry/old-mine/?year=1850");
        for (to, expected) in [
            ("entry/port/#history", Some("entry/port/?year=1850#history")),
            ("entry/port/?year=1840", None),
            ("data/lore.json", None),
        ] {
            let kept = with_choice(&here, Address::parse(to)).map(|address| address.print());
            assert_eq!(kept.as_deref(), expected, "{to}");
        }
    }
}
