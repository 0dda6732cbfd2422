//! The pages: each a title and a content, drawn from the address.
//!
//! A page has a fixed part, drawn when the reader comes to it, and may have a following part, drawn
//! again whenever what is asked of it changes. Fields stand in the fixed part, so that they keep
//! their focus while the answers follow.

pub mod about;
pub mod browse;
pub mod disputes;
pub mod entry;
pub mod filters;
pub mod home;
pub mod missing;
pub mod relations;
pub mod search;
pub mod share;
pub mod sources;
pub mod timeline;

use lore::route::{Address, Route};
use maud::{Markup, html};

use crate::page::{Drawn, Page};
use crate::tome::Tome;

/// The name of a page, as in the window's title and when it is announced.
pub fn title(tome: Tome, route: &Route) -> Drawn<String> {
    Ok(match route {
        Route::Home => tome.world().name.to_owned(),
        Route::Entry(slug) => match entry::find(tome, slug) {
            Some(id) => tome.card(id)?.title.to_owned(),
            None => "No such entry".into(),
        },
        Route::Browse(_) => "Browse".into(),
        Route::Sources => "Sources".into(),
        Route::Disputes => "Disputes".into(),
        Route::Relations(_) => "Relations".into(),
        Route::Timeline(_) => "Timeline".into(),
        Route::Search(search) if search.words.trim().is_empty() => "Search".into(),
        Route::Search(search) => ["Search for “", &search::shortened(&search.words), "”"].concat(),
        Route::About => "About".into(),
        Route::Share(_) => "Share".into(),
        Route::Random => "A random entry".into(),
        Route::Missing(_) => "No such page".into(),
    })
}

/// The fixed part of a page that the first program draws: the front page, and entries. Of the
/// others it draws none, and so holds nothing of them.
pub fn near(page: Page, route: &Route) -> Option<Drawn> {
    match route {
        Route::Home => Some(home::home(page)),
        Route::Entry(slug) => entry::find(page.tome, slug).map(|entry| entry::entry(page, entry)),
        // The reader is led on before it is seen.
        Route::Random => Some(Ok(html! { p { "On the way to a random entry." } })),
        _ => None,
    }
}

/// Whether the first program draws the page of a route.
pub fn is_near(tome: Tome, route: &Route) -> bool {
    match route {
        Route::Home | Route::Random => true,
        Route::Entry(slug) => entry::find(tome, slug).is_some(),
        _ => false,
    }
}

/// The fixed part of a page.
pub fn fixed(page: Page, address: &Address) -> Drawn {
    if let Some(drawn) = near(page, &address.route) {
        return drawn;
    }
    match &address.route {
        Route::Browse(_) => Ok(browse::head(page)),
        Route::Sources => sources::sources(page),
        Route::Disputes => disputes::disputes(page),
        Route::Relations(_) => Ok(relations::head(page, address)),
        Route::Timeline(_) => Ok(timeline::head(page, address)),
        Route::Search(search) => Ok(search::head(page, search)),
        Route::About => about::about(page),
        Route::Share(share) => share::head(page, share),
        Route::Entry(slug) => missing::missing(page, slug.as_str()),
        Route::Missing(path) => missing::missing(page, path),
        Route::Home | Route::Random => Ok(Markup::default()),
    }
}

/// The following part of a page, empty where there is none.
pub fn following(page: Page, address: &Address) -> Drawn {
    match &address.route {
        Route::Browse(asked) => browse::found(page, asked),
        Route::Relations(asked) => relations::found(page, asked),
        Route::Timeline(asked) => timeline::found(page, asked),
        Route::Search(search) => search::found(page, search),
        Route::Share(share) => share::ways(page, share),
        _ => Ok(Markup::default()),
    }
}
