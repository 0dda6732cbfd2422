//! Places a card over the page, which can be read and used meanwhile, and moves the focus into it. A modal dialog
//! would make browsers restyle the whole page when it opens and closes.

use leptos::html;
use leptos::prelude::*;
use web_sys::{Element, HtmlDialogElement};

use super::beside::{Place, beside};
use super::dismissal::close_on_dismissal;
use crate::address::use_navigator;
use crate::platform::dom;
use crate::platform::paint::after_paint;

/// A card over the page.
#[derive(Clone, Copy)]
pub struct FloatingCard {
    /// Its element.
    pub dialog: NodeRef<html::Dialog>,
    /// The position of its upper edge in a wide window, for the styles.
    pub top: RwSignal<Option<String>>,
    /// The position of its left edge in a wide window.
    pub left: RwSignal<Option<String>>,
    /// The cards shown since it was opened, each with the element on the page that opened it. The card is placed
    /// beside it, and the focus returns to it.
    openers: StoredValue<Vec<(String, Element)>, LocalStorage>,
    /// The path and the fragment of the card that it shows.
    shown: StoredValue<String>,
    /// Where the last press began, in CSS pixels.
    pub(super) pressed_at: StoredValue<(i32, i32)>,
}

/// The card over the page, from the context.
pub fn use_floating_card() -> FloatingCard {
    expect_context()
}

impl FloatingCard {
    /// A closed card.
    pub fn new() -> Self {
        Self {
            dialog: NodeRef::new(),
            top: RwSignal::new(None),
            left: RwSignal::new(None),
            openers: StoredValue::new_local(Vec::new()),
            shown: StoredValue::new(String::new()),
            pressed_at: StoredValue::new((0, 0)),
        }
    }

    /// The element, if it is open.
    pub fn opened(self) -> Option<HtmlDialogElement> {
        let dialog = self.dialog.try_get_untracked().flatten();
        dialog.filter(HtmlDialogElement::open)
    }

    /// Shows a card for as long as the calling component lives. It waits until the page has focused the place that
    /// the address names, so that the focus returns there on closing.
    pub fn show_after_paint(self) {
        let here = use_navigator().address_untracked();
        let fragment = here.fragment.clone().unwrap_or_default();
        let card = format!("{}#{fragment}", here.path());
        // Effects run in the browser only, where there is a window.
        Effect::new(move |_| {
            close_on_dismissal(self);
            let card = StoredValue::new(card.clone());
            after_paint(move || {
                // The reader may have moved on.
                if let Some(card) = card.try_get_value() {
                    self.show(card);
                }
            });
        });
    }

    /// Opens it beside the focused element, and moves the focus into it. If it is already open, it now shows
    /// another card.
    fn show(self, card: String) {
        let Some(dialog) = self.dialog.get_untracked() else {
            return;
        };
        // The same card, perhaps in another year: the focus stays where it is, which may be on the page.
        if dialog.open() && self.shown.get_value() == card {
            return;
        }
        let before = self.opener();
        self.shown.set_value(card.clone());
        let focused = dom::focused().filter(|_| !dom::focus_is_lost());
        let outside = focused.filter(|focused| !dialog.contains(Some(focused)));
        // After going back to an earlier card the focus is on a heading, not on what opened that card. A card reached
        // through a link in this one has no mark on the page, so it stays in the same place.
        let pressed = outside.clone().filter(dom::takes_tab);
        let opener = pressed.or_else(|| self.opener()).or(outside).or(before);
        if let Some(opener) = opener {
            self.openers
                .update_value(|openers| openers.push((card, opener)));
        }
        dom::show_non_modal(&dialog);
        self.reposition();
    }

    /// The element that opened the card shown.
    fn opener(self) -> Option<Element> {
        let opener = self.openers.try_with_value(|openers| {
            let shown = self.shown.try_get_value()?;
            let mut latest_first = openers.iter().rev();
            let (_, opener) = latest_first.find(|(card, _)| *card == shown)?;
            Some(opener.clone())
        });
        opener.flatten()
    }

    /// Places it beside the element that opened it.
    pub fn reposition(self) {
        let place = self.place().unwrap_or_default();
        self.top.set(place.top.map(dom::pixels));
        self.left.set(place.left.map(dom::pixels));
    }

    fn place(self) -> Option<Place> {
        let (dialog, opener) = (self.opened()?, self.opener()?);
        let width = f64::from(dialog.offset_width());
        // The full height, even if there is only room for a part of it.
        let height = f64::from(dialog.scroll_height() + 2);
        let line = dom::box_of(&opener);
        Some(beside(line, (width, height), dom::window_view()))
    }

    /// Closes it, and returns the focus unless the reader has moved it to a control of the page. Returns whether it
    /// was open.
    pub fn close(self) -> bool {
        let Some(dialog) = self.opened() else {
            return false;
        };
        let is_in = |focused: &Element| dialog.contains(Some(focused));
        let returns =
            dom::focused().is_none_or(|focused| is_in(&focused) || !dom::takes_tab(&focused));
        dom::hide_non_modal(&dialog);
        let opener = self.opener();
        self.openers.try_update_value(Vec::clear);
        if let Some(opener) = opener.filter(|opener| returns && dom::is_shown(opener)) {
            dom::focus(&opener);
        }
        true
    }

    /// Hides it if something else, such as an extension, has closed it: a popover would stay visible.
    pub fn clear(self) {
        let dialog = self.dialog.try_get_untracked().flatten();
        if let Some(dialog) = dialog.filter(|dialog| !dialog.open()) {
            dom::hide_popover(&dialog);
        }
    }
}

impl Default for FloatingCard {
    fn default() -> Self {
        Self::new()
    }
}
