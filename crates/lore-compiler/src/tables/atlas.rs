//! The tables of the views over the whole lore, in the order of [`lore::Chapter`].

use lore::TableWriter;
use lore::seek::ClaimsAs;

use super::{Tables, layout, search};

/// Writes every chapter. `lore` are the tables of the lore itself.
pub(super) fn write(tables: &Tables<'_>, lore: &[u8]) -> Result<Vec<u8>, postcard::Error> {
    let mut writer = TableWriter::default();
    writer.raw(search::section(lore, ClaimsAs::Lines)?);
    writer.rows(&layout::plans(tables))?;
    writer.finish()
}
