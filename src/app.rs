//! The frame around every page.

use leptos::prelude::*;
use lore::Years;
use lore::route::{Address, Route};

use crate::components::claim_card::ClaimCard;
use crate::components::footer::Footer;
use crate::components::header::Header;
use crate::components::help::Help;
use crate::components::lens::Lens;
use crate::components::preview::Preview;
use crate::nav::use_nav;
use crate::page::{Drawn, Page, or_fault};
use crate::tome::use_tome;
use crate::views;

/// The frame around every page, and the page.
#[component]
pub fn App(
    /// Whether the list of keys is open.
    help: RwSignal<bool>,
) -> impl IntoView {
    let (nav, tome) = (use_nav(), use_tome());
    let frame = Page {
        nav,
        tome,
        years: None,
    };
    let shown = Memo::new(move |_| Shown::of(&nav.address()));
    let main = move || {
        let years = shown.get().years;
        let address = nav.address_now();
        or_fault(draw(Page { nav, tome, years }, &address))
    };
    view! {
        <a class="vh skip" href="#main">"Skip to the text"</a>
        <Header page=frame/>
        <main id="main" tabindex="-1">
            <Lens/>
            {main}
        </main>
        <Footer page=frame help=help/>
        <ClaimCard/>
        <Preview/>
        <Help open=help/>
        <p id="announcer" class="vh" role="status"></p>
    }
}

/// What of the address makes a page another page. Filters don't: a page that has some follows
/// them itself, so that a field in it keeps its focus.
#[derive(Clone, PartialEq, Eq)]
struct Shown {
    path: String,
    years: Option<Years>,
}

impl Shown {
    fn of(address: &Address) -> Self {
        let follows = matches!(address.route, Route::Relations(_) | Route::Timeline(_));
        Self {
            path: address.path(),
            years: address.years.filter(|_| !follows),
        }
    }
}

fn draw(page: Page, address: &Address) -> Drawn {
    match &address.route {
        Route::Home => views::home::home(page),
        Route::Entry(slug) => match views::entry::find(page.tome, slug) {
            Some(entry) => views::entry::entry(page, entry),
            None => views::missing::missing(page, slug.as_str()),
        },
        Route::Browse(_) => views::browse::browse(page),
        Route::Sources => views::sources::sources(page),
        Route::Disputes => views::disputes::disputes(page),
        Route::Relations(_) => views::relations::relations(page),
        Route::Timeline(_) => views::timeline::timeline(page),
        Route::Search(_) => Ok(views::search::search(page)),
        Route::About => Ok(views::about::about(page)),
        Route::Random => Ok(views::random::random(page)),
        Route::Missing(path) => views::missing::missing(page, path),
    }
}
