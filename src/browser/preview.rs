//! What a link leads to, shown beside it on hover and focus.
//!
//! As WCAG 1.4.13 asks: Escape closes it, the pointer may go over it, and it stays until the reader
//! leaves. A finger opens none: it follows the link.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::document;
use lore::Slug;
use lore::route::Route;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent, PointerEvent};

use super::history::led_to;
use super::{listen, second, target};
use crate::nav::Nav;

/// Milliseconds, long enough not to flash under a pointer that only passes.
const OPEN_AFTER: u32 = 350;
/// Milliseconds, long enough to move the pointer from the link onto the preview.
const CLOSE_AFTER: u32 = 250;
/// Room that a preview may need below its link, in CSS pixels.
const ROOM: i32 = 190;
/// Between a link and its preview, in CSS pixels.
const GAP: i32 = 6;
/// Its greatest width, in CSS pixels.
const WIDTH: i32 = 368;

/// Shows in an element the preview of the link that the reader points at.
pub fn follow(nav: Nav, element: Element) {
    let Ok(element) = element.dyn_into::<HtmlElement>() else {
        return;
    };
    let preview = Rc::new(Preview {
        nav,
        element: element.clone(),
        timer: RefCell::default(),
        link: RefCell::default(),
    });
    preview.on("pointerover", |preview, event| {
        let pointer = event.dyn_ref::<PointerEvent>();
        if pointer.is_some_and(|pointer| pointer.pointer_type() == "mouse") {
            preview.point_at(target(event).as_ref(), OPEN_AFTER);
        }
    });
    preview.on("focusin", |preview, event| {
        // Only a focus that shows: a press of the mouse focuses too.
        let visible = target(event).filter(|e| e.matches(":focus-visible").unwrap_or(false));
        preview.point_at(visible.as_ref(), 0);
    });
    preview.on("keydown", |preview, event| {
        let key = event.dyn_ref::<KeyboardEvent>();
        if key.is_some_and(|key| key.key() == "Escape") {
            preview.close();
        }
    });
    // Another page has other links.
    nav.follow(move |_| element.set_hidden(true));
}

/// What happens next to the preview.
enum Then {
    /// It opens for a link to the entry of a slug.
    Open(Slug, Element),
    Close,
    /// It stays as it is.
    Nothing,
}

/// Where the reader points, by pointer or by focus: the window's state, not a page's.
struct Preview {
    nav: Nav,
    element: HtmlElement,
    /// What will open or close it.
    timer: RefCell<Option<Timeout>>,
    /// The link that it describes.
    link: RefCell<Option<Element>>,
}

impl Preview {
    fn on(self: &Rc<Self>, name: &'static str, act: fn(&Rc<Self>, &Event)) {
        let preview = Rc::clone(self);
        listen(&document(), name, move |event| act(&preview, event));
    }

    /// The reader points at an element, or at nothing.
    fn point_at(self: &Rc<Self>, element: Option<&Element>, after: u32) {
        let closest = |selector| element.and_then(|e| e.closest(selector).ok().flatten());
        let link = closest("main a[href]");
        let described = self.link.borrow().is_some();
        if closest(".preview").is_some() || (described && link == *self.link.borrow()) {
            self.later(Then::Nothing, after);
            return;
        }
        match link.and_then(|link| Some(Then::Open(self.entry_of(&link)?, link))) {
            Some(open) => self.later(open, after),
            None if described => self.later(Then::Close, CLOSE_AFTER),
            None => self.later(Then::Nothing, after),
        }
    }

    /// The entry that a link leads to, other than the one on the page.
    fn entry_of(&self, link: &Element) -> Option<Slug> {
        let nav = self.nav;
        let address = led_to(nav, link)?;
        if address.route == nav.address_now().route {
            return None;
        }
        // A claim's mark says by itself what it leads to.
        let claim =
            link.class_list().contains("claim-mark") || link.class_list().contains("status");
        match address.route {
            Route::Entry(slug) if !claim => Some(slug),
            _ => None,
        }
    }

    fn open(&self, entry: &Slug, link: Element) {
        self.close();
        // Before the second program is there, the reader may point elsewhere as well.
        let Some(card) = second::here().and_then(|second| second.preview(entry.as_str())) else {
            return;
        };
        let Some(view) = document().document_element() else {
            return;
        };
        // Drawn again since, the page has another link in its place.
        if !link.is_connected() {
            return;
        }
        let place = link.get_bounding_client_rect();
        let (left, top, bottom) = (
            whole(place.left()),
            whole(place.top()),
            whole(place.bottom()),
        );
        let above = bottom + ROOM > view.client_height() && top > ROOM;
        let edge = if above { top - GAP } else { bottom + GAP };
        let x = left.min(view.client_width() - WIDTH).max(GAP) + view.scroll_left();
        self.element.set_inner_html(&card);
        self.place("--x", x);
        self.place("--y", edge + view.scroll_top());
        // The attributes are well formed.
        let _ = self
            .element
            .toggle_attribute_with_force("data-above", above);
        self.element.set_hidden(false);
        // Read after the link's own words.
        let _ = link.set_attribute("aria-describedby", "preview");
        self.link.replace(Some(link));
    }

    /// Puts a number of CSS pixels into a property of the style.
    fn place(&self, property: &str, pixels: i32) {
        let mut value = pixels.to_string();
        value.push_str("px");
        // The property is well formed.
        let _ = self.element.style().set_property(property, &value);
    }

    fn close(&self) {
        self.timer.take();
        if let Some(link) = self.link.take() {
            let _ = link.remove_attribute("aria-describedby");
        }
        self.element.set_hidden(true);
    }

    /// Opens or closes after a while, in place of what was to happen before.
    fn later(self: &Rc<Self>, then: Then, after: u32) {
        let preview = Rc::clone(self);
        let timer = match then {
            Then::Nothing => None,
            then => Some(Timeout::new(after, move || preview.act(then))),
        };
        // Dropped, the timer of before is cleared.
        self.timer.replace(timer);
    }

    fn act(self: &Rc<Self>, then: Then) {
        match then {
            Then::Open(entry, link) => {
                let preview = Rc::clone(self);
                second::await_it(move || preview.open(&entry, link), |_| {});
            }
            Then::Close => self.close(),
            Then::Nothing => {}
        }
    }
}

/// Whole pixels: fine enough to place a box, and a program without fractions is smaller.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a page is far smaller than i32 pixels"
)]
fn whole(pixels: f64) -> i32 {
    pixels as i32
}
