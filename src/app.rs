//! The frame around every page.

use leptos::prelude::*;
use lore::route::{Address, Route};
use maud::{Markup, html};
use web_sys::Element;

use crate::browser::storage;
use crate::components::claim_card::claim_card;
use crate::components::footer::footer;
use crate::components::header::{brand, find, ways};
use crate::components::help::help;
use crate::components::lens::lens;
use crate::components::preview::preview;
use crate::components::theme;
use crate::nav::Nav;
use crate::page::{Drawn, Page, or_fault};
use crate::tome::Tome;
use crate::views::{fixed, following};

/// The frame around every page, and the page.
#[component]
pub fn App(
    /// Where the reader is, and how to go elsewhere.
    nav: Nav,
    /// What the encyclopedia knows.
    tome: Tome,
) -> impl IntoView {
    let frame = Page {
        nav,
        tome,
        years: None,
    };
    let part = |shows, draw| Part { frame, shows, draw };
    let ways_on = part(beneath, |page, here| Ok(ways(page, &here.route)));
    let through = part(beneath, |page, here| Ok(lens(page, here)));
    view! {
        <a class="vh skip" href="#main">"Skip to the text"</a>
        <header class="site-head">
            <div class="site-bar">
                <div class="brand-place" inner_html=brand(frame).0></div>
                <div class="find-place" inner_html=choices(frame).0></div>
                <nav class="site-nav" aria-label="Main" use:live=ways_on></nav>
            </div>
        </header>
        <main id="main" tabindex="-1">
            <div use:live=through></div>
            <div use:live=part(fixed_by, fixed)></div>
            <div use:live=part(beneath, following)></div>
            <div class="preview" id="preview" role="tooltip" hidden use:preview=frame></div>
        </main>
        <footer class="site-foot" inner_html=footer(frame).0></footer>
        <dialog class="claim-card" aria-labelledby="card-title" use:claim_card=frame></dialog>
        <dialog id="help" aria-labelledby="help-title" inner_html=help().0></dialog>
        <p id="announcer" class="vh" role="status"></p>
    }
}

/// What the header offers on every page.
fn choices(frame: Page) -> Markup {
    let theme = storage::get(theme::KEY).unwrap_or_default();
    html! { (find(frame, "find", "Everywhere", "", false)) (theme::switch(&theme)) }
}

/// A part of the frame that is drawn again when what it shows of the address has changed.
#[derive(Clone, Copy)]
struct Part {
    frame: Page,
    /// What of an address it shows.
    shows: fn(&Address) -> Address,
    draw: fn(Page, &Address) -> Drawn,
}

/// Keeps the inside of an element drawn.
fn live(element: Element, part: Part) {
    let mut shown = None;
    part.frame.nav.follow(move |place| {
        let show = Some((part.shows)(&place.address));
        if shown == show {
            return;
        }
        let page = Page {
            years: place.address.years,
            ..part.frame
        };
        element.set_inner_html(&or_fault((part.draw)(page, &place.address)).0);
        shown = show;
    });
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
