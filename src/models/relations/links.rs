//! Links to the same page with other parameters, and entries by name.

use lore::route::{Address, Param, RelationsParams, Route, Versus};
use lore::{EntryId, Slug, TableError};

use super::RelationsModel;
use crate::platform::log;

impl RelationsModel {
    /// The link to the same page with other parameters.
    pub fn href_with(&self, change: impl FnOnce(&mut RelationsParams)) -> String {
        let mut params = self.params.clone();
        change(&mut params);
        self.href(params, self.versus.clone())
    }

    /// The link to the same page with nothing compared.
    pub fn href_without_comparison(&self) -> String {
        self.href(self.params.clone(), None)
    }

    fn href(&self, params: RelationsParams, versus: Option<Versus>) -> String {
        self.page.to_address(Address {
            versus: versus.map_or(Param::Absent, Param::Value),
            ..Address::new(Route::Relations(params))
        })
    }

    /// The link to the same page with an entry selected.
    pub fn href_selecting(&self, slug: &str) -> String {
        self.href_with(|params| params.filter.entry = Slug::parse(slug))
    }

    /// The slug of an entry.
    pub fn slug(&self, entry: EntryId) -> Option<&'static str> {
        let card = self.page.lore.card(entry);
        Some(card.inspect_err(log::damaged).ok()?.slug)
    }

    /// The first entry of the graph, by title, whose title starts with some lower-case letters, with
    /// its slug.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn entry_named(
        &self,
        letters: &str,
    ) -> Result<Option<(EntryId, &'static str)>, TableError> {
        for entry in self.page.lore.by_title()? {
            let card = self.page.lore.card(entry)?;
            let begins = card.title.to_lowercase().starts_with(letters);
            if begins && self.layout.position(entry).is_some() {
                return Ok(Some((entry, card.slug)));
            }
        }
        Ok(None)
    }

    /// All entries by title: slugs and titles.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn entries_by_title(&self) -> Result<Vec<(String, String)>, TableError> {
        let entries = self.page.lore.by_title()?.into_iter();
        let named = entries.map(|entry| {
            let card = self.page.lore.card(entry)?;
            Ok((card.slug.to_owned(), card.title.to_owned()))
        });
        named.collect()
    }

    /// The query without some keys, as names and values for the hidden fields of a form that has
    /// fields for those.
    pub fn query_without(&self, keys: &[&str]) -> Vec<(&'static str, String)> {
        let address = Address {
            versus: self.versus.clone().map_or(Param::Absent, Param::Value),
            ..Address::new(Route::Relations(self.params.clone()))
        };
        let address = address.seen_in(self.page.years, self.page.lore.readings());
        let mut query = address.query();
        query.retain(|(key, _)| !keys.contains(key));
        query
    }
}
