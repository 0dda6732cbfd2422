//! Where the search table is made.

use lore::Lore;
use lore::seek::{ClaimsAs, table};

/// The chapter of the search, in the format of [`lore::seek`]: made from the compiled lore, so that
/// what readers find is what they read.
pub(super) fn section(lore: &[u8], claims: ClaimsAs) -> Result<Vec<u8>, postcard::Error> {
    let made = Lore::open(lore).and_then(|lore| table(&lore, claims));
    // Tables written a moment ago can be read; those of the search can be too large.
    made.map_err(|_| postcard::Error::SerializeBufferFull)
}
