//! The live frame: it takes over the page that press has drawn, and keeps it drawn.

use leptos::prelude::*;
use lore::route::{Address, Route};

use crate::browser::second::{self, Second};
use crate::components::claim_card::claim_card;
use crate::components::header::ways;
use crate::components::help::help;
use crate::components::lens::lens;
use crate::components::preview::preview;
use crate::frame::{Part, SHOWS};
use crate::nav::Nav;
use crate::page::{Page, or_fault};
use crate::tome::Tome;
use crate::views::{is_near, near};

/// What a live page has beside what it was drawn with: what lies over it, and what is told.
#[component]
pub fn App(
    /// Where the reader is, and how to go elsewhere.
    nav: Nav,
    /// What the encyclopedia knows.
    tome: Tome,
) -> impl IntoView {
    let frame = Page {
        root: nav.root(),
        tome,
        years: None,
    };
    let live = |part, shows, draw| {
        Live {
            nav,
            frame,
            shows,
            draw,
        }
        .keep(part);
    };
    live(Part::Ways, beneath, |page, here| ways(page, &here.route).0);
    live(Part::Lens, beneath, |page, here| lens(page, here).0);
    live(Part::Fixed, fixed_by, fixed);
    live(Part::Following, beneath, following);
    if let Some(element) = document().get_element_by_id("preview") {
        preview(element, (nav, frame));
    }
    view! {
        <dialog class="claim-card" aria-labelledby="card-title" use:claim_card=(nav, frame)></dialog>
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

/// How a part of the frame is drawn again when what it shows of the address has changed.
#[derive(Clone, Copy)]
struct Live {
    nav: Nav,
    frame: Page,
    /// What of an address it shows.
    shows: fn(&Address) -> Address,
    draw: fn(Page, &Address) -> String,
}

impl Live {
    /// Keeps a part drawn. What stands there already for the address is left as it is, and with it
    /// the reader's focus, selection and place.
    fn keep(self, part: Part) {
        let place = ["[data-part=", part.name(), "]"].concat();
        let Ok(Some(element)) = document().query_selector(&place) else {
            return;
        };
        let mut shown = shown().map(|shown| (self.shows)(&shown));
        self.nav.follow(move |place| {
            let show = Some((self.shows)(&place.address));
            if shown == show {
                return;
            }
            let page = Page {
                years: place.address.years,
                ..self.frame
            };
            element.set_inner_html(&(self.draw)(page, &place.address));
            shown = show;
        });
    }
}

/// The fixed part of a page: drawn here, or by the second program.
fn fixed(page: Page, address: &Address) -> String {
    match near(page, &address.route) {
        Some(drawn) => or_fault(drawn).0,
        None => second::draw(Second::fixed, address),
    }
}

/// The following part of a page. The pages that are drawn here have none.
fn following(page: Page, address: &Address) -> String {
    if is_near(page.tome, &address.route) {
        return String::new();
    }
    second::draw(Second::following, address)
}

/// What lies over a page does not change it.
fn beneath(address: &Address) -> Address {
    Address {
        fragment: None,
        ..address.clone()
    }
}

/// What of an address the fixed part of a page depends on. A page that follows what is asked of it
/// keeps its fields, and with them the focus.
fn fixed_by(address: &Address) -> Address {
    let mut place = Address::parse(&address.path());
    let follows = matches!(
        address.route,
        Route::Browse(_) | Route::Relations(_) | Route::Timeline(_) | Route::Search(_)
    );
    place.years = address.years.filter(|_| !follows);
    place
}
