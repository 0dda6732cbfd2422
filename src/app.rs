//! The frame around every page.

use leptos::prelude::*;
use lore::route::{Address, Route};
use maud::{Markup, html};
use web_sys::Element;

use crate::browser::second::{self, Second};
use crate::browser::storage;
use crate::components::claim_card::claim_card;
use crate::components::footer::footer;
use crate::components::header::{brand, find, ways};
use crate::components::help::help;
use crate::components::lens::lens;
use crate::components::preview::preview;
use crate::components::theme;
use crate::nav::Nav;
use crate::page::{Page, or_fault};
use crate::tome::Tome;
use crate::views::{is_near, near};

/// The frame around every page, and the page.
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
    let part = |shows, draw| Part {
        nav,
        frame,
        shows,
        draw,
    };
    let ways_on = part(beneath, |page, here| ways(page, &here.route).0);
    let through = part(beneath, |page, here| lens(page, here).0);
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
            <div class="preview" id="preview" role="tooltip" hidden use:preview=(nav, frame)></div>
        </main>
        <footer class="site-foot" inner_html=footer(frame).0></footer>
        <dialog class="claim-card" aria-labelledby="card-title" use:claim_card=(nav, frame)></dialog>
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
    nav: Nav,
    frame: Page,
    /// What of an address it shows.
    shows: fn(&Address) -> Address,
    draw: fn(Page, &Address) -> String,
}

/// Keeps the inside of an element drawn.
fn live(element: Element, part: Part) {
    let mut shown = None;
    part.nav.follow(move |place| {
        let show = Some((part.shows)(&place.address));
        if shown == show {
            return;
        }
        let page = Page {
            years: place.address.years,
            ..part.frame
        };
        element.set_inner_html(&(part.draw)(page, &place.address));
        shown = show;
    });
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
