//! The focus and the scroll position after a move within a view.

use leptos::html;
use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;
use lore::route::Address;
use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

use crate::address::arrival::opens_card;
use crate::address::{Arrival, Navigator};
use crate::platform::dom::focus;
use crate::platform::log;

/// The attribute of what the fragment of the address names: in a shadow tree nothing is `:target`.
const TARGET: &str = "data-target";

/// Moves the focus and the scroll position after each move, as long as the component that calls this
/// lives. The focus of the page around is left alone: it moves only where it was in the view.
pub fn follow_arrivals(navigator: Navigator, body: NodeRef<html::Div>) {
    let before = StoredValue::new(None::<Address>);
    // At once: what has the focus may be gone when the page has been drawn.
    ImmediateEffect::new_scoped(move || {
        let address = navigator.address();
        let arrival = navigator.arrival();
        let before = before.try_update_value(|before| before.replace(address.clone()));
        if let (Some(Some(before)), Some(tree)) = (before, untrack(|| tree_of(body))) {
            let place = Place {
                moved: before.path() != address.path(),
                fragment: address.fragment.clone().filter(|_| !opens_card(&address)),
                over: opens_card(&address) || opens_card(&before),
                focused: focused_id(&tree),
                arrival,
                tree,
            };
            // After the page is drawn.
            request_animation_frame(move || place.settle());
        }
    });
}

/// A place that was just arrived at.
struct Place {
    tree: ShadowRoot,
    arrival: Arrival,
    /// Whether it is another page than the one before.
    moved: bool,
    /// Whether a claim was opened or closed over the page, whose dialog sees to the focus.
    over: bool,
    fragment: Option<String>,
    /// The id of what had the focus, empty for an element without one; none if it was elsewhere.
    focused: Option<String>,
}

impl Place {
    fn settle(self) {
        self.mark_target();
        if let Some(element) = self.named() {
            element.scroll_into_view();
            self.move_focus(&element);
        } else if self.moved {
            self.show_top();
            if let Some(heading) = self.heading() {
                self.move_focus(&heading);
            }
        } else if self.arrival != Arrival::Replaced && !self.over {
            self.focus_again();
        }
    }

    /// The element that the fragment names.
    fn named(&self) -> Option<Element> {
        self.tree.get_element_by_id(self.fragment.as_deref()?)
    }

    fn heading(&self) -> Option<Element> {
        self.tree.query_selector("h1").ok()?
    }

    fn mark_target(&self) {
        if let Ok(Some(marked)) = self.tree.query_selector(&format!("[{TARGET}]")) {
            log_failure(marked.remove_attribute(TARGET));
        }
        if let Some(element) = self.named() {
            log_failure(element.set_attribute(TARGET, ""));
        }
    }

    /// What a link leads to begins at its top.
    fn show_top(&self) {
        let host = self.tree.host();
        if host.get_bounding_client_rect().top() < 0.0 {
            host.scroll_into_view();
        }
    }

    fn move_focus(&self, element: &Element) {
        if self.focused.is_some() {
            focus(element);
        }
    }

    /// Gives the focus back to what was drawn again.
    fn focus_again(&self) {
        let lost = self.tree.active_element().is_none();
        let id = self.focused.as_ref().filter(|_| lost);
        let again = id.and_then(|id| self.tree.get_element_by_id(id));
        if let Some(element) = again.or_else(|| self.heading()).filter(|_| id.is_some()) {
            focus(&element);
        }
    }
}

fn tree_of(body: NodeRef<html::Div>) -> Option<ShadowRoot> {
    body.get_untracked()?.get_root_node().dyn_into().ok()
}

fn focused_id(tree: &ShadowRoot) -> Option<String> {
    tree.active_element().map(|element| element.id())
}

fn log_failure(result: Result<(), wasm_bindgen::JsValue>) {
    if let Err(error) = result {
        log::warn("a part of the page could not be marked", &error);
    }
}
