//! All entries from A to Z, narrowed by facets.

mod facet;
mod index;

use lore::route::{BrowseParams, Route, toggle};
use lore::{Slug, TableError};

use self::facet::Facet;
pub use self::index::BrowseIndex;
use self::index::IndexedEntry;
use super::PageContext;
use super::counted::entries;
use super::entry_link::ListedEntry;
use super::facets::{FacetModel, FacetValue};

/// The facets, and the entries that pass them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrowseModel {
    /// How many entries pass.
    pub found: usize,
    /// How many there are.
    pub all: usize,
    /// What the list can be narrowed by; facets without a value are left out.
    pub facets: Vec<FacetModel>,
    /// The link to the whole list, if it is narrowed.
    pub clear: Option<String>,
    /// Values in the address that don't exist, each in a sentence.
    pub unknown: Vec<String>,
    /// The entries that pass, by letter.
    pub letters: Vec<LetterGroup>,
}

/// The entries under a letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LetterGroup {
    /// The letter, or `#`.
    pub letter: char,
    /// The entries.
    pub entries: Vec<ListedEntry>,
}

impl BrowseModel {
    /// The list for some parameters.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        index: &BrowseIndex,
        params: &BrowseParams,
    ) -> Result<Self, TableError> {
        let found: Vec<_> = index.found(params).collect();
        let facets = Facet::ALL.map(|facet| facet_model(page, index, facet, params));
        let narrowed = *params != BrowseParams::default();
        Ok(Self {
            found: found.len(),
            all: page.lore.len(),
            facets: facets.into_iter().flatten().collect(),
            clear: narrowed.then(|| page.to(Route::Browse(BrowseParams::default()))),
            unknown: index.unknown(params),
            letters: LetterGroup::all(page, &found)?,
        })
    }

    /// The announcement of how much the page shows.
    pub fn announcement(&self) -> String {
        format!("{} of {}", self.found, entries(self.all))
    }
}

/// The values of a facet. Values that would find nothing are offered only if they are chosen, so
/// that they can be removed.
fn facet_model(
    page: PageContext,
    index: &BrowseIndex,
    facet: Facet,
    params: &BrowseParams,
) -> Option<FacetModel> {
    let values = index.values(facet, params).into_iter();
    let values = values.filter_map(|(id, label, count)| {
        let slug = Slug::parse(id)?;
        let mut toggled = params.clone();
        let set = facet.chosen_mut(&mut toggled);
        let selected = set.contains(&slug);
        toggle(set, slug);
        (count > 0 || selected).then(|| FacetValue {
            id: format!("{}-{id}", facet.word()),
            href: page.to(Route::Browse(toggled)),
            label,
            count,
            selected,
        })
    });
    let values: Vec<_> = values.collect();
    let label = facet.label();
    (!values.is_empty()).then_some(FacetModel { label, values })
}

impl LetterGroup {
    fn all(page: PageContext, found: &[&IndexedEntry]) -> Result<Vec<Self>, TableError> {
        let groups = found.chunk_by(|a, b| a.letter == b.letter).map(|group| {
            let entries = group.iter().map(|one| ListedEntry::of(page, one.entry));
            Ok(Self {
                letter: group[0].letter,
                entries: entries.collect::<Result<_, _>>()?,
            })
        });
        groups.collect()
    }
}

#[cfg(test)]
mod tests;
