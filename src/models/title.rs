//! The titles of pages.

use lore::route::Route;
use lore::{Slug, TableError};

use super::page::{entry_of, walk_of};
use crate::embedded::LoreRef;

/// The maximum length of a query in a title, in characters.
const LONGEST_QUERY: usize = 60;

const NO_PAGE: &str = "No such page";

/// The name of a page, as it is announced.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn title(lore: LoreRef, route: &Route) -> Result<String, TableError> {
    Ok(match route {
        Route::Home => lore.world().name.to_owned(),
        Route::Entry(slug) => match entry_of(lore, slug) {
            Some(id) => lore.card(id)?.title.to_owned(),
            None => NO_PAGE.to_owned(),
        },
        Route::Reading { dispute, reading } => match reading_of(lore, dispute, reading)? {
            Some((dispute, label)) => format!("{dispute}: {label}"),
            None => NO_PAGE.to_owned(),
        },
        Route::Search(search) if !search.words.trim().is_empty() => {
            format!("Search for “{}”", shortened(&search.words))
        }
        Route::Walk(slug) => match walk_of(lore, slug)? {
            Some(walk) => walk.title.to_owned(),
            None => NO_PAGE.to_owned(),
        },
        route => route.name().unwrap_or(NO_PAGE).to_owned(),
    })
}

/// The title of a dispute and the answer of a reading of it, if both exist. Readings of several disputes may
/// have the same words.
fn reading_of(
    lore: LoreRef,
    dispute: &Slug,
    reading: &Slug,
) -> Result<Option<(&'static str, &'static str)>, TableError> {
    let dispute = lore.dispute_named(dispute.as_str())?;
    Ok(dispute.and_then(|dispute| {
        let reading = dispute.reading(reading.as_str())?;
        Some((dispute.title, reading.label))
    }))
}

/// The title of a page's window: the page's name and the encyclopedia's.
///
/// # Errors
/// As [`title`].
pub fn window_title(lore: LoreRef, route: &Route) -> Result<String, TableError> {
    let (own, name) = (title(lore, route)?, lore.world().name);
    Ok(if own == name {
        own
    } else {
        format!("{own} · {name}")
    })
}

/// Typed words, shortened if they are very long.
pub fn shortened(words: &str) -> String {
    let words = words.trim();
    let mut short: String = words.chars().take(LONGEST_QUERY).collect();
    if short.len() < words.len() {
        short.push('…');
    }
    short
}
