//! A short preview of an entry, shown beside a link to it.

use lore::{EntryId, TableError};

use super::PageContext;
use super::entry_link::{emblem, kind};

/// The preview of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryPreview {
    /// The inside of its emblem's `<svg>`.
    pub emblem: &'static str,
    /// The name of its kind.
    pub kind: Option<&'static str>,
    /// Its title.
    pub title: &'static str,
    /// One sentence about it.
    pub summary: &'static str,
}

impl EntryPreview {
    /// The preview of an entry.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, entry: EntryId) -> Result<Self, TableError> {
        let card = page.lore.card(entry)?;
        Ok(Self {
            emblem: emblem(page, card.emblem),
            kind: kind(page, &card).map(|kind| kind.label),
            title: card.title,
            summary: card.summary,
        })
    }
}
