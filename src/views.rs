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
pub mod settings;
pub mod share;
pub mod sources;
pub mod timeline;

use lore::reader_data::ReaderData as Shelf;
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
        Route::Share(_) => "Share and embed".into(),
        Route::Settings => "Settings and bookmarks".into(),
        Route::Random => "A random entry".into(),
        Route::Missing(_) => "No such page".into(),
    })
}

/// The title of a page's window: its name, and that of the encyclopedia.
pub fn window_title(tome: Tome, route: &Route) -> Drawn<String> {
    let (own, name) = (title(tome, route)?, tome.world().name);
    Ok(if own == name {
        own
    } else {
        [&own, " · ", name].concat()
    })
}

/// The fixed part of a page.
pub fn fixed(page: Page, address: &Address) -> Drawn {
    match &address.route {
        Route::Home => home::home(page),
        Route::Browse(_) => Ok(browse::head(page)),
        Route::Sources => sources::sources(page),
        Route::Disputes => disputes::disputes(page),
        Route::Relations(_) => relations::head(page, address),
        Route::Timeline(_) => timeline::head(page, address),
        Route::Search(search) => Ok(search::head(page, search)),
        Route::About => about::about(page),
        Route::Share(share) => share::head(page, share),
        Route::Settings => Ok(settings::head()),
        Route::Entry(slug) => match entry::find(page.tome, slug) {
            Some(entry) => entry::entry(page, entry),
            None => missing::missing(page, slug.as_str()),
        },
        Route::Missing(path) => missing::missing(page, path),
        // The reader is led on before it is seen.
        Route::Random => Ok(html! { p { "On the way to a random entry." } }),
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
        // What is kept, only the reader's browser knows.
        Route::Settings => settings::kept(page, &Shelf::default()),
        _ => Ok(Markup::default()),
    }
}
