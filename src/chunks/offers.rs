//! What each chunk offers, and what loads it.

use std::pin::Pin;

use leptos::prelude::*;
use lore::Slug;
use lore::route::{Address, Route};

use super::ChunkError;
use crate::address::PageKey;
use crate::behaviors::palette::PaletteField;
use crate::models::palette::PaletteSection;
use crate::models::search::Suggestions;
use crate::state::reader_data::ReaderDataStore;

/// Draws the page of a key. Pages read their parameters from the address signal.
pub type DrawPage = fn(PageKey) -> AnyView;

/// What the chunk `lore` offers: what the frame needs from the lore, whatever page is shown.
#[derive(Clone, Copy)]
pub struct LoreChunk {
    /// The title of the window.
    pub title: fn(&Route) -> String,
    /// The name of a page, without the encyclopedia's.
    pub name: fn(&Route) -> String,
    /// Finds the card of the claim or note that an address names, to be drawn later.
    pub card: fn(&Address) -> Option<ViewFn>,
    /// The preview of an entry.
    pub preview: fn(&Slug) -> Option<AnyView>,
    /// Where the address of an entry that was merged into another leads now.
    pub moved: fn(&Address) -> Option<Address>,
    /// Updates stored entries that were merged into others to their current slugs.
    pub rename_stored: fn(ReaderDataStore),
    /// The slug of a random entry.
    pub random_entry: fn() -> Option<Slug>,
    /// The headings, claims and disputes that the palette lists for some words, at an address.
    pub find_places: fn(&str, &Address) -> Vec<PaletteSection>,
    /// The line above the page that shows the chosen readings and lets the reader drop them.
    pub reading_line: fn() -> AnyView,
}

/// What the chunk `search` offers: the palette, and the search boxes' own engine and tables, without
/// the lore, so that readers who search needn't wait for the pages.
#[derive(Clone, Copy)]
pub struct SearchChunk {
    /// What a search box suggests for some words, at an address. Empty if the tables are damaged:
    /// the results page then says so.
    pub suggest: fn(&str, &Address) -> Suggestions,
    /// Draws the list of the palette.
    pub palette: fn(PaletteField) -> AnyView,
}

/// What the chunk `results` offers: the page of results, and answers for the palette.
#[derive(Clone, Copy)]
pub struct ResultsChunk {
    /// Draws the page.
    pub draw: DrawPage,
    /// The answer to a question, at an address, as the palette lists it.
    pub find_answer: fn(&str, &Address) -> Vec<PaletteSection>,
}

/// A future that loads a chunk, or something that needs chunks.
pub(super) type Loading<T> = Pin<Box<dyn Future<Output = Result<T, ChunkError>>>>;

/// Loads a chunk.
pub type LoadChunk<T> = fn() -> Loading<T>;

/// What loads each chunk: the functions where the program is split.
pub struct Loaders {
    /// The lore, and what the frame needs from it.
    pub lore: LoadChunk<LoreChunk>,
    /// The pages without chunks of their own.
    pub pages: LoadChunk<DrawPage>,
    /// The search boxes and the palette.
    pub search: LoadChunk<SearchChunk>,
    /// The page of results, and answers.
    pub results: LoadChunk<ResultsChunk>,
    /// The page of the relations.
    pub relations: LoadChunk<DrawPage>,
    /// The page of the timeline.
    pub timeline: LoadChunk<DrawPage>,
    /// The story, and the comparison of two years.
    pub years: LoadChunk<DrawPage>,
}
