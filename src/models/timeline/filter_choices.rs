//! What the claims of the timeline can be narrowed to.

use lore::route::ClaimFilter;
use lore::{Role, TableError};

use super::vocabulary::role_of;
use crate::models::PageContext;

/// A value of a field, and its words for readers.
pub type Choice = (String, String);

/// The values of the fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilterChoices {
    /// The kinds of entries.
    pub kinds: Vec<Choice>,
    /// The entries that claims can be about, in groups.
    pub entries: Vec<EntryGroup>,
}

/// Entries of a role, by title.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryGroup {
    /// The heading of the group.
    pub label: &'static str,
    /// Slugs and titles.
    pub entries: Vec<Choice>,
}

impl FilterChoices {
    /// The choices for a lore. Empty groups are left out.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext) -> Result<Self, TableError> {
        let kinds = page.lore.world().kinds.iter();
        let kinds = kinds.map(|kind| (kind.id.to_owned(), kind.plural.to_owned()));
        let mut entries = Vec::new();
        for (role, label) in [
            (Role::Faction, "Factions"),
            (Role::Place, "Places"),
            (Role::Person, "People"),
        ] {
            let group = EntryGroup::of(page, role, label)?;
            entries.extend(Some(group).filter(|group| !group.entries.is_empty()));
        }
        let kinds = kinds.collect();
        Ok(Self { kinds, entries })
    }

    /// The entry with a slug, if it exists and isn't in a group: the one that the reader came from.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn other(&self, page: PageContext, slug: &str) -> Result<Option<Choice>, TableError> {
        let mut grouped = self.entries.iter().flat_map(|group| &group.entries);
        if grouped.any(|(known, _)| known == slug) {
            return Ok(None);
        }
        let card = page.lore.find(slug).map(|entry| page.lore.card(entry));
        let card = card.transpose()?;
        Ok(card.map(|card| (card.slug.to_owned(), card.title.to_owned())))
    }
}

impl EntryGroup {
    fn of(page: PageContext, role: Role, label: &'static str) -> Result<Self, TableError> {
        let mut entries = Vec::new();
        for entry in page.lore.by_title()? {
            if role_of(page.lore, entry)? == Some(role) {
                let card = page.lore.card(entry)?;
                entries.push((card.slug.to_owned(), card.title.to_owned()));
            }
        }
        Ok(Self { label, entries })
    }
}

/// What is wrong with the names in a filter, each as a sentence.
pub fn unknown_names(page: PageContext, filter: &ClaimFilter) -> Vec<String> {
    let entry = filter.entry.as_ref();
    let entry = entry.filter(|slug| page.lore.find(slug.as_str()).is_none());
    let entry = entry.map(|slug| format!("There is no entry “{slug}”, so nothing involves it."));
    let kinds = &page.lore.world().kinds;
    let groups = filter.groups.iter();
    let groups = groups.filter(|id| kinds.iter().all(|kind| kind.id != id.as_str()));
    let groups = groups.map(|id| format!("There is no kind “{id}”, so nothing matches it."));
    entry.into_iter().chain(groups).collect()
}
