//! Forms lead to addresses, as they do without a program. In a live form each change leads there
//! at once, at the same place in the history.

use leptos::prelude::{document, window};
use lore::route::Address;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::UrlSearchParams;
use web_sys::{Element, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement, Url};

use super::history::below;
use super::{after_drawing, listen, second, target};
use crate::nav::{Nav, Step};

/// Acts on forms.
pub fn follow(nav: Nav) {
    listen(&document(), "submit", move |event| {
        let form = target(event).and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form else { return };
        // Before the second program is there, the next page comes sooner as the file that it is.
        if second::here().is_none() {
            return;
        }
        if let Some(address) = asked(nav, &form) {
            event.prevent_default();
            if is_live(&form) {
                nav.replace(&address);
            } else {
                nav.go(&address);
            }
        }
    });
    // A letter typed is an input, a value chosen may be a change only.
    for name in ["input", "change"] {
        listen(&document(), name, move |event| {
            let field = target(event);
            let form = field.and_then(|field| field.closest("form[data-live]").ok().flatten());
            let form = form.and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
            if let Some(address) = form.and_then(|form| asked(nav, &form)) {
                nav.replace(&address);
            }
        });
    }
    // Going back changes the address under the fields.
    nav.follow(|place| {
        if place.step != Step::Replaced {
            let address = place.address.clone();
            after_drawing(move || show(&address));
        }
    });
}

fn is_live(form: &HtmlFormElement) -> bool {
    form.has_attribute("data-live")
}

/// The address that a form leads to, if it is a page of ours.
fn asked(nav: Nav, form: &HtmlFormElement) -> Option<Address> {
    let action = Url::new(&form.action()).ok()?;
    if form.method() != "get" || action.origin() != window().location().origin().ok()? {
        return None;
    }
    let page = below(nav.root(), &action.pathname(), "", &action.hash())?;
    let data = FormData::new_with_form(form).ok()?;
    let here = nav.address_now();
    // A field that is taken away with its page may say that it has changed.
    if is_live(form) && page.path() != here.path() {
        return None;
    }
    let has_years = matches!(form.query_selector("[name=year]"), Ok(Some(_)));
    let asked = if matches!(form.closest("[data-part=lens]"), Ok(Some(_))) {
        // What it has beside the year is for who has no program, and may be older than the address.
        let asked = UrlSearchParams::new_with_str(&query(&here)).ok()?;
        asked.set("year", &data.get("year").as_string()?);
        asked
    } else {
        let fields: JsValue = data.into();
        let mut fields = js_sys::Array::from(&fields);
        if is_live(form) {
            fields = fields.concat(&unasked(&here, form)?);
        }
        UrlSearchParams::new_with_str_sequence_sequence(&fields).ok()?
    };
    let mut address =
        Address::parse(&[&page.path(), "?", &String::from(asked.to_string())].concat());
    if !has_years {
        address.years = here.years;
    }
    Some(address)
}

/// What the address asks that a live form has no field for: it stays as it is.
fn unasked(here: &Address, form: &HtmlFormElement) -> Option<js_sys::Array> {
    let query = UrlSearchParams::new_with_str(&query(here)).ok()?;
    let fields = form.query_selector_all("[name]").ok()?;
    for index in 0..fields.length() {
        let field = fields.get(index).and_then(|f| f.dyn_into::<Element>().ok());
        if let Some(name) = field.and_then(|field| field.get_attribute("name")) {
            query.delete(&name);
        }
    }
    Some(js_sys::Array::from(&query))
}

/// The query of an address.
fn query(address: &Address) -> String {
    let printed = address.to_string();
    let query = printed.split_once('?').map_or("", |(_, rest)| rest);
    query
        .split_once('#')
        .map_or(query, |(query, _)| query)
        .to_owned()
}

/// Shows in the fields of live forms what the address asks, but for the field in use.
fn show(address: &Address) {
    let Ok(query) = UrlSearchParams::new_with_str(&query(address)) else {
        return;
    };
    let Ok(fields) = document().query_selector_all("form[data-live] [name]") else {
        return;
    };
    let active = document().active_element();
    for index in 0..fields.length() {
        let Some(field) = fields.get(index).and_then(|f| f.dyn_into::<Element>().ok()) else {
            continue;
        };
        if active.as_ref() == Some(&field) {
            continue;
        }
        let name = field.get_attribute("name").unwrap_or_default();
        let value = query.get(&name).unwrap_or_default();
        if let Some(input) = field.dyn_ref::<HtmlInputElement>() {
            // A range has no empty value: without a lens it stands at its end.
            let end = field.get_attribute("max").unwrap_or_default();
            let ranges = value.is_empty() && input.type_() == "range";
            input.set_value(if ranges { &end } else { &value });
        } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
            select.set_value(&value);
        }
    }
}
