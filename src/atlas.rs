//! The second program: the encyclopedia itself, with its lore and all its pages.
//!
//! The first program is the frame: it holds the address, the history and what lies over a page, and
//! starts on a page that stands there already as markup. This one draws every other page, as markup
//! that the first puts into its place, and listens on what it has drawn. It is loaded when the reader
//! does something, so a reader who reads one page loads no more than that page and the frame.

mod counts;
mod led;
mod relations;
mod results;
mod share;
mod shelf;
mod timeline;

use std::cell::OnceCell;

use js_sys::Function;
use lore::route::{Address, Route};
use lore::{EntryId, Id, PageTables as Atlas, Slug, TableError};
use wasm_bindgen::JsValue;

use crate::browser::fault;
use crate::components::{claim_card, preview};
use crate::frame::Part;
use crate::page::{Page, entry_route, or_fault};
use crate::{tome, views};

static TABLES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/pages.bin"));

/// The tables that only this program needs.
///
/// # Errors
/// If the bytes are not of this version, which a build can't produce.
pub fn tables() -> Result<Atlas<'static>, TableError> {
    Atlas::open(TABLES)
}

pub use self::led::led;

/// What the program holds from its start on.
struct Program {
    page: Page,
    /// Moves the reader; none where the program only draws.
    go: Option<Function>,
}

thread_local! {
    static PROGRAM: OnceCell<Program> = const { OnceCell::new() };
}

/// Starts the program for the encyclopedia under `root`. `go(href, replace)` moves the reader. Without
/// it the program draws and does nothing else: in the page of another site, what lies around its
/// markup is not its own.
///
/// # Errors
/// If the embedded bytes are damaged.
pub fn open(root: String, go: Option<Function>) -> Result<(), TableError> {
    let listens = go.is_some();
    let page = Page {
        root: root.leak(),
        tome: tome::open()?,
        years: None,
    };
    PROGRAM.with(|program| {
        // Opened twice, it stays what it is.
        let _ = program.set(Program { page, go });
    });
    if listens {
        fault::show_panics();
        results::follow();
        shelf::follow();
    }
    Ok(())
}

/// A part of the page at an address.
pub fn draw(part: &str, address: &str) -> String {
    let address = Address::parse(address);
    let (Some(page), Some(part)) = (page(&address), Part::named(part)) else {
        return String::new();
    };
    if part == Part::Following && address.route == Route::Settings {
        return shelf::draw(page).0;
    }
    or_fault(part.draw(page, &address)).0
}

/// The title of the window at an address.
pub fn title(address: &str) -> String {
    let address = Address::parse(address);
    let title = page(&address).map(|page| views::window_title(page.tome, &address.route));
    title.and_then(Result::ok).unwrap_or_default()
}

/// The inside of the card of the claim that an address names, if it names one.
pub fn claim_card(address: &str) -> Option<String> {
    let address = Address::parse(address);
    Some(or_fault(claim_card::claim_card(page(&address)?, &address)?).0)
}

/// The inside of the preview of an entry, by its slug.
pub fn preview(slug: &str) -> Option<String> {
    let page = page(&Address::new(Route::Home))?;
    let entry = views::entry::find(page.tome, &Slug::parse(slug)?)?;
    Some(or_fault(preview::preview(page, entry)).0)
}

/// The address of some entry.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "a number from 0 to the number of entries, which a float holds exactly"
)]
pub fn random() -> String {
    let page = page(&Address::new(Route::Home));
    let some = page.and_then(|page| {
        let any = js_sys::Math::random() * page.tome.len() as f64;
        page.tome.card(EntryId::from_index(any as usize)).ok()
    });
    some.map_or_else(String::new, |card| {
        Address::new(entry_route(card.slug)).print()
    })
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
        if let Some(go) = program.get().and_then(|program| program.go.as_ref()) {
            // The other program reports its own faults.
            let _ = go.call2(&JsValue::NULL, &href.into(), &replace.into());
        }
    });
}

/// Listens on what has just been drawn for an address.
pub fn attach(address: &str) {
    let address = Address::parse(address);
    relations::attach(&address);
    match address.route {
        Route::Timeline(_) => timeline::attach(&address),
        Route::Share(_) => share::attach(),
        _ => {}
    }
    counts::announce(&address);
    shelf::attach(&address);
}
