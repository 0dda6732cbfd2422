//! The tables of the pages over the whole lore, in the order of [`lore::PageTable`].

use lore::TableWriter;
use lore::lore_search::ClaimsAs;

use super::{Tables, answers, layout, search};

/// Writes every table. `lore` is the compiled lore.
pub(super) fn write(tables: &Tables<'_>, lore: &[u8]) -> Result<Vec<u8>, postcard::Error> {
    let mut writer = TableWriter::default();
    writer.raw(search::section(lore, ClaimsAs::Lines)?);
    writer.rows(&layout::layouts(tables))?;
    writer.raw(answers::section(&tables.drafts.world, lore)?);
    writer.finish()
}
