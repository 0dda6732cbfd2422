//! The tables of the views over the whole lore, in the order of [`lore::Chapter`].

use lore::TableWriter;

use super::{Tables, layout, search};

/// Writes every chapter.
pub(super) fn write(tables: &Tables<'_>) -> Result<Vec<u8>, postcard::Error> {
    let mut writer = TableWriter::default();
    writer.raw(search::section(tables));
    writer.raw(layout::section(tables));
    writer.finish()
}
