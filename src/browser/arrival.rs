//! What a browser does by itself when a page is loaded, done for pages that are only drawn: the
//! window's title, the canonical address, the focus, the place on the page, the announcement.

use leptos::prelude::{document, window};
use lore::route::Address;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use super::claim_card::names_a_claim;
use super::{after_drawing, second};
use crate::app::stands;
use crate::nav::{Nav, Place, Step};

/// Follows the reader from page to page.
pub fn follow(nav: Nav) {
    // The browser has gone to its place on a page that stood there before the program.
    let stood = stands(&nav.address_now());
    let mut before: Option<Address> = None;
    // The link by which each address was left, so that coming back leads to it again.
    let mut left_by: Vec<(Address, String)> = Vec::new();
    nav.follow(move |place| {
        let (address, step) = (place.address.clone(), place.step);
        let moved = before
            .as_ref()
            .is_none_or(|old| old.path() != address.path());
        name(nav, place, moved);
        if let (Step::Pushed, Some(old)) = (step, before.take())
            && let Some(href) = focused_link()
        {
            left_by.retain(|(left, _)| *left != old);
            left_by.push((old, href));
        }
        before = Some(address.clone());
        let held = document().active_element().map(|held| held.id());
        let back_to = left_by.iter().find(|(left, _)| *left == address);
        let back_to = back_to.map(|(_, href)| href.clone());
        let over = !moved && names_a_claim(&address);
        after_drawing(move || match (step, address.fragment) {
            (Step::Landed, None) | (Step::Replaced, _) => {}
            (Step::Landed, Some(_)) if stood => {}
            (Step::Returned, _) => {
                if moved && let Some(href) = back_to {
                    focus(find_link(&href));
                }
            }
            // A claim's card lies over the page, which stays where it is.
            (Step::Pushed, Some(_)) if over => {}
            (_, Some(id)) => show(&id),
            (Step::Pushed, None) if moved => {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus(document().query_selector("main h1").ok().flatten());
            }
            (Step::Pushed, None) => focus_again(held),
        });
    });
}

/// The window's title and the canonical address. A change of title is announced, but not with every
/// letter that is typed on a page: pages with fields say themselves what came of it.
fn name(nav: Nav, place: &Place, moved: bool) {
    // The first page has its name before there is a program.
    let Some(second) = second::here() else {
        return;
    };
    let full = second.title(&place.address.print());
    let document = document();
    if document.title() != full {
        document.set_title(&full);
        let typed = place.step == Step::Replaced && !moved;
        if !typed
            && place.step != Step::Landed
            && let Some(announcer) = document.get_element_by_id("announcer")
        {
            announcer.set_text_content(Some(&full));
        }
    }
    if let Ok(Some(canonical)) = document.query_selector("link[rel=canonical]") {
        let href = [nav.root(), &place.address.path()].concat();
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

/// Gives the focus back to what was drawn again, or to the page if that is gone.
fn focus_again(id: Option<String>) {
    if document()
        .active_element()
        .is_some_and(|now| now.tag_name() == "BODY")
    {
        let held = id.and_then(|id| document().get_element_by_id(&id));
        focus(held.or_else(|| document().query_selector("main h1").ok().flatten()));
    }
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
