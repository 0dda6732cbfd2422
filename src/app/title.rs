//! The name of the page: in the window's title, the canonical address, and told to screen readers.

use leptos::prelude::*;
use lore::route::Address;

use crate::address::{Arrival, Navigator};
use crate::chunks::Chunks;
use crate::platform::clipboard::full_address;
use crate::platform::head;
use crate::ui::announcer::use_announcer;

/// Names each page that the reader comes to. The first has its name before there is a program.
pub fn follow_titles(navigator: Navigator, chunks: Chunks) {
    let announcer = use_announcer();
    Effect::new(move |before: Option<Address>| {
        let address = navigator.address();
        let path = address.path();
        let moved = before.is_none_or(|before| before.path() != path);
        if moved {
            // A file doesn't know its host; search engines want the whole address.
            head::set_canonical(&format!("{}{path}", full_address(navigator.root())));
        }
        if let Some(chunk) = chunks.pages.get() {
            let title = (chunk.title)(&address.route);
            if head::set_title(&title) && is_told(navigator.arrival(), moved) {
                announcer.announce(title);
            }
        }
        address
    });
}

/// Whether a change of title is told: not with every letter that is typed on a page. Pages with
/// fields tell themselves what came of it.
fn is_told(arrival: Arrival, moved: bool) -> bool {
    match arrival {
        Arrival::Landed => false,
        Arrival::Replaced => moved,
        Arrival::Pushed | Arrival::Returned => true,
    }
}
