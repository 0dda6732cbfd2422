//! The tables beyond those of a [`Lore`](crate::Lore): what only the views over the whole lore
//! need. They are a file of their own, so that a reader who opens one entry does not wait for them.

use crate::TableError;
use crate::bytes::{Sections, Table};
use crate::graph::{Plan, Scope};

/// The sections of an atlas, in order; each has the format of the module that reads it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    /// The search index: [`search`](crate::search).
    Search,
    /// [`Plan`], by [`Scope`].
    Layout,
}

impl Chapter {
    /// How many there are.
    pub const COUNT: usize = Self::Layout as usize + 1;
}

/// The tables of the views over the whole lore.
#[derive(Clone, Copy, Debug)]
pub struct Atlas<'a> {
    sections: Sections<'a>,
}

impl<'a> Atlas<'a> {
    /// Opens the bytes that the compiler wrote.
    ///
    /// # Errors
    /// If they are of another version or damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, TableError> {
        let sections = Sections::open(bytes, Chapter::COUNT)?;
        Ok(Self { sections })
    }

    /// The bytes of a chapter.
    ///
    /// # Errors
    /// If the directory is damaged.
    pub fn chapter(&self, chapter: Chapter) -> Result<&'a [u8], TableError> {
        self.sections.section(chapter as usize)
    }

    /// Where the entries lie in a picture of the relations.
    ///
    /// # Errors
    /// If the bytes are damaged.
    pub fn plan(&self, scope: Scope) -> Result<Plan, TableError> {
        Table::open(self.chapter(Chapter::Layout)?)?.row(scope as usize)
    }
}
