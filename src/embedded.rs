//! The tables that were compiled from the lore and embedded when this program was built.
//!
//! Chunks that read them refer to them here; the splitter puts their bytes into those chunks, not
//! into the first one.

use std::sync::{Mutex, OnceLock, PoisonError};

use lore::answers::Answers;
use lore::graph::{GraphLayout, Scope};
use lore::lore_search::LoreSearch;
use lore::route::Readings;
use lore::{Lore, SearchTables, TableError};

static LORE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lore.bin"));
static RESULTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/results.bin"));
static ANSWERS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/answers.bin"));
static LAYOUTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/layouts.bin"));
static SEARCH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/search.bin"));

/// The embedded lore. It lives as long as the program.
pub type LoreRef = &'static Lore<'static>;

/// The embedded lore, opened on the first call.
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

/// A lore under chosen readings. References to it are copied freely, so each combination that a reader
/// chooses is kept until the program ends: a few hundred bytes, and the eras if they differ.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn under(lore: LoreRef, readings: &Readings) -> Result<LoreRef, TableError> {
    static SEEN: Mutex<Vec<LoreRef>> = Mutex::new(Vec::new());
    if lore.readings() == readings {
        return Ok(lore);
    }
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    let is_it = |seen: &&LoreRef| {
        seen.readings() == readings && seen.world().edition == lore.world().edition
    };
    if let Some(known) = seen.iter().find(is_it) {
        return Ok(known);
    }
    let chosen: LoreRef = Box::leak(Box::new(lore.under(readings)?));
    seen.push(chosen);
    Ok(chosen)
}

/// The search of the results page: in all texts of the embedded lore, under some readings.
///
/// # Errors
/// As [`lore()`].
pub fn search(lore: LoreRef) -> Result<LoreSearch<'static>, TableError> {
    LoreSearch::open(lore, RESULTS)
}

/// The answers to questions about the embedded lore, under some readings.
///
/// # Errors
/// As [`lore()`].
pub fn answers(lore: LoreRef) -> Result<Answers<'static>, TableError> {
    Answers::open(lore, ANSWERS)
}

/// The positions of the entries in the graph of relations.
///
/// # Errors
/// As [`lore()`].
pub fn layout(scope: Scope) -> Result<GraphLayout, TableError> {
    GraphLayout::open(LAYOUTS, scope)
}

/// The tables of the search boxes: names and a search index, without the texts.
///
/// # Errors
/// As [`lore()`].
pub fn search_tables() -> Result<SearchTables<'static>, TableError> {
    SearchTables::open(SEARCH)
}

/// The lore reduced to its names, for the search boxes; opened on the first call.
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
