//! How a card stands over the page, which can be read and used meanwhile: where, and with the focus in it. A modal
//! dialog would make browsers restyle the whole page when it opens and when it closes.

use leptos::html;
use leptos::prelude::*;
use web_sys::{Element, HtmlDialogElement};

use super::beside::{Place, beside};
use crate::platform::dom;

/// A card over the page.
#[derive(Clone, Copy)]
pub struct CardOver {
    /// Its element.
    pub dialog: NodeRef<html::Dialog>,
    place: RwSignal<Place>,
    /// What opened it: it stands beside that, and the focus returns there.
    opener: StoredValue<Option<Element>, LocalStorage>,
}

impl CardOver {
    /// A card that is closed.
    pub fn new() -> Self {
        Self {
            dialog: NodeRef::new(),
            place: RwSignal::new(Place::default()),
            opener: StoredValue::new_local(None),
        }
    }

    /// Its upper edge, for the styles; tracked.
    pub fn top(self) -> Option<String> {
        self.place.get().top.map(pixels)
    }

    /// Its left edge, for the styles; tracked.
    pub fn left(self) -> Option<String> {
        self.place.get().left.map(pixels)
    }

    /// The element, if it is open.
    pub fn opened(self) -> Option<HtmlDialogElement> {
        let dialog = self.dialog.try_get_untracked().flatten();
        dialog.filter(HtmlDialogElement::open)
    }

    /// Opens it beside what has the focus, and moves the focus into it. If it is open, it has become another card.
    pub fn show(self) {
        let Some(dialog) = self.dialog.get_untracked() else {
            return;
        };
        let focused = dom::focused().filter(|_| !dom::focus_is_lost());
        let outside = focused.filter(|focused| !dialog.contains(Some(focused)));
        // A card that a link in this one led to has no mark on the page: it stays where this one stands.
        if outside.is_some() || !dialog.open() {
            self.opener.set_value(outside);
        }
        dom::show_over(&dialog);
        self.stand();
    }

    /// Puts it beside what opened it.
    pub fn stand(self) {
        let (Some(dialog), Some(opener)) = (self.opened(), self.opener.get_value()) else {
            self.place.set(Place::default());
            return;
        };
        let width = f64::from(dialog.offset_width());
        // All of it, even if its place leaves room for a part only.
        let height = f64::from(dialog.scroll_height() + 2);
        let line = dom::box_of(&opener);
        self.place
            .set(beside(line, (width, height), dom::window_view()));
    }

    /// Closes it, and gives the focus back unless the reader has moved it to a control of the page. Returns whether it
    /// was open.
    pub fn close(self) -> bool {
        let Some(dialog) = self.opened() else {
            return false;
        };
        let in_use = |focused: &Element| dom::takes_tab(focused) && !dialog.contains(Some(focused));
        let returns = dom::focused().filter(in_use).is_none();
        dom::hide_over(&dialog);
        let opener = self.opener.try_get_value().flatten();
        if let Some(opener) = opener.filter(|opener| returns && dom::is_shown(opener)) {
            dom::focus(&opener);
        }
        true
    }
}

fn pixels(length: f64) -> String {
    format!("{}px", length.round())
}
