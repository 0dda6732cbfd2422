//! Content that nobody can see yet.

use leptos::prelude::*;

use crate::address::{Arrival, Navigator, use_navigator};
use crate::platform::paint::after_paint;

/// Whether content that can't be seen yet is there: at once, or as soon as the page is painted.
pub(super) fn there_after_paint(at_once: bool) -> ReadSignal<bool> {
    let (is_there, set_there) = signal(at_once);
    if !at_once {
        after_paint(move || {
            // Ignored if the reader has moved on by then.
            set_there.try_set(true);
        });
    }
    is_there
}

/// The part of a long page that is more than a screen below its top.
///
/// On a page reached by a link it is added after the top is painted: readers would have to wait for text
/// that they can't see. It is there at once in a file, on the first page of a visit, and where the browser
/// or the address asks for a place in it.
#[component]
pub fn Later(children: ChildrenFn) -> impl IntoView {
    let is_there = there_after_paint(!starts_at_top(use_navigator()));
    move || {
        if is_there.get() {
            children()
        } else {
            view! { <div class="to-come"></div> }.into_any()
        }
    }
}

/// Whether a link on another page was followed to the top of this one.
fn starts_at_top(navigator: Navigator) -> bool {
    let followed = matches!(navigator.arrival(), Arrival::Pushed | Arrival::Replaced);
    followed && navigator.changed_page() && navigator.address_untracked().fragment.is_none()
}
