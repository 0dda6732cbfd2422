//! Builds the search table.

use lore::Lore;
use lore::lore_search::{ClaimsAs, table};

/// The search table, in the format of [`lore::lore_search`]. It is built from the compiled lore, so
/// that readers find exactly what they can read.
pub(super) fn section(lore: &[u8], claims: ClaimsAs) -> Result<Vec<u8>, postcard::Error> {
    let made = Lore::open(lore).and_then(|lore| table(&lore, claims));
    // Tables that were just written can be read, so this only fails if those of the search are too large.
    made.map_err(|_| postcard::Error::SerializeBufferFull)
}
