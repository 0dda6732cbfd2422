//! Where the search table is made.

use lore::{Lore, TableWriter};

/// Adds the search table, made from what was written so far: what readers find is what they read.
pub(super) fn finish(writer: TableWriter) -> Result<Vec<u8>, postcard::Error> {
    let mut without = writer.clone();
    without.raw(Vec::new());
    let bytes = without.finish()?;
    // What was written a moment ago can be read.
    let table = Lore::open(&bytes).and_then(|lore| lore::seek::table(&lore));
    let mut writer = writer;
    writer.raw(table.map_err(|_| postcard::Error::SerializeBufferFull)?);
    writer.finish()
}
