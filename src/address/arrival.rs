//! What a browser does by itself when it loads a page, done for pages that are only drawn: the
//! focus and the place on the page.
//!
//! The elements are looked up by their place in the document: they belong to whichever page has
//! just been drawn, and a link back is known by its address only.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;
use lore::route::{Address, place_of};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::{Arrival, Navigator, opens_palette};
use crate::platform::dom::{Viewport, focus, focus_is_lost, focused, is_shown, viewport};
use crate::platform::log;

/// Whether the fragment of an address opens a card over the page: of a claim, or of a note.
pub fn opens_card(address: &Address) -> bool {
    let opens = |fragment: &str| fragment.starts_with("claim-") || fragment.starts_with("claim/");
    address.fragment.as_deref().is_some_and(opens) || address.named_note().is_some()
}

/// Whether an address shows something over its page.
fn lies_over(address: &Address) -> bool {
    opens_card(address) || opens_palette(address)
}

/// Where the focus and the page were before something lay over the page. Going back to an address with a
/// fragment, a browser goes to the place that it names, and takes the focus away.
struct Covered {
    focused: Option<Element>,
    viewport: Viewport,
}

impl Covered {
    fn now() -> Self {
        Self {
            // Where nothing has the focus, the page has.
            focused: focused().filter(|_| !focus_is_lost()),
            viewport: viewport(),
        }
    }

    fn restore(self) {
        let (left, top) = (self.viewport.scroll_left, self.viewport.scroll_top);
        window().scroll_to_with_x_and_y(left.into(), top.into());
        if let Some(element) = self.focused.filter(is_shown) {
            focus(&element);
        }
    }
}

/// Moves the focus and the scroll position after each move, as following a link does. `stood` says
/// whether the page was there before the program: the browser has gone to its place on it.
pub fn follow_arrivals(navigator: Navigator, stood: bool) {
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
        let lay_over = before.as_ref().is_some_and(lies_over);
        let uncovered = match (lay_over, lies_over(&address)) {
            (false, true) => {
                covered.set(Some(Covered::now()));
                None
            }
            (true, false) => covered.take(),
            _ => None,
        };
        let place = Place {
            moved: before
                .as_ref()
                .is_none_or(|before| before.path() != address.path()),
            stays: before.as_ref().is_some_and(|before| {
                before.path() == address.path() && before.fragment == address.fragment
            }),
            held: focused().map(|element| element.id()),
            uncovered,
            closed: before.as_ref().and_then(|before| closed(before, &address)),
            back_to: visited.borrow().link_from(&address),
            address: address.clone(),
            arrival,
            stood,
        };
        if place.moved && before.is_some() {
            release_focus();
        }
        // After the page is drawn, and the window has put the scroll bar back where it was.
        request_animation_frame(move || place.settle());
        address
    });
}

/// How the links end to the claim, or the note, whose card an address no longer opens over the same
/// page.
fn closed(before: &Address, address: &Address) -> Option<String> {
    let same = before.path() == address.path() && !lies_over(address);
    let fragment = before.fragment.as_deref().map(place_of);
    let fragment = fragment.filter(|_| same && opens_card(before))?;
    if before.named_note().is_some() {
        return Some(format!("#{fragment}"));
    }
    let key = fragment.strip_prefix("claim-");
    let key = key.or_else(|| fragment.rsplit('/').next());
    key.map(|key| format!("#claim-{key}"))
}

/// The link by which each address was left, so that coming back leads to it again.
#[derive(Default)]
struct Visited(Vec<(Address, String)>);

impl Visited {
    fn leave(&mut self, address: &Address) {
        let Some(href) = focused_link() else { return };
        self.0.retain(|(left, _)| left != address);
        self.0.push((address.clone(), href));
    }

    fn link_from(&self, address: &Address) -> Option<String> {
        let left = self.0.iter().find(|(left, _)| left == address);
        left.map(|(_, href)| href.clone())
    }
}

