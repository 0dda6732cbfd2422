//! The focus and the scroll position after a move within a view.

use leptos::html;
use leptos::prelude::*;
use leptos::reactive::effect::ImmediateEffect;
use lore::route::Address;
use web_sys::Element;

use crate::address::{Arrival, Navigator, opens_card};
use crate::platform::dom::focus;
use crate::platform::page_tree::PageTree;

/// Moves the focus and the scroll position after each move, as long as the component that calls this lives. The
/// focus is only moved if it was in the view: the surrounding page keeps its own.
pub fn follow_arrivals(navigator: Navigator, body: NodeRef<html::Div>) {
    let before = StoredValue::new(None::<Address>);
    // Immediately: the focused element may be gone once the page has been drawn.
    ImmediateEffect::new_scoped(move || {
        let address = navigator.address();
        let arrival = navigator.arrival();
        let before = before.try_update_value(|before| before.replace(address.clone()));
        let tree = body
            .get_untracked()
            .and_then(|body| PageTree::around(&body));
        if let (Some(Some(before)), Some(tree)) = (before, tree) {
            let arrived = Arrived {
                new_page: before.path() != address.path(),
                fragment: address.fragment.clone().filter(|_| !opens_card(&address)),
                over: opens_card(&address) || opens_card(&before),
                focused: tree.focused().map(|element| element.id()),
                arrival,
                tree,
            };
            // After the page is drawn.
            request_animation_frame(move || arrived.settle());
        }
    });
}

/// What the focus needs after an arrival.
struct Arrived {
    tree: PageTree,
    arrival: Arrival,
    /// Whether it is another page than the one before.
    new_page: bool,
    /// Whether a claim was opened or closed over the page: its dialog then handles the focus.
    over: bool,
    fragment: Option<String>,
    /// The id of the element that had the focus, empty if it has no id; none if the focus was
    /// outside.
    focused: Option<String>,
}

impl Arrived {
    fn settle(self) {
        let named = self.fragment.as_deref().and_then(|id| self.tree.by_id(id));
        self.tree.mark_target(named.as_ref());
        if let Some(element) = named {
            element.scroll_into_view();
            self.move_focus(&element);
        } else if self.new_page {
            // A page that a link leads to starts at its top.
            self.tree.show_top();
            if let Some(heading) = self.tree.heading() {
                self.move_focus(&heading);
            }
        } else if self.arrival != Arrival::Replaced && !self.over {
            self.focus_again();
        }
    }

    fn move_focus(&self, element: &Element) {
        if self.focused.is_some() {
            focus(element);
        }
    }

    /// Gives the focus back to an element that was redrawn.
    fn focus_again(&self) {
        let lost = self.tree.focused().is_none();
        let id = self.focused.as_ref().filter(|_| lost);
        let again = id.and_then(|id| self.tree.by_id(id));
        if let Some(element) = again
            .or_else(|| self.tree.heading())
            .filter(|_| id.is_some())
        {
            focus(&element);
        }
    }
}
