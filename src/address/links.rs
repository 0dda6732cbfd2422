//! Follows links within the encyclopedia without loading a page. One listener serves all of them,
//! since links in prose belong to no component.

use leptos::prelude::*;
use lore::route::{Address, Route, ShareParams};
use web_sys::{Element, MouseEvent, Url};

use super::fragments::claim_key;
use super::history::{below, is_one_file};
use super::{Navigator, use_navigator};
use crate::platform::dom::closest_to_target;

/// Follows links within the encyclopedia for as long as the calling component lives.
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

/// The address that a click leads to, if it is a page of this encyclopedia.
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

/// Whether a click follows a link in this window, not in another.
pub fn is_plain_click(event: &MouseEvent) -> bool {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key();
    event.button() == 0 && !elsewhere
}

/// The address that a link leads to, if it is below the root.
pub fn resolve_link(navigator: Navigator, link: &Element) -> Option<Address> {
    // SVG links lack the properties of HTML links; both have the attribute.
    let href = link.get_attribute("href")?;
    let url = Url::new_with_base(&href, &document().base_uri().ok()??).ok()?;
    if url.origin() != window().location().origin().ok()? {
        return None;
    }
    let fragment = url.hash();
    let root = navigator.root();
    let address = below(root, &url.pathname(), &url.search(), &fragment);
    if address.is_none() && is_one_file(root) && href.starts_with('#') {
        // A fragment on the page; in the one-file edition it has its own address.
        let place = Address::parse(&fragment).fragment;
        return Some(Address {
            fragment: place,
            ..navigator.address_untracked()
        });
    }
    address
}

/// Where a link at `here` leads, or none if it isn't a page of the encyclopedia. A link to a claim
/// of another entry opens it over the current page.
fn lead(here: &Address, mut there: Address) -> Option<Address> {
    match there.route {
        // A file on the host.
        Route::Missing(_) => return None,
        // The link is in the footer, which was drawn for the first page.
        Route::Share(_) if !matches!(here.route, Route::Share(_)) => {
            there = Address::new(Route::Share(ShareParams::of(here)));
        }
        _ => {}
    }
    // Links in prose and in the loaded file don't contain the year filter and the chosen readings.
    // Links that change these are handled by their components.
    let there = there.seen_in(here.years(), &here.readings);
    Some(claim_over(here, there))
}

/// The address that opens a claim of another entry over the current page.
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
