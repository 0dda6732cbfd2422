//! The frame around every page.

use leptos::prelude::*;
use lore::route::{Address, Route};

use crate::components::claim_card::ClaimCard;
use crate::components::footer::footer;
use crate::components::header::{brand, find, ways};
use crate::components::help::help;
use crate::components::lens::lens;
use crate::components::preview::Preview;
use crate::components::theme::ThemeSwitch;
use crate::nav::use_nav;
use crate::page::{Page, or_fault};
use crate::tome::use_tome;
use crate::views::{fixed, following};

/// The frame around every page, and the page.
#[component]
pub fn App() -> impl IntoView {
    let (nav, tome) = (use_nav(), use_tome());
    let frame = Page {
        nav,
        tome,
        years: None,
    };
    // What lies over a page does not change it.
    let address = Memo::new(move |_| Address {
        fragment: None,
        ..nav.address()
    });
    let place = Memo::new(move |_| fixed_by(&address.get()));
    let page = move || Page {
        years: address.get().years,
        ..frame
    };
    let fixed = move || {
        place.track();
        let address = address.get_untracked();
        or_fault(fixed(
            Page {
                years: address.years,
                ..frame
            },
            &address,
        ))
        .0
    };
    let following = move || or_fault(following(page(), &address.get())).0;
    view! {
        <a class="vh skip" href="#main">"Skip to the text"</a>
        <header class="site-head">
            <div class="site-bar">
                <div class="brand-place" inner_html=brand(frame).0></div>
                <div class="find-place" inner_html=find(frame, "find", "Everywhere", "", false).0></div>
                <ThemeSwitch/>
                <nav
                    class="site-nav"
                    aria-label="Main"
                    inner_html=move || ways(page(), &address.get().route).0
                ></nav>
            </div>
        </header>
        <main id="main" tabindex="-1">
            <div inner_html=move || lens(page(), &address.get()).0></div>
            <div inner_html=fixed></div>
            <div inner_html=following></div>
        </main>
        <footer class="site-foot" inner_html=footer(frame).0></footer>
        <ClaimCard/>
        <Preview/>
        <dialog id="help" aria-labelledby="help-title" inner_html=help().0></dialog>
        <p id="announcer" class="vh" role="status"></p>
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
