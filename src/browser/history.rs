//! The window's history and the reader's address, kept the same.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::{EventListener, EventListenerOptions};
use gloo::history::{BrowserHistory, History, Location};
use leptos::prelude::*;
use lore::route::{Address, Route};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, MouseEvent};

use crate::nav::{Move, Nav, Step};

/// The address that the window shows.
pub fn address(root: &str) -> Address {
    within(root, &BrowserHistory::new().location())
}

/// Follows the history into `nav`, and lets `nav` travel.
pub fn follow(nav: Nav) {
    let history = BrowserHistory::new();
    // The history announces each move but not its cause; none means back or forward.
    let cause = Rc::new(Cell::new(None::<Step>));

    let listener = history.listen({
        let (history, cause) = (history.clone(), Rc::clone(&cause));
        move || {
            let step = cause.take().unwrap_or(Step::Returned);
            nav.arrive(within(&nav.root(), &history.location()), step);
        }
    });
    // The program lives as long as the page.
    std::mem::forget(listener);

    nav.travel_by(move |to| match to {
        Move::Push(href) => {
            cause.set(Some(Step::Pushed));
            history.push(href.to_owned());
        }
        Move::Replace(href) => {
            cause.set(Some(Step::Replaced));
            history.replace(href.to_owned());
        }
        Move::Back => history.back(),
    });
    follow_links(nav);
}

/// One handler for every link on the page: links within the encyclopedia need no load.
fn follow_links(nav: Nav) {
    let options = EventListenerOptions::enable_prevent_default();
    let on_click = move |event: &web_sys::Event| {
        let Some(address) = followed(nav, event) else {
            return;
        };
        event.prevent_default();
        nav.go(&address);
    };
    EventListener::new_with_options(&document(), "click", options, on_click).forget();
}

/// The address that a click leads to, if this program shows it.
fn followed(nav: Nav, event: &web_sys::Event) -> Option<Address> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let wants_tab = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if click.button() != 0 || wants_tab || click.default_prevented() {
        return None;
    }
    let link = click
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest("a[href]")
        .ok()??;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    if !link.target().is_empty() || link.has_attribute("download") {
        return None;
    }
    let window = window();
    if link.origin() != window.location().origin().ok()? {
        return None;
    }
    let path = link.pathname();
    let rest = path.strip_prefix(nav.root().as_str())?;
    let mut address = Address::parse(&format!("{rest}{}{}", link.search(), link.hash()));
    if matches!(address.route, Route::Missing(_)) {
        // A file of the host's, not a page of ours.
        return None;
    }
    let here = nav.address_now();
    address.years = address.years.or(here.years);
    Some(claim_in_place(&here, address))
}

/// A claim of another entry opens over the page that the reader is on.
fn claim_in_place(here: &Address, there: Address) -> Address {
    let Route::Entry(subject) = &there.route else {
        return there;
    };
    let key = there
        .fragment
        .as_deref()
        .and_then(|f| f.strip_prefix("claim-"));
    match key {
        Some(key) if here.route != there.route => {
            let fragment = format!("claim/{subject}/{key}");
            here.clone().at(fragment)
        }
        _ => there,
    }
}

fn within(root: &str, location: &Location) -> Address {
    let path = location.path();
    let path = path.strip_prefix(root).unwrap_or(path);
    Address::parse(&format!(
        "{path}{}{}",
        location.query_str(),
        location.hash()
    ))
}
