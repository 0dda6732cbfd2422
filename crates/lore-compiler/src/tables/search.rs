//! Where the search table is made.

use lore::seek::{ClaimsAs, table};
use lore::{Lore, TableError};

/// The chapter of the search, in the format of [`lore::seek`]: made from the compiled lore, so that
/// what readers find is what they read.
pub(super) fn section(lore: &[u8], claims: ClaimsAs) -> Result<Vec<u8>, TableError> {
    table(&Lore::open(lore)?, claims)
}
