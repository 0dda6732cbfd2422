//! What each chunk offers, and where the program is cut.

#![allow(
    clippy::unnecessary_wraps,
    reason = "the fallible form of a split function returns a result, which the loading may fill with its error"
)]

use leptos::prelude::*;
use leptos::wasm_split::{SplitLoaderError, wasm_split};
use lore::Slug;
use lore::route::{Address, Route};

use crate::address::PageKey;
use crate::models::palette::PaletteSection;
use crate::models::search::{Suggestions, suggest};
use crate::ui::palette::PaletteField;

/// A chunk could not be loaded. It is asked for again at the next call.
#[derive(Clone, Debug, thiserror::Error)]
#[error("a part of the program could not be loaded")]
pub struct ChunkError;

impl From<SplitLoaderError> for ChunkError {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// Draws the page of a key. Pages read their parameters from the address signal.
pub type DrawPage = fn(PageKey) -> AnyView;

/// What the chunk `pages` offers: the lore, and every page but those with chunks of their own.
#[derive(Clone, Copy)]
pub struct PagesChunk {
    /// Draws a page.
    pub draw: DrawPage,
    /// The title of the window.
    pub title: fn(&Route) -> String,
    /// The card of the claim, or of the note, that an address names.
    pub card: fn(&Address) -> Option<AnyView>,
    /// The preview of an entry.
    pub preview: fn(&Slug) -> Option<AnyView>,
    /// Where the address of an entry that was merged into another leads now.
    pub moved: fn(&Address) -> Option<Address>,
    /// The slug of some entry.
    pub random_entry: fn() -> Option<Slug>,
    /// The headings, claims and disputes that the palette lists for some words, at an address.
    pub find_places: fn(&str, &Address) -> Vec<PaletteSection>,
    /// The line above the page that says by which readings it is shown, and lets go of them.
    pub reading_line: fn() -> AnyView,
}

#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
pub(super) fn load_pages() -> Result<PagesChunk, ChunkError> {
    Ok(crate::pages::chunk())
}

/// What the chunk `search` offers: the palette, and the search boxes' own engine and tables, without
/// the lore, so that a reader who searches need not wait for the pages.
#[derive(Clone, Copy)]
pub struct SearchChunk {
    /// What a search box suggests for some words, at an address. Nothing where the tables are
    /// damaged: the page of results then says so.
    pub suggest: fn(&str, &Address) -> Suggestions,
    /// Draws the list of the palette.
    pub palette: fn(PaletteField) -> AnyView,
}

#[wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible)]
pub(super) fn load_search() -> Result<SearchChunk, ChunkError> {
    Ok(search_chunk())
}

pub(super) fn search_chunk() -> SearchChunk {
    SearchChunk {
        suggest: |words, here| suggest(words, here).unwrap_or_default(),
        palette: crate::pages::palette::draw,
    }
}

#[wasm_split(results, wasm_split_path = ::leptos::wasm_split, fallible)]
pub(super) fn load_results() -> Result<DrawPage, ChunkError> {
    Ok(crate::pages::search::draw)
}

#[wasm_split(relations, wasm_split_path = ::leptos::wasm_split, fallible)]
pub(super) fn load_relations() -> Result<DrawPage, ChunkError> {
    Ok(crate::pages::relations::draw)
}

#[wasm_split(timeline, wasm_split_path = ::leptos::wasm_split, fallible)]
pub(super) fn load_timeline() -> Result<DrawPage, ChunkError> {
    Ok(crate::pages::timeline::draw)
}

/// The story, and the comparison of two years. They are one chunk: each further one is cut apart from all
/// others, and makes those heavier.
#[wasm_split(years, wasm_split_path = ::leptos::wasm_split, fallible)]
pub(super) fn load_years() -> Result<DrawPage, ChunkError> {
    Ok(draw_years)
}

pub(super) fn draw_years(key: PageKey) -> AnyView {
    match key.route() {
        Route::Compare(_) => crate::pages::compare::draw(key),
        _ => crate::pages::story::draw(key),
    }
}
