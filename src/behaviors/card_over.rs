//! How a card stands over the page, which can be read and used meanwhile: where, and with the focus in it. A modal
//! dialog would make browsers restyle the whole page when it opens and when it closes.

use leptos::html;
use leptos::prelude::*;
use web_sys::{Element, HtmlDialogElement};

use super::beside::{Place, beside};
use super::dismissal::close_when_left;
use crate::address::use_navigator;
use crate::platform::dom;
use crate::platform::paint::after_paint;

/// A card over the page.
#[derive(Clone, Copy)]
pub struct CardOver {
    /// Its element.
    pub dialog: NodeRef<html::Dialog>,
    /// Its upper edge in a wide window, for the styles.
    pub top: RwSignal<Option<String>>,
    /// Its left edge there.
    pub left: RwSignal<Option<String>>,
    /// What opened it: it stands beside that, and the focus returns there.
    opener: StoredValue<Option<Element>, LocalStorage>,
    /// Which card it shows.
    shown: StoredValue<String>,
    /// Where a press began.
    pub(super) pressed_at: StoredValue<(i32, i32)>,
}

/// The card over the page, for what is drawn in it.
pub fn use_card_over() -> CardOver {
    expect_context()
}

impl CardOver {
    /// A card that is closed.
    pub fn new() -> Self {
        Self {
            dialog: NodeRef::new(),
            top: RwSignal::new(None),
            left: RwSignal::new(None),
            opener: StoredValue::new_local(None),
            shown: StoredValue::new(String::new()),
            pressed_at: StoredValue::new((0, 0)),
        }
    }

    /// The element, if it is open.
    pub fn opened(self) -> Option<HtmlDialogElement> {
        let dialog = self.dialog.try_get_untracked().flatten();
        dialog.filter(HtmlDialogElement::open)
    }

    /// Shows a card for as long as the calling component lives, after the page has focused the place that the address
    /// names, so that the focus returns there on closing.
    pub fn show_after_paint(self) {
        let here = use_navigator().address_untracked();
        let fragment = here.fragment.clone().unwrap_or_default();
        let card = format!("{}#{fragment}", here.path());
        // Effects run in the browser only, where there is a window.
        Effect::new(move |_| {
            close_when_left(self);
            let card = StoredValue::new(card.clone());
            after_paint(move || {
                // The reader may have moved on.
                if let Some(card) = card.try_get_value() {
                    self.show(card);
                }
            });
        });
    }

    /// Opens it beside what has the focus, and moves the focus into it. If it is open, it has become another card.
    fn show(self, card: String) {
        let Some(dialog) = self.dialog.get_untracked() else {
            return;
        };
        // The same one, such as in another year: the focus stays where it is, perhaps on the page.
        if dialog.open() && self.shown.get_value() == card {
            return;
        }
        self.shown.set_value(card);
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
        let place = self.place().unwrap_or_default();
        self.top.set(place.top.map(dom::pixels));
        self.left.set(place.left.map(dom::pixels));
    }

    fn place(self) -> Option<Place> {
        let (dialog, opener) = (self.opened()?, self.opener.get_value()?);
        let width = f64::from(dialog.offset_width());
        // All of it, even if its place leaves room for a part only.
        let height = f64::from(dialog.scroll_height() + 2);
        let line = dom::box_of(&opener);
        Some(beside(line, (width, height), dom::window_view()))
    }

    /// Closes it, and gives the focus back unless the reader has moved it to a control of the page. Returns whether it
    /// was open.
    pub fn close(self) -> bool {
        let Some(dialog) = self.opened() else {
            return false;
        };
        let is_in = |focused: &Element| dialog.contains(Some(focused));
        let returns =
            dom::focused().is_none_or(|focused| is_in(&focused) || !dom::takes_tab(&focused));
        dom::hide_over(&dialog);
        let opener = self.opener.try_get_value().flatten();
        if let Some(opener) = opener.filter(|opener| returns && dom::is_shown(opener)) {
            dom::focus(&opener);
        }
        true
    }

    /// Takes it away if something else has closed it, such as an extension: a popover would stay.
    pub fn clear(self) {
        let dialog = self.dialog.try_get_untracked().flatten();
        if let Some(dialog) = dialog.filter(|dialog| !dialog.open()) {
            dom::hide_popover(&dialog);
        }
    }
}

impl Default for CardOver {
    fn default() -> Self {
        Self::new()
    }
}
