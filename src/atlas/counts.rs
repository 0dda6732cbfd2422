//! How much a page shows, said politely.

use std::cell::RefCell;

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use lore::route::{Address, Route};

use crate::app::beneath;

/// What tells how much is shown. It is drawn anew with each change, so nobody listens to it: the
/// announcer is always there.
const COUNTS: &str = "[data-part=following] :is([role=status], .found-count)";
/// Milliseconds without a change after which it is said.
const QUIET: u32 = 700;

thread_local! {
    static SOON: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    static BEFORE: RefCell<Option<Address>> = const { RefCell::new(None) };
}

/// Says how much a page shows, once what is asked of it has stayed the same for a while. A page
/// that one has just come to says its name; results are what one came for. What lies over a page, or
/// a place on it, changes nothing.
pub(super) fn announce(address: &Address) {
    let now = beneath(address);
    let before = BEFORE.replace(Some(now.clone()));
    if before.as_ref() == Some(&now) {
        return;
    }
    let stayed = before.is_some_and(|before| before.path() == now.path());
    let counts = match address.route {
        Route::Search(_) => true,
        Route::Browse(_) | Route::Timeline(_) => stayed,
        _ => false,
    };
    SOON.replace(counts.then(|| Timeout::new(QUIET, say)));
}

fn say() {
    let document = document();
    let count = document.query_selector(COUNTS).ok().flatten();
    let (Some(count), Some(announcer)) = (count, document.get_element_by_id("announcer")) else {
        return;
    };
    let count = count.text_content();
    if count != announcer.text_content() {
        announcer.set_text_content(count.as_deref());
    }
}
