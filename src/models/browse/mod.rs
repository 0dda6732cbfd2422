//! All entries from A to Z, narrowed by facets.

mod index;

use lore::route::{BrowseParams, Route, toggle};
use lore::{Slug, TableError};

pub use self::index::BrowseIndex;
use self::index::{Facet, IndexedEntry};
use super::PageContext;
use super::entry_link::ListedEntry;

/// The facets, and the entries that pass them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrowseModel {
    /// How many entries pass.
    pub found: usize,
    /// How many there are.
    pub all: usize,
    /// What the list can be narrowed by; facets without a value are left out.
    pub facets: Vec<FacetModel>,
    /// The link to the whole list, where it is narrowed.
    pub clear: Option<String>,
    /// The entries that pass, under their letters.
    pub letters: Vec<LetterGroup>,
}

/// A facet with the values that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetModel {
    /// Its heading.
    pub label: &'static str,
    /// Its values; never empty.
    pub choices: Vec<FacetChoice>,
}

/// A value of a facet, as a link that chooses it or takes it back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetChoice {
    /// The id of the link.
    pub id: String,
    /// The value.
    pub label: &'static str,
    /// How many entries have it among those that pass the other facets.
    pub count: usize,
    /// Whether the list is narrowed by it.
    pub chosen: bool,
    /// Where it leads.
    pub href: String,
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
    /// What is asked for.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(
        page: PageContext,
        index: &BrowseIndex,
        params: &BrowseParams,
    ) -> Result<Self, TableError> {
        let found: Vec<_> = index.found(params).collect();
        let facets = Facet::ALL.map(|facet| FacetModel::of(page, index, facet, params));
        let narrowed = *params != BrowseParams::default();
        Ok(Self {
            found: found.len(),
            all: page.lore.len(),
            facets: facets.into_iter().flatten().collect(),
            clear: narrowed.then(|| page.to(Route::Browse(BrowseParams::default()))),
            letters: LetterGroup::all(page, &found)?,
        })
    }

    /// The values that the list is narrowed by.
    pub fn chosen(&self) -> impl Iterator<Item = &FacetChoice> {
        let choices = self.facets.iter().flat_map(|facet| &facet.choices);
        choices.filter(|choice| choice.chosen)
    }

    /// A number of entries in words.
    pub fn entries(found: usize) -> String {
        match found {
            1 => "1 entry".to_owned(),
            found => format!("{found} entries"),
        }
    }

    /// How much the page shows, as it is told.
    pub fn announcement(&self) -> String {
        format!("{} of {} entries", self.found, self.all)
    }
}

impl FacetModel {
    /// The values of a facet. What would find nothing is offered only to be taken back.
    fn of(
        page: PageContext,
        index: &BrowseIndex,
        facet: Facet,
        params: &BrowseParams,
    ) -> Option<Self> {
        let choices = index.values(facet, params).into_iter();
        let choices = choices.filter_map(|(id, label, count)| {
            let slug = Slug::parse(id)?;
            let mut toggled = params.clone();
            let set = facet.chosen_mut(&mut toggled);
            let chosen = set.contains(&slug);
            toggle(set, slug);
            (count > 0 || chosen).then(|| FacetChoice {
                id: format!("{}-{id}", facet.word()),
                label,
                count,
                chosen,
                href: page.to(Route::Browse(toggled)),
            })
        });
        let choices: Vec<_> = choices.collect();
        let label = facet.label();
        (!choices.is_empty()).then_some(Self { label, choices })
    }
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
