//! The chunks of the program, and what each offers to the frame.
//!
//! The first chunk is the frame: it comes with every page and reads no lore. The others come when
//! the reader needs them. A chunk hands over plain function pointers once, so drawing a page is an
//! ordinary call and never waits.

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
fn load_pages() -> Result<PagesChunk, ChunkError> {
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
fn load_search() -> Result<SearchChunk, ChunkError> {
    Ok(search_chunk())
}

fn search_chunk() -> SearchChunk {
    SearchChunk {
        suggest: |words, here| suggest(words, here).unwrap_or_default(),
        palette: crate::pages::palette::draw,
    }
}

#[wasm_split(results, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_results() -> Result<DrawPage, ChunkError> {
    Ok(crate::pages::search::draw)
}

#[wasm_split(relations, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_relations() -> Result<DrawPage, ChunkError> {
    Ok(crate::pages::relations::draw)
}

#[wasm_split(timeline, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_timeline() -> Result<DrawPage, ChunkError> {
    Ok(crate::pages::timeline::draw)
}

/// The story, and the comparison of two years. They are one chunk: each further one is cut apart from all
/// others, and makes those heavier.
#[wasm_split(years, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_years() -> Result<DrawPage, ChunkError> {
    Ok(draw_years)
}

fn draw_years(key: PageKey) -> AnyView {
    match key.route() {
        Route::Compare(_) => crate::pages::compare::draw(key),
        _ => crate::pages::story::draw(key),
    }
}

/// The chunks that are there.
#[derive(Clone, Copy)]
pub struct Chunks {
    pages: RwSignal<Option<PagesChunk>>,
    search: RwSignal<Option<SearchChunk>>,
    results: RwSignal<Option<DrawPage>>,
    relations: RwSignal<Option<DrawPage>>,
    timeline: RwSignal<Option<DrawPage>>,
    years: RwSignal<Option<DrawPage>>,
    failed: RwSignal<Option<ChunkError>>,
    retry: StoredValue<Option<Callback<()>>>,
}

impl Chunks {
    /// No chunk but the first, as when a page is opened.
    pub fn new() -> Self {
        Self {
            pages: RwSignal::new(None),
            search: RwSignal::new(None),
            results: RwSignal::new(None),
            relations: RwSignal::new(None),
            timeline: RwSignal::new(None),
            years: RwSignal::new(None),
            failed: RwSignal::new(None),
            retry: StoredValue::new(None),
        }
    }

    /// All of them, as in the native program, which has no chunks.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn all() -> Self {
        Self {
            pages: RwSignal::new(Some(crate::pages::chunk())),
            search: RwSignal::new(Some(search_chunk())),
            results: RwSignal::new(Some(crate::pages::search::draw)),
            relations: RwSignal::new(Some(crate::pages::relations::draw)),
            timeline: RwSignal::new(Some(crate::pages::timeline::draw)),
            years: RwSignal::new(Some(draw_years)),
            failed: RwSignal::new(None),
            retry: StoredValue::new(None),
        }
    }

    /// The chunk of the pages, if it is there; tracked.
    pub fn pages(self) -> Option<PagesChunk> {
        self.pages.get()
    }

    /// The chunk of the pages, if it is there; not tracked.
    pub fn pages_untracked(self) -> Option<PagesChunk> {
        self.pages.get_untracked()
    }

    /// Loads the chunk of the pages.
    ///
    /// # Errors
    /// If it can't be had; the next call tries again.
    pub async fn load_pages(self) -> Result<PagesChunk, ChunkError> {
        if let Some(chunk) = self.pages.get_untracked() {
            return Ok(chunk);
        }
        let chunk = load_pages().await?;
        self.pages.set(Some(chunk));
        Ok(chunk)
    }

    /// The chunk of the search boxes, if it is there; tracked.
    pub fn search(self) -> Option<SearchChunk> {
        self.search.get()
    }

    /// The chunk of the search boxes, if it is there; not tracked.
    pub fn search_untracked(self) -> Option<SearchChunk> {
        self.search.get_untracked()
    }

    /// Loads the chunk of the search boxes.
    ///
    /// # Errors
    /// As [`Self::load_pages`].
    pub async fn load_search(self) -> Result<SearchChunk, ChunkError> {
        if let Some(chunk) = self.search.get_untracked() {
            return Ok(chunk);
        }
        let chunk = load_search().await?;
        self.search.set(Some(chunk));
        Ok(chunk)
    }

    /// Loads what the page of a route is drawn with.
    ///
    /// # Errors
    /// As [`Self::load_pages`].
    pub async fn load_for(self, route: &Route) -> Result<(), ChunkError> {
        self.load_pages().await?;
        match route {
            Route::Search(_) if self.results.get_untracked().is_none() => {
                let draw = load_results().await?;
                self.results.set(Some(draw));
            }
            Route::Relations(_) if self.relations.get_untracked().is_none() => {
                let draw = load_relations().await?;
                self.relations.set(Some(draw));
            }
            Route::Timeline(_) if self.timeline.get_untracked().is_none() => {
                let draw = load_timeline().await?;
                self.timeline.set(Some(draw));
            }
            Route::Story(_) | Route::Compare(_) if self.years.get_untracked().is_none() => {
                let draw = load_years().await?;
                self.years.set(Some(draw));
            }
            _ => {}
        }
        Ok(())
    }

    /// What draws the page of a route, if it is there.
    pub fn draw(self, route: &Route) -> Option<DrawPage> {
        match route {
            Route::Search(_) => self.results.get_untracked(),
            Route::Relations(_) => self.relations.get_untracked(),
            Route::Timeline(_) => self.timeline.get_untracked(),
            Route::Story(_) | Route::Compare(_) => self.years.get_untracked(),
            _ => self.pages.get_untracked().map(|chunk| chunk.draw),
        }
    }
}

impl Chunks {
    /// What could not be loaded, for the notice of the frame; tracked.
    pub fn failed(self) -> Option<ChunkError> {
        self.failed.get()
    }

    /// Tells readers that a chunk did not come, or that it is there now.
    pub fn set_failed(self, error: Option<ChunkError>) {
        self.failed.set(error);
    }

    /// Says what [`Self::retry`] does.
    pub fn set_retry(self, retry: impl Fn() + Send + Sync + 'static) {
        self.retry.set_value(Some(Callback::new(move |()| retry())));
    }

    /// Asks once more for what did not come.
    pub fn retry(self) {
        if let Some(retry) = self.retry.get_value() {
            retry.run(());
        }
    }
}

impl Default for Chunks {
    fn default() -> Self {
        Self::new()
    }
}
