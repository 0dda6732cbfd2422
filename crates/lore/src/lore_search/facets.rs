//! Counts how many hits each facet value would leave.

use super::LoreSearch;
use super::filters::SearchFilters;
use crate::search::Hit;
use crate::{EntryId, Id, TableError};

/// A value of a facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    /// The value.
    pub value: T,
    /// How many hits have it, among those that pass the other facets.
    pub count: usize,
    /// Whether the search filters by it.
    pub selected: bool,
}

/// The facets of the hits, and the hits that pass all of them.
pub(super) struct Facets {
    pub(super) passing: Vec<Hit>,
    pub(super) kinds: Vec<Choice<u16>>,
    pub(super) factions: Vec<Choice<EntryId>>,
}

pub(super) fn count(
    search: &LoreSearch<'_>,
    filters: &SearchFilters,
    hits: &[Hit],
) -> Result<Facets, TableError> {
    let mut facets = Facets {
        passing: Vec::new(),
        kinds: Vec::new(),
        factions: Vec::new(),
    };
    for hit in hits {
        let entry = EntryId::from_index(hit.entry as usize);
        let kind = search.lore.card(entry)?.kind;
        let entry_facets = search.entry_facets(entry)?;
        let of_kind = filters.of_kind(kind);
        let of_faction = filters.of_faction(&entry_facets.factions);
        if of_kind && of_faction {
            facets.passing.push(*hit);
        }
        if of_faction {
            add(&mut facets.kinds, kind);
        }
        if of_kind {
            for faction in entry_facets.factions {
                add(&mut facets.factions, faction);
            }
        }
    }
    select(&mut facets.kinds, &filters.kinds);
    select(&mut facets.factions, &filters.factions);
    Ok(facets)
}

/// Counts one hit for a value; the values stay sorted.
fn add<T: Ord>(choices: &mut Vec<Choice<T>>, value: T) {
    match choices.binary_search_by(|choice| choice.value.cmp(&value)) {
        Ok(at) => choices[at].count += 1,
        Err(at) => choices.insert(
            at,
            Choice {
                value,
                count: 1,
                selected: false,
            },
        ),
    }
}

/// Marks the values that the search filters by. Those that no hit has are added, so that the reader
/// can unselect them.
fn select<T: Ord + Copy>(choices: &mut Vec<Choice<T>>, wanted: &[T]) {
    for &value in wanted {
        let at = choices.binary_search_by(|choice| choice.value.cmp(&value));
        let at = at.unwrap_or_else(|at| {
            choices.insert(
                at,
                Choice {
                    value,
                    count: 0,
                    selected: false,
                },
            );
            at
        });
        choices[at].selected = true;
    }
}
