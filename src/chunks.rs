//! The chunks of the program, and what each offers.
//!
//! The first chunk is the frame: it comes with every page and reads no lore. The others come when the
//! reader needs them. A chunk hands over plain function pointers once, so that drawing a page is an
//! ordinary call that never waits. Components request chunks here; this file names nothing inside them.
//! `split.rs`, above the pages, says where the program is split.

use std::pin::Pin;

use futures_util::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use lore::Slug;
use lore::route::{Address, Route};

use crate::address::PageKey;
use crate::behaviors::palette::PaletteField;
use crate::models::palette::PaletteSection;
use crate::models::search::Suggestions;
use crate::state::reader_data::ReaderDataStore;

/// A chunk could not be loaded. The next call requests it again.
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

/// A future that loads a chunk, or something that needs chunks.
type Loading<T> = Pin<Box<dyn Future<Output = Result<T, ChunkError>>>>;

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
    /// The page of results.
    pub results: LoadChunk<DrawPage>,
    /// The page of the relations.
    pub relations: LoadChunk<DrawPage>,
    /// The page of the timeline.
    pub timeline: LoadChunk<DrawPage>,
    /// The story, and the comparison of two years.
    pub years: LoadChunk<DrawPage>,
}

/// A chunk, which may be loaded or not.
#[derive(Clone, Copy)]
pub struct Chunk<T: Copy + Send + Sync + 'static> {
    load: LoadChunk<T>,
    offered: RwSignal<Option<T>>,
}

impl<T: Copy + Send + Sync + 'static> Chunk<T> {
    fn new(load: LoadChunk<T>) -> Self {
        Self {
            load,
            offered: RwSignal::new(None),
        }
    }

    /// What it offers, if it is loaded; tracked.
    pub fn get(self) -> Option<T> {
        self.offered.get()
    }

    /// What it offers, if it is loaded; not tracked.
    pub fn get_untracked(self) -> Option<T> {
        self.offered.get_untracked()
    }

    /// Loads it unless it is already loaded.
    ///
    /// # Errors
    /// If it can't be loaded; the next call tries again.
    pub async fn load(self) -> Result<T, ChunkError> {
        // A view on another site's page may be gone before its chunk comes.
        if let Some(offered) = self.offered.try_get_untracked().flatten() {
            return Ok(offered);
        }
        let offered = (self.load)().await?;
        self.offer(offered);
        Ok(offered)
    }

    /// Stores what it offers: it is loaded now.
    pub(crate) fn offer(self, offered: T) {
        self.offered.try_set(Some(offered));
    }
}

/// The chunks from the context.
pub fn use_chunks() -> Chunks {
    expect_context()
}

/// The chunks of the program. A context; copied freely.
#[derive(Clone, Copy)]
pub struct Chunks {
    /// The lore, and what the frame needs from it.
    pub lore: Chunk<LoreChunk>,
    /// The search boxes and the palette.
    pub search: Chunk<SearchChunk>,
    pub(crate) pages: Chunk<DrawPage>,
    pub(crate) results: Chunk<DrawPage>,
    pub(crate) relations: Chunk<DrawPage>,
    pub(crate) timeline: Chunk<DrawPage>,
    pub(crate) years: Chunk<DrawPage>,
    failed: RwSignal<Option<ChunkError>>,
    retry: StoredValue<Option<Callback<()>>>,
}

impl Chunks {
    /// Chunks of which only the first is loaded, with loaders for the others.
    pub fn new(loaders: Loaders) -> Self {
        Self {
            lore: Chunk::new(loaders.lore),
            pages: Chunk::new(loaders.pages),
            search: Chunk::new(loaders.search),
            results: Chunk::new(loaders.results),
            relations: Chunk::new(loaders.relations),
            timeline: Chunk::new(loaders.timeline),
            years: Chunk::new(loaders.years),
            failed: RwSignal::new(None),
            retry: StoredValue::new(None),
        }
    }

    /// The chunk that draws the page of a route.
    fn chunk_of(self, route: &Route) -> Chunk<DrawPage> {
        match route {
            Route::Search(_) => self.results,
            Route::Relations(_) => self.relations,
            Route::Timeline(_) => self.timeline,
            Route::Story(_) | Route::Compare(_) => self.years,
            _ => self.pages,
        }
    }

    /// Loads what the page of a route needs: its chunk and, at the same time, the lore.
    ///
    /// # Errors
    /// As [`Chunk::load`].
    pub async fn load_for(self, route: &Route) -> Result<(), ChunkError> {
        let (lore, page) = join(self.lore.load(), self.chunk_of(route).load()).await;
        lore?;
        page?;
        Ok(())
    }

    /// What draws the page of a route, if it is loaded.
    pub fn draw(self, route: &Route) -> Option<DrawPage> {
        self.chunk_of(route).get_untracked()
    }

    /// Runs a future that loads chunks in the background. The frame tells readers if one can't be loaded.
    pub fn load_in_background(
        self,
        loading: impl Future<Output = Result<(), ChunkError>> + 'static,
    ) {
        self.spawn(Box::pin(loading));
    }

    /// Loads the lore in the background, unless it is loaded. Whoever draws with it follows
    /// [`Self::lore`].
    pub fn want_lore(self) {
        if self.lore.get_untracked().is_none() {
            self.load_in_background(async move { self.lore.load().await.map(drop) });
        }
    }

    // Boxed, so that it is compiled once instead of once for each caller.
    fn spawn(self, loading: Loading<()>) {
        spawn_local(async move {
            if let Err(error) = loading.await {
                self.set_failed(Some(error));
            }
        });
    }

    /// What could not be loaded, for the notice of the frame; tracked.
    pub fn failed(self) -> Option<ChunkError> {
        self.failed.get()
    }

    /// Tells readers that a chunk could not be loaded, or that it is loaded now.
    pub fn set_failed(self, error: Option<ChunkError>) {
        self.failed.try_set(error);
    }

    /// Sets what [`Self::retry`] does.
    pub fn set_retry(self, retry: impl Fn() + Send + Sync + 'static) {
        self.retry.set_value(Some(Callback::new(move |()| retry())));
    }

    /// Requests again what could not be loaded.
    pub fn retry(self) {
        if let Some(retry) = self.retry.get_value() {
            retry.run(());
        }
    }
}
