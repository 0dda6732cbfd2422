//! What a browser does by itself when a page is loaded, done for pages that are only drawn: the
//! window's title, the canonical address, the focus, the place on the page, the announcement.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use leptos::prelude::*;
use lore::route::Address;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::nav::{Nav, Step};
use crate::tome::Tome;
use crate::views::title;

/// Follows the reader from page to page.
pub fn follow(nav: Nav, tome: Tome) {
    // The link by which each address was left, so that coming back leads to it again.
    let left_by = Rc::new(RefCell::new(HashMap::<String, String>::new()));
    Effect::new(move |before: Option<Address>| {
        let address = nav.address();
        let step = nav.step();
        name(nav, tome, &address);
        if let (Step::Pushed, Some(before)) = (step, &before)
            && let Some(href) = focused_link()
        {
            left_by.borrow_mut().insert(before.to_string(), href);
        }
        let moved = before.is_none_or(|before| before.path() != address.path());
        let back_to = left_by.borrow().get(&address.to_string()).cloned();
        let fragment = address.fragment.clone();
        // After the page is drawn, and the window has put the scroll bar back where it was.
        request_animation_frame(move || match (step, fragment) {
            (Step::Landed, None) | (Step::Replaced, _) => {}
            (Step::Returned, _) => {
                if moved && let Some(href) = back_to {
                    focus(find_link(&href));
                }
            }
            (_, Some(id)) => show(&id),
            (Step::Pushed, None) if moved => {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus(document().query_selector("main h1").ok().flatten());
            }
            (Step::Pushed, None) => {}
        });
        address
    });
}

/// The window's title and the canonical address; a change of title is announced.
fn name(nav: Nav, tome: Tome, address: &Address) {
    let Ok(title) = title(tome, &address.route) else {
        return;
    };
    let name = tome.world().name;
    let document = document();
    let full = if title == name {
        title
    } else {
        format!("{title} · {name}")
    };
    if document.title() != full {
        document.set_title(&full);
        if nav.step() != Step::Landed
            && let Some(announcer) = document.get_element_by_id("announcer")
        {
            announcer.set_text_content(Some(&full));
        }
    }
    if let Ok(Some(canonical)) = document.query_selector("link[rel=canonical]") {
        let href = format!("{}{}", nav.root(), address.path());
        // The attribute is a well-formed name.
        let _ = canonical.set_attribute("href", &href);
    }
}

/// Shows a place on the page and moves the focus there, as following a link to it does.
fn show(id: &str) {
    let Some(place) = document().get_element_by_id(id) else {
        return;
    };
    place.scroll_into_view();
    focus(Some(place));
}

/// The address of the link that has the focus.
fn focused_link() -> Option<String> {
    document()
        .active_element()?
        .closest("a[href]")
        .ok()??
        .get_attribute("href")
}

fn find_link(href: &str) -> Option<Element> {
    let links = document().query_selector_all("main a[href]").ok()?;
    let mut links = (0..links.length()).filter_map(|index| links.get(index)?.dyn_into().ok());
    links.find(|link: &Element| link.get_attribute("href").as_deref() == Some(href))
}

/// Focuses an element without scrolling; one that takes no focus is made to take it.
fn focus(element: Option<Element>) {
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    if element.tab_index() < 0 && !element.has_attribute("tabindex") {
        element.set_tab_index(-1);
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // An element that is gone by now can't be focused, and need not be.
    let _ = element.focus_with_options(&options);
}
