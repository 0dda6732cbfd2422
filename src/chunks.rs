//! The chunks of the program, and what each offers to the frame.
//!
//! The first chunk is the frame: it comes with every page and reads no lore. The others come when
//! the reader needs them. A chunk hands over plain function pointers once, so drawing a page is an
//! ordinary call and never waits.

mod parts;

use leptos::prelude::*;
use lore::route::Route;

pub use self::parts::{ChunkError, DrawPage, PagesChunk, SearchChunk};
#[cfg(not(target_arch = "wasm32"))]
use self::parts::{draw_years, search_chunk};
use self::parts::{
    load_pages, load_relations, load_results, load_search, load_timeline, load_years,
};

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
