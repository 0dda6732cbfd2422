//! The reader's stored data, as lists of entries.

use lore::reader_data::ReaderData;
use lore::{Slug, TableError};

use super::PageContext;
use super::entry_link::EntryLink;
use super::page::entry_of;

/// A bookmarked entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BookmarkedEntry {
    /// The slug that is stored.
    pub slug: Slug,
    /// The entry; none if this edition of the lore has no such entry.
    pub link: Option<EntryLink>,
    /// One sentence about it, or a note that there is no such entry.
    pub summary: &'static str,
}

impl BookmarkedEntry {
    /// The bookmarks, newest first.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn all(page: PageContext, data: &ReaderData) -> Result<Vec<Self>, TableError> {
        let slugs = data.bookmarks().iter();
        slugs.map(|slug| Self::of(page, slug)).collect()
    }

    fn of(page: PageContext, slug: &Slug) -> Result<Self, TableError> {
        let entry = entry_of(page.lore, slug);
        let card = entry.map(|entry| page.lore.card(entry)).transpose()?;
        Ok(Self {
            slug: slug.clone(),
            link: card.as_ref().map(|card| EntryLink::of_card(page, card)),
            summary: card.map_or("This edition has no such entry.", |card| card.summary),
        })
    }

    /// The title of the entry, or its slug if there is no such entry.
    pub fn title(&self) -> String {
        let title = self.link.as_ref().map(|link| link.title);
        title.unwrap_or(self.slug.as_str()).to_owned()
    }
}

/// An entry that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitedEntry {
    /// The slug that is stored.
    pub slug: Slug,
    /// The entry; none if this edition of the lore has no such entry.
    pub link: Option<EntryLink>,
    /// The day, as `2026-01-31`.
    pub day: String,
}

impl VisitedEntry {
    /// The entries that were read, newest first.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn all(page: PageContext, data: &ReaderData) -> Result<Vec<Self>, TableError> {
        let visits = data.visits().iter().map(|visit| {
            let entry = entry_of(page.lore, &visit.slug);
            Ok(Self {
                slug: visit.slug.clone(),
                link: entry.map(|entry| EntryLink::of(page, entry)).transpose()?,
                day: visit.day.clone(),
            })
        });
        visits.collect()
    }
}

#[cfg(test)]
mod tests {
    use lore::reader_data::ReaderData;
    use lore::{EntryId, Id};

    use super::{BookmarkedEntry, VisitedEntry};
    use crate::models::page::test_page;

    #[test]
    fn what_is_stored_is_listed_with_its_titles_even_where_an_entry_is_gone() {
        let page = test_page();
        let card = page.lore.card(EntryId::from_index(0)).unwrap();
        let (known, gone) = (card.slug, "no-such-entry");
        let data = ReaderData::parse(&format!(
            "bookmark {known}\nbookmark {gone}\nread {gone} 2026-01-31\nread {known} 2026-01-30\n"
        ));

        let bookmarks = BookmarkedEntry::all(page, &data).unwrap();
        let titles: Vec<String> = bookmarks.iter().map(BookmarkedEntry::title).collect();
        assert_eq!(titles, [card.title, gone]);
        assert_eq!(bookmarks[0].summary, card.summary);

        let visits = VisitedEntry::all(page, &data).unwrap();
        let hrefs = visits
            .iter()
            .map(|visit| visit.link.as_ref().map(|link| link.href.as_str()));
        let href = format!("/entry/{known}/");
        assert!(hrefs.eq([None, Some(href.as_str())]));
        assert_eq!(visits[0].day, "2026-01-31");
    }
}
