//! The lore that was embedded when this program was built.

use lore::{Lore, TableError};

/// The compiled lore.
pub static BYTES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/lore.bin"));

/// The opened lore. Copied freely: entries are `'static` and never change.
pub type Tome = &'static Lore<'static>;

/// Opens the embedded lore, for as long as the program runs.
///
/// # Errors
/// If the bytes are not of this version, which a build can't produce.
pub fn open() -> Result<Tome, TableError> {
    Ok(Box::leak(Box::new(Lore::open(BYTES)?)))
}
