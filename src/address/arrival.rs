//! Sets the focus and the scroll position after a move, as a browser does by itself when it loads a
//! page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use lore::route::Address;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::destination::{Destination, LeftBy, MoveContext, changes_page};
use super::over::covers_page;
use super::{Arrival, Navigator};
use crate::platform::dom::{
    WindowView, closest, focus, focus_is_lost, focused, is_shown, set_attribute, window_view,
};
use crate::platform::log;
use crate::platform::page_tree::PageTree;

/// Focus and scroll position before something was opened over the page. They must be restored because a
/// browser that goes back to an address with a fragment scrolls there and drops the focus.
struct Covered {
    focused: Option<Element>,
    view: WindowView,
}

impl Covered {
    fn now() -> Self {
        Self {
            // If nothing has the focus, the body has it.
            focused: focused().filter(|_| !focus_is_lost()),
            view: window_view(),
        }
    }

    fn restore(self) {
        scroll_to(self.view);
        if let Some(element) = self.focused.filter(is_shown) {
            focus(&element);
        }
    }
}

/// The link by which each address was left, so that it is focused again when the reader comes back.
#[derive(Default)]
struct Visited(Vec<(Address, LeftBy)>);

impl Visited {
    fn leave(&mut self, address: &Address) {
        self.0.retain(|(left, _)| left != address);
        self.0
            .extend(focused_link().map(|link| (address.clone(), link)));
    }

    fn link_from(&self, address: &Address) -> Option<LeftBy> {
        let left = self.0.iter().find(|(left, _)| left == address);
        left.map(|(_, link)| link.clone())
    }
}

/// Moves the focus and the scroll position after each move, as following a link does. `prerendered` says
/// whether the page was there before the program, so that the browser has already scrolled it.
pub fn follow_arrivals(navigator: Navigator, prerendered: bool) {
    let visited = Rc::new(RefCell::new(Visited::default()));
    let covered = Cell::new(None);
    Effect::new(move |before: Option<Address>| {
        let address = navigator.address();
        let arrival = navigator.arrival();
        if arrival == Arrival::Pushed
            && let Some(left) = &before
        {
            visited.borrow_mut().leave(left);
        }
        let was_covered = before.as_ref().is_some_and(covers_page);
        let new_page = changes_page(before.as_ref(), &address);
        let uncovered = match (was_covered, covers_page(&address)) {
            // Of a page that is yet to be drawn it isn't known.
            (false, true) => {
                covered.set((!new_page).then(Covered::now));
                None
            }
            (true, false) => covered.take(),
            // Another card in place of the first, from a mark on the page.
            (true, true) if !new_page && has_focus_in_page() => {
                covered.set(Some(Covered::now()));
                None
            }
            _ => None,
        };
        let context = MoveContext {
            arrival,
            before: before.as_ref(),
            prerendered,
            uncovered: uncovered.is_some(),
            left_by: visited.borrow().link_from(&address),
            had_focus: !focus_is_lost(),
        };
        let closed_at = navigator.take_closed_at();
        let closed_at = closed_at.filter(|_| arrival == Arrival::Returned && !new_page);
        // Read before the page is drawn: the focused element may be gone afterwards.
        let focused_id = focused().map(|element| element.id());
        if before.is_some() && new_page {
            release_focus();
        }
        let destination = context.destination(&address);
        // After the page is drawn and the browser has restored the scroll position.
        request_animation_frame(move || {
            go_to(destination, focused_id, uncovered);
            if let Some(view) = closed_at {
                scroll_to(view);
            }
        });
        address
    });
}

fn go_to(destination: Destination, focused_id: Option<String>, uncovered: Option<Covered>) {
    match destination {
        Destination::Stay => {}
        Destination::SameElement => {
            let again = focused_id.filter(|id| !id.is_empty());
            focus_if_lost(again.and_then(|id| PageTree::Document.by_id(&id)));
        }
        Destination::Top => {
            window().scroll_to_with_x_and_y(0.0, 0.0);
            focus_heading();
        }
        Destination::Place(id) => show(&id),
        Destination::Scrolled(top) => window().scroll_to_with_x_and_y(0.0, top.into()),
        Destination::LinkLeftBy(LeftBy {
            href: left_by,
            before,
            ..
        }) => {
            let links = PageTree::links(|href| href == left_by);
            // What is listed on the page may have changed since.
            if let Some(link) = links.get(before).or(links.first()) {
                focus(link);
            }
        }
        Destination::LinkToCard(end) => focus_link_to_card(&end),
        Destination::Uncovered(card) => {
            uncovered.into_iter().for_each(Covered::restore);
            // The focus may have been in a card that is closed by now.
            if let Some(end) = card {
                focus_link_to_card(&end);
            }
        }
    }
}

fn scroll_to(view: WindowView) {
    let (left, top) = (view.scroll_left, view.scroll_top);
    window().scroll_to_with_x_and_y(left.into(), top.into());
}

fn has_focus_in_page() -> bool {
    focused().is_some_and(|element| closest(&element, "main").is_some())
}

/// Scrolls to a place on the page, unfolding it if needed, and moves the focus there.
fn show(id: &str) {
    if let Some(place) = PageTree::Document.by_id(id) {
        if let Some(folded) = closest(&place, "details:not([open])") {
            set_attribute(&folded, "open", Some(""));
        }
        place.scroll_into_view();
        focus(&place);
    }
}

fn focus_heading() {
    if let Some(heading) = PageTree::Document.heading() {
        focus(&heading);
    }
}

/// Takes the focus from the page that is about to be replaced. When the focused element is removed,
/// browsers lay out the page at once, with both the old and the new page in it: that took a third
/// of the time to follow a link.
fn release_focus() {
    let leaving = focused().filter(|element| closest(element, "main").is_some());
    if let Some(leaving) = leaving.and_then(|element| element.dyn_into::<HtmlElement>().ok())
        && let Err(error) = leaving.blur()
    {
        log::warn("the focus could not be moved", &error);
    }
}

/// If the focus is lost, gives it to an element, or to the heading if there is none.
fn focus_if_lost(element: Option<Element>) {
    if focus_is_lost() {
        element.map_or_else(focus_heading, |element| focus(&element));
    }
}

fn focus_link_to_card(end: &str) {
    if focus_is_lost() {
        focus_if_lost(
            PageTree::links(|href| href.ends_with(end))
                .into_iter()
                .next(),
        );
    }
}

/// The link of the page that has the focus.
fn focused_link() -> Option<LeftBy> {
    let link = closest(&focused()?, "a[href]")?;
    let href = link.get_attribute("href")?;
    let same = PageTree::links(|other| other == href);
    // A link of a drawing isn't among them: its equal in a list is.
    let before = same.iter().position(|other| *other == link);
    let before = before.unwrap_or_default();
    let top = window_view().scroll_top;
    Some(LeftBy { href, before, top })
}
