//! The chunks of the program, and what each offers.
//!
//! The first chunk is the frame: it comes with every page and reads no lore. The others come when the
//! reader needs them. A chunk hands over plain function pointers once, so that drawing a page is an
//! ordinary call that never waits. Components request chunks here; this file names nothing inside them.
//! `split.rs`, above the pages, says where the program is split.

mod offers;

use futures_util::future::join;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_split::SplitLoaderError;
use lore::route::Route;

use self::offers::Loading;
pub use self::offers::{DrawPage, LoadChunk, Loaders, LoreChunk, ResultsChunk, SearchChunk};

/// A chunk could not be loaded. The next call requests it again.
#[derive(Clone, Debug, thiserror::Error)]
#[error("a part of the program could not be loaded")]
pub struct ChunkError;

impl From<SplitLoaderError> for ChunkError {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
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
    /// The page of results, and answers.
    pub results: Chunk<ResultsChunk>,
    pub(crate) pages: Chunk<DrawPage>,
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

    /// The chunk that draws only the pages of such a route.
    fn chunk_of(self, route: &Route) -> Chunk<DrawPage> {
        match route {
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
        let page = async {
            match route {
                Route::Search(_) => self.results.load().await.map(drop),
                _ => self.chunk_of(route).load().await.map(drop),
            }
        };
        let (lore, page) = join(self.lore.load(), page).await;
        lore?;
        page
    }

    /// What draws the page of a route, if it is loaded.
    pub fn draw(self, route: &Route) -> Option<DrawPage> {
        match route {
            Route::Search(_) => self.results.get_untracked().map(|chunk| chunk.draw),
            _ => self.chunk_of(route).get_untracked(),
        }
    }

    /// Runs a future that loads chunks in the background. The frame tells readers if one can't be loaded.
    pub fn load_in_background(
        self,
        loading: impl Future<Output = Result<(), ChunkError>> + 'static,
    ) {
        self.spawn(Box::pin(loading));
    }

    /// Loads a chunk in the background, unless it is loaded. Whoever draws with it follows [`Chunk::get`].
    pub fn want<T: Copy + Send + Sync + 'static>(self, chunk: Chunk<T>) {
        if chunk.get_untracked().is_none() {
            self.load_in_background(async move { chunk.load().await.map(drop) });
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
