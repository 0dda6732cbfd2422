//! Links in a view are followed within it; those that lead elsewhere open another window.

use lore::route::Address;
use web_sys::{Element, MouseEvent, Url};

use super::travel::ViewHistory;
use crate::address::links::is_plain_click;
use crate::address::{Move, Navigator};
use crate::platform::dom::closest_to_target;
use crate::platform::log;

/// Follows the link that was clicked, if any.
pub fn follow(navigator: Navigator, places: ViewHistory, event: &MouseEvent) {
    if !is_plain_click(event) || event.default_prevented() {
        return;
    }
    let Some(link) = closest_to_target(event, "a[href]") else {
        return;
    };
    if link.has_attribute("target") || link.has_attribute("download") {
        return;
    }
    let here = navigator.address_untracked();
    let there = link
        .get_attribute("href")
        .and_then(|href| resolve(navigator.root(), &here, &href));
    let shown = there
        .is_some_and(|there| places.go(there.seen_in(here.years(), &here.readings), Move::Push));
    if shown {
        event.prevent_default();
    } else {
        open_elsewhere(&link);
    }
}

/// The address that a link leads to, if it is below the root, which is a full URL.
pub fn resolve(root: &str, here: &Address, href: &str) -> Option<Address> {
    if let Some(fragment) = href.strip_prefix('#') {
        return Some(here.clone().with_fragment(fragment));
    }
    let url = Url::new_with_base(href, root).ok()?.href();
    url.strip_prefix(root).map(Address::parse)
}

/// Lets the browser follow a link, but not in place of the surrounding page.
fn open_elsewhere(link: &Element) {
    for (name, value) in [("target", "_blank"), ("rel", "noopener")] {
        if let Err(error) = link.set_attribute(name, value) {
            log::warn("a link can't open another window", &error);
        }
    }
}
