//! Where the program is split into chunks.
//!
//! These functions are the only path from the first chunk to the pages: code that only they reach goes into
//! other chunks. The frame gets them as [`Loaders`], and knows only what [`crate::chunks`] says of the pages.

#![allow(
    clippy::unnecessary_wraps,
    reason = "the fallible form of a split function returns a result, which the loading may fill with its error"
)]

use leptos::prelude::*;
use leptos::wasm_split::wasm_split;
use lore::route::Route;

use crate::address::PageKey;
use crate::chunks::{ChunkError, Chunks, DrawPage, Loaders, LoreChunk, ResultsChunk, SearchChunk};
use crate::models::palette::find_answer;
use crate::models::search::suggest;
use crate::pages;
use crate::platform::log;

/// The chunks of the program with only the first loaded, as when a page is opened.
pub fn chunks() -> Chunks {
    Chunks::new(Loaders {
        lore: || Box::pin(load_lore()),
        pages: || Box::pin(load_pages()),
        search: || Box::pin(load_search()),
        results: || Box::pin(load_results()),
        relations: || Box::pin(load_relations()),
        timeline: || Box::pin(load_timeline()),
        years: || Box::pin(load_years()),
    })
}

/// All of them loaded, as in the native program, which isn't split.
#[cfg(not(target_arch = "wasm32"))]
pub fn loaded_chunks() -> Chunks {
    let chunks = chunks();
    chunks.lore.offer(pages::lore_chunk());
    chunks.pages.offer(pages::draw_page);
    chunks.search.offer(search_chunk());
    chunks.results.offer(results_chunk());
    chunks.relations.offer(pages::relations::draw);
    chunks.timeline.offer(pages::timeline::draw);
    chunks.years.offer(draw_years);
    chunks
}

#[wasm_split(lore, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_lore() -> Result<LoreChunk, ChunkError> {
    Ok(pages::lore_chunk())
}

#[wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_pages() -> Result<DrawPage, ChunkError> {
    Ok(pages::draw_page)
}

#[wasm_split(search, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_search() -> Result<SearchChunk, ChunkError> {
    Ok(search_chunk())
}

fn search_chunk() -> SearchChunk {
    SearchChunk {
        suggest: |words, here| {
            let suggestions = suggest(words, here);
            suggestions.inspect_err(log::damaged).unwrap_or_default()
        },
        palette: pages::palette::draw,
    }
}

#[wasm_split(results, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_results() -> Result<ResultsChunk, ChunkError> {
    Ok(results_chunk())
}

fn results_chunk() -> ResultsChunk {
    ResultsChunk {
        draw: pages::search::draw,
        find_answer: |words, here| {
            let answer = find_answer(words, here);
            answer.inspect_err(log::damaged).unwrap_or_default()
        },
    }
}

#[wasm_split(relations, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_relations() -> Result<DrawPage, ChunkError> {
    Ok(pages::relations::draw)
}

#[wasm_split(timeline, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_timeline() -> Result<DrawPage, ChunkError> {
    Ok(pages::timeline::draw)
}

/// The story, and the comparison of two years. They share a chunk: each further chunk makes all the
/// others larger.
#[wasm_split(years, wasm_split_path = ::leptos::wasm_split, fallible)]
fn load_years() -> Result<DrawPage, ChunkError> {
    Ok(draw_years)
}

fn draw_years(key: PageKey) -> AnyView {
    match key.route() {
        Route::Compare(_) => pages::compare::draw(key),
        _ => pages::story::draw(key),
    }
}
