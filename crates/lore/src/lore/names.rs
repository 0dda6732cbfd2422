//! What a slug leads to.

use super::{Lore, Section};
use crate::{Card, EntryId, Id, Redirect, TableError, slugify, stored};

impl<'a> Lore<'a> {
    /// The entry with this slug, by binary search.
    pub fn find(&self, slug: &str) -> Option<EntryId> {
        let row = self.cards.partition(|row| {
            let card: Card<'a> = self.cards.row(row)?;
            Ok(card.slug < slug)
        });
        let id = EntryId::from_index(row.ok()?);
        let found = self.card(id).ok()?.slug == slug;
        found.then_some(id)
    }

    /// Where another name, written as a slug, leads: the former slug of an entry that was merged
    /// into another, an alias, or a title. For slugs that [`Self::find`] doesn't know: this looks
    /// through all entries.
    pub fn redirect(&self, slug: &str) -> Option<Redirect<'a>> {
        let table = self.table(Section::Redirects).ok()?;
        for row in 0..table.len() {
            let stored: stored::Redirect<'a> = table.row(row).ok()?;
            if stored.slug == slug {
                return Some(Redirect {
                    entry: stored.entry,
                    heading: stored.heading,
                });
            }
        }
        let named = self.entries().find(|&id| {
            self.card(id).is_ok_and(|card| {
                let mut names = card.aliases.iter().chain([&card.title]);
                names.any(|name| slugify(name) == slug)
            })
        });
        named.map(|entry| Redirect {
            entry,
            heading: None,
        })
    }

    /// Every slug of an entry that has been merged into another, in order, with where it leads:
    /// for the pages that serve the old addresses.
    ///
    /// # Errors
    /// As [`Self::card`].
    pub fn moved(&self) -> Result<Vec<(&'a str, Redirect<'a>)>, TableError> {
        let table = self.table(Section::Redirects)?;
        let mut moved = Vec::new();
        for row in 0..table.len() {
            let stored: stored::Redirect<'a> = table.row(row)?;
            if stored.moved {
                let redirect = Redirect {
                    entry: stored.entry,
                    heading: stored.heading,
                };
                moved.push((stored.slug, redirect));
            }
        }
        Ok(moved)
    }
}
