//! The name of the page: sets the window's title and the canonical address, and announces it to
//! screen readers, as it does other years of the same page.

use leptos::prelude::*;
use lore::route::{Address, Route};

use crate::address::{Arrival, Navigator, has_controls};
use crate::chunks::Chunks;
use crate::platform::clipboard::full_address;
use crate::platform::head;
use crate::site;
use crate::ui::announcer::use_announcer;

/// Sets the name of each page that the reader comes to. The first page already has it.
pub fn follow_titles(navigator: Navigator, chunks: Chunks) {
    let announcer = use_announcer();
    Effect::new(move |before: Option<Address>| {
        let address = navigator.address();
        let path = address.path();
        let moved = before.as_ref().is_none_or(|before| before.path() != path);
        if moved {
            // A file doesn't know its host; search engines want the full address.
            head::set_canonical(&format!("{}{path}", full_address(navigator.root())));
        }
        if let Some(chunk) = chunks.lore.get() {
            let title = (chunk.title)(&address.route);
            if head::set_title(&title) && is_told(navigator.arrival(), moved) {
                announcer.announce(title);
            }
        }
        let other_years = before.is_some_and(|before| before.years() != address.years());
        if other_years && !moved && !tells_its_results(&address.route) {
            announcer.announce(match address.years() {
                Some(years) => format!("As of {}", site::CALENDAR.years(years)),
                None => "All years".to_owned(),
            });
        }
        address
    });
}

/// Whether the page of a route announces what it shows in other years.
fn tells_its_results(route: &Route) -> bool {
    has_controls(route) && !matches!(route, Route::Saved | Route::Settings | Route::Share(_))
}

/// Whether a title change is announced. Not on the same page: typing changes the title there, and
/// such pages announce their own results.
fn is_told(arrival: Arrival, moved: bool) -> bool {
    match arrival {
        Arrival::Landed => false,
        Arrival::Replaced => moved,
        Arrival::Pushed | Arrival::Returned => true,
    }
}
