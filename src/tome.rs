//! The lore that was embedded when this program was built.

use std::sync::OnceLock;

use leptos::prelude::*;
use lore::{Lore, TableError};

static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lore.bin"));

/// The opened lore. Copied freely: entries are `'static` and never change.
pub type Tome = &'static Lore<'static>;

/// Opens the embedded lore.
///
/// # Errors
/// If the bytes are not of this version, which a build can't produce.
pub fn open() -> Result<Tome, TableError> {
    static LORE: OnceLock<Lore<'static>> = OnceLock::new();
    if let Some(lore) = LORE.get() {
        return Ok(lore);
    }
    let lore = Lore::open(BYTES)?;
    Ok(LORE.get_or_init(|| lore))
}

/// The lore of the page that is being drawn.
pub fn use_tome() -> Tome {
    expect_context()
}
