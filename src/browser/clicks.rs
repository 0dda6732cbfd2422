//! One handler for every click: links within the encyclopedia need no load, and a few buttons in
//! the markup act here.

use leptos::prelude::{document, window};
use lore::route::{Address, Route, ShareParams as Share};
use wasm_bindgen::JsCast;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlDialogElement, MouseEvent};

use super::history::led_to;
use super::{listen, second, target};
use crate::app::beneath;
use crate::nav::Nav;

/// Acts on clicks.
pub fn follow(nav: Nav) {
    listen(&document(), "click", move |event| {
        let Some(target) = target(event) else {
            return;
        };
        let closest = |selector| target.closest(selector).ok().flatten();
        if let Some(link) = closest("a[href]") {
            if let Some(address) = followed(nav, event, &link) {
                event.prevent_default();
                nav.go(&address);
            }
        } else if let Some(button) = closest("[data-copy]") {
            copy(&button);
        } else if let Some(button) = closest("[data-open]") {
            open_dialog(&button.get_attribute("data-open").unwrap_or_default());
        }
    });
}

/// Opens a dialog over the page.
pub fn open_dialog(id: &str) {
    let dialog = document().get_element_by_id(id);
    if let Some(dialog) = dialog.and_then(|found| found.dyn_into::<HtmlDialogElement>().ok()) {
        // Fails only if it is open already.
        drop(dialog.show_modal());
    }
}

/// The address that a click leads to, if this program shows it.
fn followed(nav: Nav, event: &web_sys::Event, link: &Element) -> Option<Address> {
    let click = event.dyn_ref::<MouseEvent>()?;
    let elsewhere = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if click.button() != 0 || elsewhere || click.default_prevented() {
        return None;
    }
    if link.has_attribute("target") || link.has_attribute("download") {
        return None;
    }
    let mut address = led_to(nav, link)?;
    let here = nav.address_now();
    match address.route {
        // A file of the host's, not a page of ours.
        Route::Missing(_) => return None,
        // The link stands at the foot of every page, and was drawn for the first.
        Route::Share(_) if !matches!(here.route, Route::Share(_)) => {
            address = Address::new(Route::Share(Share::of(&here)));
        }
        Route::Random => address = second::random(&here)?,
        _ => {}
    }
    if !link.has_attribute("data-lens") {
        address.years = address.years.or(here.years);
    }
    let address = claim_in_place(&here, address);
    // Before the second program is there, the next page comes sooner as the file that it is.
    let over = beneath(&address) == beneath(&here);
    (over || second::here().is_some()).then_some(address)
}

/// A claim of another entry opens over the page that the reader is on.
pub fn claim_in_place(here: &Address, there: Address) -> Address {
    let Route::Entry(subject) = &there.route else {
        return there;
    };
    let key = there
        .fragment
        .as_deref()
        .and_then(|f| f.strip_prefix("claim-"));
    match key {
        Some(key) if here.route != there.route => {
            let fragment = ["claim/", subject.as_str(), "/", key].concat();
            here.clone().with_fragment(fragment)
        }
        _ => there,
    }
}

/// Copies what a button offers and tells beside it what came of it.
fn copy(button: &Element) {
    if let Some(id) = button.get_attribute("data-copies") {
        let text = document().get_element_by_id(&id);
        let text = text.and_then(|element| element.text_content());
        write(button, &text.unwrap_or_default());
        return;
    }
    let words = button.get_attribute("data-copy").unwrap_or_default();
    let path = button.get_attribute("data-path").unwrap_or_default();
    let address = super::full_address(&path);
    let text = if words.is_empty() {
        address
    } else {
        [&words, ". ", &address].concat()
    };
    write(button, &text);
}

/// Gives a text to the clipboard.
fn write(button: &Element, text: &str) {
    let told = button.next_element_sibling();
    let (copied, refused) = (
        tell(told.clone(), "Copied"),
        tell(told, "The browser did not allow copying"),
    );
    let written = window().navigator().clipboard().write_text(text);
    drop(written.then2(&copied, &refused));
    // One of the two is called, later.
    copied.forget();
    refused.forget();
}

/// Tells words in an element once something has come of a promise.
fn tell(place: Option<Element>, words: &'static str) -> Closure<dyn FnMut(JsValue)> {
    Closure::new(move |_| {
        if let Some(place) = &place {
            place.set_text_content(Some(words));
        }
    })
}
