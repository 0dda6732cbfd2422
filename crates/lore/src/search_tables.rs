//! The tables that a search box needs: the names, and the search table. They are a separate file,
//! so that a reader who searches doesn't download the whole lore.

use crate::TableError;
use crate::bytes::{Sections, TableWriter};

/// How many sections there are: the reduced lore, and the search table.
const SECTIONS: usize = 2;

/// The tables of a search box.
#[derive(Clone, Copy, Debug)]
pub struct SearchTables<'a> {
    /// A reduced lore for [`Lore::open`](crate::Lore::open): its cards, and the kinds and emblems
    /// of its world. It has no texts and no claims.
    pub names: &'a [u8],
    /// The search table, for [`LoreSearch::names_only`](crate::lore_search::LoreSearch::names_only).
    pub search: &'a [u8],
}

impl<'a> SearchTables<'a> {
    /// Opens the bytes that [`Self::write`] wrote.
    ///
    /// # Errors
    /// If they are of another version or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, TableError> {
        let sections = Sections::open(bytes, SECTIONS)?;
        Ok(Self {
            names: sections.section(0)?,
            search: sections.section(1)?,
        })
    }

    /// The bytes of the tables.
    ///
    /// # Errors
    /// If the whole outgrows 4 GiB.
    pub fn write(&self) -> Result<Vec<u8>, postcard::Error> {
        let mut writer = TableWriter::default();
        writer.raw(self.names.to_vec());
        writer.raw(self.search.to_vec());
        writer.finish()
    }
}