/// An address that was just arrived at.
struct Place {
    address: Address,
    arrival: Arrival,
    /// Whether it is on another page than the one before.
    moved: bool,
    /// Whether it is at the same place of the same page: something else was chosen there.
    stays: bool,
    stood: bool,
    /// The id of what had the focus.
    held: Option<String>,
    /// How the page stood before what was closed lay over it.
    uncovered: Option<Covered>,
    /// How the links end to what was shown in the card that was closed.
    closed: Option<String>,
    back_to: Option<String>,
}

impl Place {
    fn settle(self) {
        let over = !self.moved && lies_over(&self.address);
        match (self.arrival, self.address.fragment) {
            // The page below a card was drawn anew while a reading was chosen in it.
            (Arrival::Replaced, None) => focus_link_to(self.closed),
            (Arrival::Landed, None) | (Arrival::Replaced, _) => {}
            (Arrival::Landed, Some(_)) if self.stood => {}
            (Arrival::Returned, Some(_)) if self.uncovered.is_some() && !self.moved => {
                self.uncovered.into_iter().for_each(Covered::restore);
                // What had the focus may have been in a card that is closed by now.
                focus_link_to(self.closed);
            }
            (Arrival::Returned, _) => {
                if let Some(link) = self
                    .back_to
                    .filter(|_| self.moved)
                    .and_then(|back_to| find_link(|href| href == back_to))
                {
                    focus(&link);
                }
            }
            // What lies over the page leaves it where it is.
            (Arrival::Pushed, Some(_)) if over => {}
            (Arrival::Pushed, Some(_)) if self.stays => focus_again(self.held),
            (_, Some(fragment)) => show(place_of(&fragment)),
            (Arrival::Pushed, None) if self.moved => {
                window().scroll_to_with_x_and_y(0.0, 0.0);
                focus_heading();
            }
            (Arrival::Pushed, None) => focus_again(self.held),
        }
    }
}

/// Shows a place on the page, unfolded if need be, and moves the focus there.
fn show(id: &str) {
    if let Some(place) = document().get_element_by_id(id) {
        if let Ok(Some(folded)) = place.closest("details:not([open])") {
            // Not an error that the reader could do anything about: the place stays folded.
            if let Err(error) = folded.set_attribute("open", "") {
                log::warn("a folded part could not be opened", &error);
            }
        }
        place.scroll_into_view();
        focus(&place);
    }
}

fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("main h1") {
        focus(&heading);
    }
}

/// Takes the focus from the page that is about to be replaced. A browser that removes what has the
/// focus lays the page out at once, while the old and the new page stand in it: that was a third of
/// the time from a link to the next page.
fn release_focus() {
    let leaving = focused().filter(|element| matches!(element.closest("main"), Ok(Some(_))));
    if let Some(leaving) = leaving.and_then(|element| element.dyn_into::<HtmlElement>().ok())
        && let Err(error) = leaving.blur()
    {
        log::warn("the focus could not be moved", &error);
    }
}

/// Gives the focus back to what was drawn again, or to the page if that is gone.
fn focus_again(id: Option<String>) {
    if focused().is_some_and(|element| element.tag_name() == "BODY") {
        let held = id
            .filter(|id| !id.is_empty())
            .and_then(|id| document().get_element_by_id(&id));
        match held {
            Some(held) => focus(&held),
            None => focus_heading(),
        }
    }
}

/// Gives the focus back to a link whose address ends so, where the one that had it is gone.
fn focus_link_to(end: Option<String>) {
    let lost = focused().is_some_and(|element| element.tag_name() == "BODY");
    if let Some(end) = end.filter(|_| lost) {
        match find_link(|href| href.ends_with(&end)) {
            Some(link) => focus(&link),
            None => focus_heading(),
        }
    }
}

/// The address of the link that has the focus.
fn focused_link() -> Option<String> {
    focused()?.closest("a[href]").ok()??.get_attribute("href")
}

/// The first link of the page whose address passes.
fn find_link(passes: impl Fn(&str) -> bool) -> Option<Element> {
    let links = document().query_selector_all("main a[href]").ok()?;
    let mut links = (0..links.length()).filter_map(|index| links.get(index)?.dyn_into().ok());
    links.find(|link: &Element| link.get_attribute("href").is_some_and(|href| passes(&href)))
}
