//! Forms lead to addresses, as they do without a program. In a live form each change leads there
//! at once, at the same place in the history.

use leptos::prelude::{document, window};
use lore::route::Address;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::UrlSearchParams;
use web_sys::{Element, FormData, HtmlFormElement, HtmlInputElement, HtmlSelectElement, Url};

use super::{after_drawing, listen, target};
use crate::nav::{Nav, Step};

/// Acts on forms.
pub fn follow(nav: Nav) {
    listen(&document(), "submit", move |event| {
        let form = target(event).and_then(|form| form.dyn_into::<HtmlFormElement>().ok());
        let Some(form) = form else { return };
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
    let path = action.pathname();
    let path = path.strip_prefix(nav.root())?;
    let fields: JsValue = FormData::new_with_form(form).ok()?.into();
    let query = UrlSearchParams::new_with_str_sequence_sequence(&js_sys::Array::from(&fields));
    let query = String::from(query.ok()?.to_string());
    let mut address = Address::parse(&[path, "?", &query].concat());
    let here = nav.address_now();
    if is_live(form) {
        keep_unasked(&here, &mut address);
    } else {
        address.years = here.years;
    }
    Some(address)
}

/// What a live form has no field for stays as it is.
fn keep_unasked(here: &Address, address: &mut Address) {
    use lore::route::Route;
    if let (Route::Relations(old), Route::Relations(new)) = (&here.route, &mut address.route) {
        new.sort = old.sort;
    }
    if let (Some(old), Some(new)) = (here.route.filter(), address.route.filter_mut()) {
        new.reverse = old.reverse;
        new.entry.clone_from(&old.entry);
    }
    if let Route::Search(new) = &mut address.route {
        if let Route::Search(old) = &here.route {
            new.kinds.clone_from(&old.kinds);
            new.factions.clone_from(&old.factions);
        }
        address.years = here.years;
    }
}

/// Shows in the fields of live forms what the address asks, but for the field in use.
fn show(address: &Address) {
    let printed = address.to_string();
    let query = printed.split_once('?').map_or("", |(_, rest)| rest);
    let query = query.split_once('#').map_or(query, |(query, _)| query);
    let Ok(query) = UrlSearchParams::new_with_str(query) else {
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
            input.set_value(&value);
        } else if let Some(select) = field.dyn_ref::<HtmlSelectElement>() {
            select.set_value(&value);
        }
    }
}
