//! The program of the search box: the engine, its table, and the names, without the lore itself.
//!
//! It is loaded when a reader comes to a search box, and is small, so that who searches does not
//! wait for all that the encyclopedia knows. It touches no window: the first program listens to the
//! box (`browser::combobox`) and shows what this one draws.

use std::cell::{OnceCell, RefCell};

use lore::lore_search::LoreSearch as Seeker;
use lore::{Lore, SearchTables as Finder, TableError, Years};

use crate::page::Page;
use crate::views::search::suggestions;

static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/search.bin"));

thread_local! {
    static PROGRAM: OnceCell<(Page, Seeker<'static>)> = const { OnceCell::new() };
    static COUNTED: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Starts the program for the encyclopedia under `root`.
///
/// # Errors
/// If the embedded bytes are damaged.
pub fn open(root: String) -> Result<(), TableError> {
    let tables = Finder::open(TABLES)?;
    let tome: &Lore<'_> = Box::leak(Box::new(Lore::open(tables.names)?));
    let seeker = Seeker::names_only(tome, tables.search)?;
    let page = Page {
        root: root.leak(),
        tome,
        years: None,
    };
    PROGRAM.with(|program| {
        // Opened twice, it stays what it is.
        let _ = program.set((page, seeker));
    });
    Ok(())
}

/// The options for what stands in the box `id`, seen through the lens of `years`.
pub fn suggest(id: &str, words: &str, years: &str) -> String {
    let drawn = PROGRAM.with(|program| {
        let (page, seeker) = program.get()?;
        let page = Page {
            years: Years::parse(years),
            ..*page
        };
        // Without options the box leads to the page of results, which says what is wrong.
        suggestions(page, seeker, id, words).ok()
    });
    let (options, count) =
        drawn.map_or_else(Default::default, |drawn| (drawn.options.0, drawn.count));
    COUNTED.set(count);
    options
}

/// How many entries were found by the last answer, in words.
pub fn counted() -> String {
    COUNTED.with_borrow(Clone::clone)
}
