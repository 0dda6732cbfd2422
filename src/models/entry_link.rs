//! Entries as links and as list items.

use lore::{Card, EntryId, Kind, TableError};

use super::PageContext;
use super::year_filter::OutsideYears;

/// A link to an entry, with its emblem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryLink {
    /// Where it leads.
    pub href: String,
    /// The title of the entry.
    pub title: &'static str,
    /// The inside of its emblem's `<svg>`.
    pub emblem: &'static str,
    /// The number of its side, which gives the emblem its colour.
    pub side: Option<u8>,
}

impl EntryLink {
    /// The link to an entry.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, entry: EntryId) -> Result<Self, TableError> {
        Ok(Self::of_card(page, &page.lore.card(entry)?))
    }

    /// The link to the entry of a card.
    pub fn of_card(page: PageContext, card: &Card<'static>) -> Self {
        Self {
            href: page.to_entry(card),
            title: card.title,
            emblem: emblem(page, card.emblem),
            side: card.side,
        }
    }
}

/// An entry in a list: emblem, kind, title, summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedEntry {
    /// The link to it.
    pub link: EntryLink,
    /// The name of its kind.
    pub kind: Option<&'static str>,
    /// One sentence about it.
    pub summary: &'static str,
    /// Whether it existed in the years of the filter.
    pub outside: Option<OutsideYears>,
}

impl ListedEntry {
    /// An entry as an item.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, entry: EntryId) -> Result<Self, TableError> {
        let card = page.lore.card(entry)?;
        Ok(Self {
            link: EntryLink::of_card(page, &card),
            kind: kind(page, &card).map(|kind| kind.label),
            summary: card.summary,
            outside: OutsideYears::of_entry(page, entry)?,
        })
    }
}

/// The kind of the entry of a card.
pub fn kind(page: PageContext, card: &Card<'_>) -> Option<&'static Kind<'static>> {
    page.lore.world().kinds.get(usize::from(card.kind))
}

/// The inside of an emblem's `<svg>`, by its number in the world.
pub fn emblem(page: PageContext, number: u16) -> &'static str {
    let emblems = &page.lore.world().emblems;
    emblems
        .get(usize::from(number))
        .map_or("", |emblem| emblem.svg)
}
