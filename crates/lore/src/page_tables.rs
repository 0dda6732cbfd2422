//! The tables that only the pages over the whole lore need: search, relations and timeline. They
//! are a separate file, so that a reader who opens one entry doesn't download them.

use crate::TableError;
use crate::bytes::Sections;
use crate::graph::{GraphLayout, Scope};

/// The tables of a [`PageTables`] file, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageTable {
    /// The search table, for [`LoreSearch::open`](crate::lore_search::LoreSearch::open).
    Search,
    /// Rows of [`GraphLayout`], by [`Scope`].
    Layout,
    /// The table of answers, for [`Answers::open`](crate::answers::Answers::open).
    Answers,
}

impl PageTable {
    /// How many tables there are.
    pub const COUNT: usize = Self::Answers as usize + 1;
}

/// The opened tables of the pages over the whole lore.
#[derive(Clone, Copy, Debug)]
pub struct PageTables<'a> {
    sections: Sections<'a>,
}

impl<'a> PageTables<'a> {
    /// Opens the bytes that the compiler wrote.
    ///
    /// # Errors
    /// If they are of another version or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, TableError> {
        let sections = Sections::open(bytes, PageTable::COUNT)?;
        Ok(Self { sections })
    }

    /// The bytes of a table.
    ///
    /// # Errors
    /// If the directory is damaged.
    pub fn table(&self, table: PageTable) -> Result<&'a [u8], TableError> {
        self.sections.section(table as usize)
    }

    /// The layout of the relations graph.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn layout(&self, scope: Scope) -> Result<GraphLayout, TableError> {
        GraphLayout::open(self.table(PageTable::Layout)?, scope)
    }
}
