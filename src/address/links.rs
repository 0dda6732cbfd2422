//! Links within the encyclopedia need no load: one listener for all of them, since those in the
//! prose of entries belong to no component.

use leptos::prelude::*;
use lore::route::{Address, Route, ShareParams};
use web_sys::{Element, MouseEvent, Url};

use super::fragments::claim_key;
use super::history::{below, is_one_file};
use super::{Navigator, use_navigator};
use crate::platform::dom::closest_to_target;

/// Follows links to pages of ours for as long as the component that calls it lives.
pub fn follow_links() {
    let navigator = use_navigator();
    let listener = window_event_listener(leptos::ev::click, move |event| {
        if let Some(address) = followed(navigator, &event) {
            event.prevent_default();
            navigator.go(address);
        }
    });
    on_cleanup(move || listener.remove());
}

/// The address that a click leads to, if this program shows it.
fn followed(navigator: Navigator, event: &MouseEvent) -> Option<Address> {
    if !is_plain_click(event) || event.default_prevented() {
        return None;
    }
    let link = closest_to_target(event, "a[href]")?;
    if link.has_attribute("target") || link.has_attribute("download") {
        return None;
    }
    let address = resolve_link(navigator, &link)?;
    lead(&navigator.address_untracked(), address)
}

/// Whether a click follows a link in this window, and not in another.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    event.button() == 0 && !elsewhere
}

/// The address that a link of ours names, if it is one below the root.
pub fn resolve_link(navigator: Navigator, link: &Element) -> Option<Address> {
    // Links in drawings have no such properties as links in texts; both have the attribute.
    let href = link.get_attribute("href")?;
    let url = Url::new_with_base(&href, &document().base_uri().ok()??).ok()?;
    if url.origin() != window().location().origin().ok()? {
        return None;
    }
    let fragment = url.hash();
    let root = navigator.root();
    let address = below(root, &url.pathname(), &url.search(), &fragment);
    if address.is_none() && is_one_file(root) && href.starts_with('#') {
        // A place on the page, which in one file has its own address.
        let place = Address::parse(&fragment).fragment;
        return Some(Address {
            fragment: place,
            ..navigator.address_untracked()
        });
    }
    address
}

/// Where a link at `here` leads to, or nothing if no page of ours is there. A link that names a
/// claim of another entry opens it over the page that the reader is on.
fn lead(here: &Address, mut there: Address) -> Option<Address> {
    match there.route {
        // A file of the host's.
        Route::Missing(_) => return None,
        // The link stands at the foot of every page, and was drawn for the first.
        Route::Share(_) if !matches!(here.route, Route::Share(_)) => {
            there = Address::new(Route::Share(ShareParams::of(here)));
        }
        _ => {}
    }
    // Links in prose, and those of the file that was loaded, know nothing of the year filter and the
    // chosen readings. The links that change these are followed by their components.
    let there = there.seen_in(here.years(), &here.readings);
    Some(claim_over(here, there))
}

/// A claim of another entry as what lies over the page that the reader is on.
pub fn claim_over(here: &Address, there: Address) -> Address {
    let Route::Entry(subject) = &there.route else {
        return there;
    };
    let key = there.fragment.as_deref();
    match key.and_then(claim_key) {
        Some(key) if here.route != there.route => here
            .clone()
            .with_fragment(format!("claim/{}/{key}", subject.as_str())),
        _ => there,
    }
}

#[cfg(test)]
mod tests {
    use lore::route::Address;

    use super::lead;

    #[test]
    fn a_claim_of_another_entry_opens_over_the_page() {
        let here = Address::parse("entry/old-mine/?year=1850");
        for (to, expected) in [
            (
                "entry/port/#claim-built",
                Some("entry/old-mine/?year=1850#claim/port/built"),
            ),
            (
                "entry/old-mine/#claim-dug",
                Some("entry/old-mine/?year=1850#claim-dug"),
            ),
            (
                "entry/port/?year=1840#history",
                Some("entry/port/?year=1840#history"),
            ),
            ("data/lore.json", None),
        ] {
            let led = lead(&here, Address::parse(to)).map(|address| address.print());
            assert_eq!(led.as_deref(), expected, "{to}");
        }
    }
}
