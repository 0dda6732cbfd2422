//! The tables that were compiled from the lore and embedded when this program was built.
//!
//! Every chunk that reads them refers to them here; the splitter puts their bytes into the chunks
//! that do, and not into the first.

use std::sync::OnceLock;

use lore::{Lore, PageTables, SearchTables, TableError};

static LORE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lore.bin"));
static PAGES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pages.bin"));
static SEARCH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/search.bin"));

/// The embedded lore. Copied freely: it lives as long as the program.
pub type LoreRef = &'static Lore<'static>;

/// The embedded lore, opened at the first call.
///
/// # Errors
/// If the bytes are not of this version, which a build can't produce.
pub fn lore() -> Result<LoreRef, TableError> {
    static OPENED: OnceLock<Lore<'static>> = OnceLock::new();
    if let Some(lore) = OPENED.get() {
        return Ok(lore);
    }
    let lore = Lore::open(LORE)?;
    Ok(OPENED.get_or_init(|| lore))
}

/// The tables of the pages that show the whole lore: the search index and the layout of the graph.
///
/// # Errors
/// As [`lore()`].
pub fn page_tables() -> Result<PageTables<'static>, TableError> {
    PageTables::open(PAGES)
}

/// The tables of the search boxes: names and a search index, without the texts.
///
/// # Errors
/// As [`lore()`].
pub fn search_tables() -> Result<SearchTables<'static>, TableError> {
    SearchTables::open(SEARCH)
}

/// The lore reduced to its names, opened at the first call: what the search boxes read.
///
/// # Errors
/// As [`lore()`].
pub fn names() -> Result<LoreRef, TableError> {
    static OPENED: OnceLock<Lore<'static>> = OnceLock::new();
    if let Some(names) = OPENED.get() {
        return Ok(names);
    }
    let names = Lore::open(search_tables()?.names)?;
    Ok(OPENED.get_or_init(|| names))
}
