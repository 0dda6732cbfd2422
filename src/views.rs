//! The pages: each a title and a content, drawn from the address.

pub mod about;
pub mod browse;
pub mod disputes;
pub mod entry;
pub mod filters;
pub mod home;
pub mod missing;
pub mod random;
pub mod relations;
pub mod search;
pub mod sources;
pub mod timeline;

use lore::route::Route;

use crate::page::Drawn;
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
        Route::Search(words) if words.is_empty() => "Search".into(),
        Route::Search(words) => format!("Search for “{words}”"),
        Route::About => "About".into(),
        Route::Random => "A random entry".into(),
        Route::Missing(_) => "No such page".into(),
    })
}
