//! What is stored for the reader, as a signal: bookmarks, and which entries they have read.
//!
//! The browser's storage is authoritative. Another tab may have changed it, so each change starts
//! from what is stored at that moment.

use leptos::prelude::*;
use lore::Slug;
use lore::reader_data::ReaderData;

use crate::platform::date::today;
use crate::platform::storage::{self, Key, NotKept};
use crate::site;

const DATA: Key = Key::ReaderData(site::SLUG);

/// How many recent entries are listed.
const MAX_RECENT: usize = 12;

/// The reader's data. A context; copied freely.
#[derive(Clone, Copy)]
pub struct ReaderDataStore {
    data: RwSignal<ReaderData>,
    /// The entries that were shown since the page was loaded, newest first. They are not stored.
    recent: RwSignal<Vec<Slug>>,
}

/// The reader's data from the context; none on another site's page.
pub fn use_reader_data() -> Option<ReaderDataStore> {
    use_context()
}

/// Records that an entry was read once the calling component's page is shown.
pub fn record_visit_when_shown(slug: Slug) {
    if let Some(store) = use_reader_data() {
        Effect::new(move |_| {
            store.record_recent(&slug);
            store.record_visit(&slug);
        });
    }
}

/// Whether any data is stored that a page has to show.
pub fn has_reader_data() -> bool {
    storage::read(Key::HasReaderData).is_some()
}

impl ReaderDataStore {
    /// No data, as when pages are drawn to files.
    pub fn new() -> Self {
        Self::of(ReaderData::default())
    }

    pub(crate) fn of(data: ReaderData) -> Self {
        Self {
            data: RwSignal::new(data),
            recent: RwSignal::default(),
        }
    }

    /// Reads what is stored, and reads it again when another tab changes it, for as long as the
    /// calling component lives.
    pub fn connect(self) {
        Effect::new(move |_| self.data.set(stored()));
        storage::on_change_elsewhere(vec![DATA], move || self.data.set(stored()));
    }

    /// Reads the data; tracked.
    pub fn with<T>(self, read: impl FnOnce(&ReaderData) -> T) -> T {
        self.data.with(read)
    }

    /// The data, for event handlers; not tracked.
    pub fn get_untracked(self) -> ReaderData {
        self.data.get_untracked()
    }

    /// Changes the data.
    ///
    /// # Errors
    /// If the browser doesn't store the data, which then stay as before.
    pub fn change(self, change: impl FnOnce(&mut ReaderData)) -> Result<(), NotKept> {
        let (data, kept) = change_stored(stored, store, change);
        // Also if the browser stored nothing, so that a control returns to what is stored.
        self.data.set(data);
        kept
    }

    /// The entries read last, newest first: those of this visit, then stored ones; tracked.
    pub fn recent(self) -> Vec<Slug> {
        let mut recent = self.recent.get();
        self.data.with(|data| {
            for visit in data.visits() {
                if recent.len() < MAX_RECENT && !recent.contains(&visit.slug) {
                    recent.push(visit.slug.clone());
                }
            }
        });
        recent
    }

    /// Updates stored entries to their current slugs. If that can't be stored, which is logged, the pages
    /// still find the entries by their old slugs.
    pub fn rename(self, current: impl Fn(&Slug) -> Slug) {
        let mut data = stored();
        if data.rename(current) && store(&data).is_ok() {
            self.data.set(data);
        }
    }

    fn record_recent(self, slug: &Slug) {
        self.recent.update(|recent| {
            recent.retain(|other| other != slug);
            recent.insert(0, slug.clone());
            recent.truncate(MAX_RECENT);
        });
    }

    fn record_visit(self, slug: &Slug) {
        let mut data = stored();
        // A visit that can't be stored isn't missed; the failure has been logged.
        if data.record_visit(slug, &today()) && store(&data).is_ok() {
            self.data.set(data);
        }
    }
}

impl Default for ReaderDataStore {
    fn default() -> Self {
        Self::new()
    }
}

fn stored() -> ReaderData {
    let text = storage::read(DATA);
    text.as_deref().map(ReaderData::parse).unwrap_or_default()
}

fn store(data: &ReaderData) -> Result<(), NotKept> {
    storage::write(DATA, &data.print())?;
    storage::write(Key::HasReaderData, if data.is_empty() { "" } else { "yes" })
}

/// Changes what is stored. Returns what is stored afterwards, and whether the change was stored.
fn change_stored(
    read: impl Fn() -> ReaderData,
    write: impl FnOnce(&ReaderData) -> Result<(), NotKept>,
    change: impl FnOnce(&mut ReaderData),
) -> (ReaderData, Result<(), NotKept>) {
    let mut data = read();
    change(&mut data);
    match write(&data) {
        Ok(()) => (data, Ok(())),
        Err(error) => (read(), Err(error)),
    }
}

#[cfg(test)]
mod tests {
    use lore::Slug;
    use lore::reader_data::ReaderData;

    use super::{NotKept, change_stored};

    fn mark(data: &mut ReaderData) {
        data.toggle_bookmark(&Slug::parse("mine").unwrap());
    }

    #[test]
    fn a_change_is_added_to_what_another_tab_has_stored() {
        let stored = || ReaderData::parse("bookmark pier\n");
        let mut written = String::new();
        let write = |data: &ReaderData| {
            written = data.print();
            Ok(())
        };
        let (data, kept) = change_stored(stored, write, mark);
        assert_eq!(kept, Ok(()));
        assert_eq!(written, "bookmark mine\nbookmark pier\n");
        assert_eq!(data.print(), written);
    }

    #[test]
    fn a_change_that_is_not_kept_is_not_shown_either() {
        let stored = || ReaderData::parse("bookmark pier\n");
        let (data, kept) = change_stored(stored, |_| Err(NotKept), mark);
        assert_eq!(kept, Err(NotKept));
        assert_eq!(data, stored());
    }
}
