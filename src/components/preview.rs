//! What a link leads to, shown beside it on hover and focus.
//!
//! As WCAG 1.4.13 asks: Escape closes it, the pointer may go over it, and it stays until the reader
//! leaves. A finger opens none: it follows the link.

use std::time::Duration;

use gloo::events::EventListener;
use leptos::leptos_dom::helpers::TimeoutHandle;
use leptos::prelude::*;
use lore::EntryId;
use lore::route::{Address, Route};
use maud::html;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement, KeyboardEvent, PointerEvent};

use crate::components::emblem::emblem;
use crate::nav::{Nav, use_nav};
use crate::page::{Drawn, Page, or_fault};
use crate::tome::{Tome, use_tome};
use crate::views::entry::find;

/// Long enough not to flash under a pointer that only passes.
const OPEN_AFTER: Duration = Duration::from_millis(350);
/// Long enough to move the pointer from the link onto the preview.
const CLOSE_AFTER: Duration = Duration::from_millis(250);
/// Room that a preview may need below its link, in CSS pixels.
const ROOM: i32 = 190;
/// Between a link and its preview, in CSS pixels.
const GAP: i32 = 6;
/// Its greatest width, in CSS pixels.
const WIDTH: i32 = 368;

/// An entry and where its preview stands on the page, in CSS pixels.
#[derive(Clone, Copy, PartialEq)]
struct Shown {
    entry: EntryId,
    x: i32,
    y: i32,
    above: bool,
}

/// The preview of the link that the reader points at.
#[component]
pub fn Preview() -> impl IntoView {
    let (nav, tome) = (use_nav(), use_tome());
    let shown = RwSignal::new(None::<Shown>);
    Effect::new(move |_| {
        Pointing {
            nav,
            tome,
            shown,
            timer: StoredValue::new_local(None),
            link: StoredValue::new_local(None),
        }
        .listen();
    });
    // Another page has other links.
    Effect::new(move |_| {
        nav.address();
        shown.set(None);
    });
    let inside = move || {
        let page = Page {
            nav,
            tome,
            years: None,
        };
        shown
            .get()
            .map_or_else(String::new, |at| or_fault(card(page, at.entry)).0)
    };
    let place = move |of: fn(Shown) -> i32| shown.get().map(|at| format!("{}px", of(at)));
    view! {
        <div
            class="preview"
            id="preview"
            role="tooltip"
            hidden=move || shown.get().is_none()
            data-above=move || shown.get().filter(|at| at.above).map(|_| "")
            style:--x=move || place(|at| at.x)
            style:--y=move || place(|at| at.y)
            inner_html=inside
        ></div>
    }
}

fn card(page: Page, entry: EntryId) -> Drawn {
    let card = page.tome.card(entry)?;
    let kind = page.tome.world().kinds.get(usize::from(card.kind));
    Ok(html! {
        span.label { (emblem(page, card.emblem)) @if let Some(kind) = kind { (kind.label) } }
        b { (card.title) }
        p { (card.summary) }
    })
}

/// Where the reader points, by pointer or by focus.
#[derive(Clone, Copy)]
struct Pointing {
    nav: Nav,
    tome: Tome,
    shown: RwSignal<Option<Shown>>,
    timer: StoredValue<Option<TimeoutHandle>, LocalStorage>,
    link: StoredValue<Option<Element>, LocalStorage>,
}

impl Pointing {
    fn listen(self) {
        let on = |name: &'static str, act: fn(Self, &web_sys::Event)| {
            EventListener::new(&document(), name, move |event| act(self, event)).forget();
        };
        on("pointerover", |this, event| {
            let pointer = event.dyn_ref::<PointerEvent>();
            if pointer.is_some_and(|pointer| pointer.pointer_type() == "mouse") {
                this.point_at(target(event).as_ref(), OPEN_AFTER);
            }
        });
        on("focusin", |this, event| {
            // Only a focus that shows: a press of the mouse focuses too.
            let visible = target(event).filter(|e| e.matches(":focus-visible").unwrap_or(false));
            this.point_at(visible.as_ref(), Duration::ZERO);
        });
        on("keydown", |this, event| {
            let key = event.dyn_ref::<KeyboardEvent>();
            if key.is_some_and(|key| key.key() == "Escape") {
                this.close();
            }
        });
    }

    /// The reader points at an element, or at nothing.
    fn point_at(self, element: Option<&Element>, after: Duration) {
        let closest = |selector| element.and_then(|e| e.closest(selector).ok().flatten());
        if closest(".preview").is_some() {
            self.cancel();
            return;
        }
        let link = closest("main a[href]");
        if link.is_some() && link == self.link.get_value() {
            self.cancel();
            return;
        }
        match link.and_then(|link| Some((self.entry_of(&link)?, link))) {
            Some((entry, link)) => self.later(after, move |this| this.open(entry, &link)),
            None if self.link.get_value().is_some() => self.later(CLOSE_AFTER, Self::close),
            None => self.cancel(),
        }
    }

    /// The entry that a link leads to, other than the one on the page.
    fn entry_of(self, link: &Element) -> Option<EntryId> {
        let path = link.dyn_ref::<HtmlAnchorElement>()?.pathname();
        let address = Address::parse(path.strip_prefix(self.nav.root().as_str())?);
        if address.route == self.nav.address_now().route {
            return None;
        }
        // A claim's mark says by itself what it leads to.
        let claim =
            link.class_list().contains("claim-mark") || link.class_list().contains("status");
        match address.route {
            Route::Entry(slug) if !claim => find(self.tome, &slug),
            _ => None,
        }
    }

    fn open(self, entry: EntryId, link: &Element) {
        self.close();
        let Some(view) = document().document_element() else {
            return;
        };
        let place = link.get_bounding_client_rect();
        let (left, top, bottom) = (
            whole(place.left()),
            whole(place.top()),
            whole(place.bottom()),
        );
        let above = bottom + ROOM > view.client_height() && top > ROOM;
        let edge = if above { top - GAP } else { bottom + GAP };
        self.shown.set(Some(Shown {
            entry,
            x: left.min(view.client_width() - WIDTH).max(GAP) + view.scroll_left(),
            y: edge + view.scroll_top(),
            above,
        }));
        // Read after the link's own words; the attribute is well formed.
        let _ = link.set_attribute("aria-describedby", "preview");
        self.link.set_value(Some(link.clone()));
    }

    fn close(self) {
        self.cancel();
        if let Some(link) = self.link.try_update_value(Option::take).flatten() {
            let _ = link.remove_attribute("aria-describedby");
        }
        self.shown.set(None);
    }

    fn later(self, after: Duration, act: impl FnOnce(Self) + 'static) {
        self.cancel();
        // Without a timer there is no preview, which is no loss of content.
        let timer = set_timeout_with_handle(move || act(self), after).ok();
        self.timer.set_value(timer);
    }

    fn cancel(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}

fn target(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whole pixels: fine enough to place a box, and a program without fractions is smaller.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a page is far smaller than i32 pixels"
)]
fn whole(pixels: f64) -> i32 {
    pixels as i32
}
