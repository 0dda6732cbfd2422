//! The live frame: it takes over the page that press has drawn, and keeps it drawn by the second
//! program.

use leptos::prelude::*;
use lore::route::Address;

use crate::browser::{has_controls, preview, second};
use crate::components::help::help;
use crate::frame::{Part, SHOWS};
use crate::nav::Nav;

/// What a live page has beside what it was drawn with: what lies over it, and what is told. It is no
/// `#[component]` and uses no directive: those reckon with signals, and bring their threads and their
/// allocator.
pub fn app(nav: Nav) -> impl IntoView {
    keep(nav, Part::Ways, ways_by);
    keep(nav, Part::Lens, lens_by);
    keep(nav, Part::Fixed, fixed_by);
    keep(nav, Part::Following, beneath);
    if let Some(element) = document().get_element_by_id("preview") {
        preview::follow(nav, element);
    }
    view! {
        <dialog class="claim-card" aria-labelledby="card-title"></dialog>
        <dialog id="help" aria-labelledby="help-title" inner_html=help().0></dialog>
        <p id="announcer" class="vh" role="status"></p>
    }
}

/// Whether the page that stands in the window was drawn for this address.
pub fn stands(address: &Address) -> bool {
    shown().is_some_and(|shown| shown == beneath(address))
}

/// The address that the page in the window was drawn for, before the program drew any.
fn shown() -> Option<Address> {
    let main = document().get_element_by_id("main")?;
    Some(Address::parse(&main.get_attribute(SHOWS)?))
}

/// Keeps a part drawn: again when what it depends on, as `of` an address, has changed. What stands there
/// already for the address is left as it is, and with it the reader's focus, selection and place.
fn keep(nav: Nav, part: Part, of: fn(&Address) -> Address) {
    let place = ["[data-part=", part.name(), "]"].concat();
    let Ok(Some(element)) = document().query_selector(&place) else {
        return;
    };
    let mut shown = shown().map(|shown| of(&shown));
    nav.follow(move |place| {
        let show = Some(of(&place.address));
        if shown != show {
            element.set_inner_html(&second::draw(part, &place.address));
            shown = show;
        }
    });
}

/// What lies over a page does not change it.
pub fn beneath(address: &Address) -> Address {
    Address {
        fragment: None,
        ..address.clone()
    }
}

/// What of an address the ways to other pages depend on: not what is asked of a page, so that they
/// stay as they are while one types.
fn ways_by(address: &Address) -> Address {
    let mut place = Address::parse(&address.path());
    place.years = address.years;
    place
}

/// What of an address the lens depends on. It is closed while it is off, and has no links then; the
/// hidden fields of its form are left as they are, and not asked (`browser::forms`).
fn lens_by(address: &Address) -> Address {
    match address.years {
        None => ways_by(address),
        Some(_) => beneath(address),
    }
}

/// What of an address the fixed part of a page depends on. A page that follows what is asked of it
/// keeps its fields, and with them the focus.
fn fixed_by(address: &Address) -> Address {
    let mut place = ways_by(address);
    place.years = place.years.filter(|_| !has_controls(&address.route));
    place
}
