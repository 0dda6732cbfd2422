//! The second program: the pages over the whole lore, loaded when the reader has the first.
//!
//! The first program draws entries and the front page, and the frame around all pages. This one
//! draws the rest, as markup that the first puts into its place, and listens on what it has drawn.
//! So a reader who opens an entry does not wait for the search index or the relations' picture.

mod share;

use std::cell::OnceCell;

use js_sys::{Function, Uint8Array};
use lore::route::{Address, Route};
use lore::{Atlas, Lore, TableError};
use wasm_bindgen::JsValue;

use crate::page::{Page, or_fault};
use crate::views;

static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/atlas.bin"));

/// The tables that only this program needs.
///
/// # Errors
/// If the bytes are not of this version, which a build can't produce.
pub fn tables() -> Result<Atlas<'static>, TableError> {
    Atlas::open(TABLES)
}

/// What the program holds from its start on.
struct Program {
    page: Page,
    go: Function,
}

thread_local! {
    static PROGRAM: OnceCell<Program> = const { OnceCell::new() };
}

/// Starts the program on the lore of the first one. `go(href, replace)` moves the reader.
///
/// # Errors
/// If the bytes are damaged on their way.
pub fn open(root: String, lore: &Uint8Array, go: Function) -> Result<(), TableError> {
    let tome = Box::leak(Box::new(Lore::open(lore.to_vec().leak())?));
    let page = Page {
        root: root.leak(),
        tome,
        years: None,
    };
    PROGRAM.with(|program| {
        // Opened twice, it stays what it is.
        let _ = program.set(Program { page, go });
    });
    Ok(())
}

/// The fixed part of the page at an address, as [`views::fixed`] draws it.
pub fn fixed(address: &str) -> String {
    drawn(address, views::fixed)
}

/// The following part of the page at an address, as [`views::following`] draws it.
pub fn following(address: &str) -> String {
    drawn(address, views::following)
}

fn drawn(address: &str, draw: fn(Page, &Address) -> crate::page::Drawn) -> String {
    let address = Address::parse(address);
    let page = page(&address);
    page.map_or_else(String::new, |page| or_fault(draw(page, &address)).0)
}

/// What the page at an address is drawn with.
pub fn page(address: &Address) -> Option<Page> {
    PROGRAM.with(|program| {
        program.get().map(|program| Page {
            years: address.years,
            ..program.page
        })
    })
}

/// Moves the reader to a link of this encyclopedia; in place, where `replace` says so.
pub fn go(href: &str, replace: bool) {
    PROGRAM.with(|program| {
        if let Some(program) = program.get() {
            // The other program reports its own faults.
            let _ = program
                .go
                .call2(&JsValue::NULL, &href.into(), &replace.into());
        }
    });
}

/// Listens on what has just been drawn for an address.
pub fn attach(address: &str) {
    if let Route::Share(_) = Address::parse(address).route {
        share::attach();
    }
}
