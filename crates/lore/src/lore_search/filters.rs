//! What filters a search besides its words: kinds, factions, years, and question words.

use super::LoreSearch;
use super::entry_facets::is_faction;
use crate::route::SearchParams;
use crate::search::fold::{key, words as folded};
use crate::search::query::{FacetFilter, Query, YEAR_FACET};
use crate::{EntryId, Lore, Role, TableError, Years};

/// The filters of a search, resolved: kinds as indices, factions as entries.
#[derive(Clone, Debug, Default)]
pub(super) struct SearchFilters {
    pub(super) kinds: Vec<u16>,
    pub(super) not_kinds: Vec<u16>,
    pub(super) factions: Vec<EntryId>,
    pub(super) not_factions: Vec<EntryId>,
    /// Typed years (`year:2357`): entries that are dated in none of them are left out.
    years: Option<Years>,
    /// The year filter of the address: entries that are dated in other years are ranked lower.
    year_filter: Option<Years>,
    /// The role that the first word asks for: who, where, when.
    role: Option<Role>,
}

/// The score factor of an entry without the requested role. It is close to 1, since the answer to
/// "who led the cell" may be in the entry of the cell.
const OTHER_ROLE: f32 = 0.9;

impl SearchFilters {
    /// The filters of a search, and the typed facets with unknown values.
    pub(super) fn new(
        lore: &Lore<'_>,
        search: &SearchParams,
        query: &Query,
        year_filter: Option<Years>,
    ) -> Result<(Self, Vec<FacetFilter>), TableError> {
        let mut filters = Self {
            years: query.years.as_ref().map(|years| Years {
                first: *years.start(),
                last: *years.end(),
            }),
            year_filter,
            role: role(query),
            ..Self::default()
        };
        for slug in &search.kinds {
            let mut kinds = (0..).zip(&lore.world().kinds);
            let kind = kinds.find(|(_, kind)| kind.id == slug.as_str());
            filters.kinds.extend(kind.map(|(number, _)| number));
        }
        for slug in &search.factions {
            filters.factions.extend(lore.find(slug.as_str()));
        }
        let mut unknown = Vec::new();
        for filter in &query.filters {
            if !filters.add(lore, filter)? {
                unknown.push(filter.clone());
            }
        }
        Ok((filters, unknown))
    }

    /// Adds a typed facet. Returns whether its value exists.
    fn add(&mut self, lore: &Lore<'_>, filter: &FacetFilter) -> Result<bool, TableError> {
        if filter.facet == YEAR_FACET {
            // Valid years aren't among the facets, so this value is invalid.
            return Ok(false);
        }
        if filter.facet == super::FACETS[0] {
            let named = kinds_named(lore, &filter.value);
            let known = !named.is_empty();
            let kinds = if filter.without {
                &mut self.not_kinds
            } else {
                &mut self.kinds
            };
            kinds.extend(named);
            return Ok(known);
        }
        let named = factions_named(lore, &filter.value)?;
        let known = !named.is_empty();
        let factions = if filter.without {
            &mut self.not_factions
        } else {
            &mut self.factions
        };
        factions.extend(named);
        Ok(known)
    }

    /// Whether nothing is filtered.
    pub(super) fn is_empty(&self) -> bool {
        self.all_kinds_and_factions() && self.years.is_none()
    }

    /// Whether entries of all kinds and factions pass.
    pub(super) fn all_kinds_and_factions(&self) -> bool {
        self.kinds.is_empty()
            && self.not_kinds.is_empty()
            && self.factions.is_empty()
            && self.not_factions.is_empty()
    }

    /// Whether an entry passes the filters of kind and faction.
    pub(super) fn passes(
        &self,
        search: &LoreSearch<'_>,
        entry: EntryId,
    ) -> Result<bool, TableError> {
        let kind = search.lore.card(entry)?.kind;
        let factions = search.entry_facets(entry)?.factions;
        Ok(self.of_kind(kind) && self.of_faction(&factions))
    }

    pub(super) fn of_kind(&self, kind: u16) -> bool {
        (self.kinds.is_empty() || self.kinds.contains(&kind)) && !self.not_kinds.contains(&kind)
    }

    pub(super) fn of_faction(&self, factions: &[EntryId]) -> bool {
        let any_of = |wanted: &[EntryId]| factions.iter().any(|faction| wanted.contains(faction));
        (self.factions.is_empty() || any_of(&self.factions)) && !any_of(&self.not_factions)
    }

    /// The number that the score of an entry is multiplied by; 0 leaves it out. Kinds and factions are
    /// ignored.
    pub(super) fn score_factor(
        &self,
        search: &LoreSearch<'_>,
        entry: EntryId,
    ) -> Result<f32, TableError> {
        let mut factor = 1.0;
        if let Some(role) = self.role {
            let lore = search.lore;
            let kind = lore.world().kinds.get(usize::from(lore.card(entry)?.kind));
            if kind.and_then(|kind| kind.role) != Some(role) {
                factor = OTHER_ROLE;
            }
        }
        if self.years.is_none() && self.year_filter.is_none() {
            return Ok(factor);
        }
        let facets = search.entry_facets(entry)?;
        if self.years.is_some_and(|years| !facets.is_in(years)) {
            return Ok(0.0);
        }
        Ok(factor
            * self
                .year_filter
                .map_or(1.0, |years| facets.year_factor(years)))
    }
}

/// The role that the first word of a question asks for.
fn role(query: &Query) -> Option<Role> {
    let first = folded(&query.pieces.first()?.text).next()?;
    match first.bytes.as_slice() {
        b"who" | b"whom" | b"whose" => Some(Role::Person),
        b"where" => Some(Role::Place),
        b"when" => Some(Role::Event),
        _ => None,
    }
}

/// The kinds that match a typed value: by id, label or plural, or the beginning of one.
fn kinds_named(lore: &Lore<'_>, value: &str) -> Vec<u16> {
    let value = key(value);
    let kinds = &lore.world().kinds;
    let names = |same: &dyn Fn(&[u8]) -> bool| -> Vec<u16> {
        let named = (0..).zip(kinds).filter(|(_, kind)| {
            let names = [kind.id, kind.label, kind.plural];
            names.into_iter().any(|name| same(&key(name)))
        });
        named.map(|(number, _)| number).collect()
    };
    let exact = names(&|name| name == value);
    if exact.is_empty() && !value.is_empty() {
        return names(&|name| name.starts_with(&value));
    }
    exact
}

/// The factions that match a typed value: by slug or name, otherwise by words in a name.
fn factions_named(lore: &Lore<'_>, value: &str) -> Result<Vec<EntryId>, TableError> {
    let wanted = key(value);
    let (mut exact, mut partly) = (Vec::new(), Vec::new());
    for entry in lore.entries() {
        if !is_faction(lore, entry)? {
            continue;
        }
        let card = lore.card(entry)?;
        let mut names = card.aliases.iter().chain([&card.title, &card.slug]);
        if names.clone().any(|name| key(name) == wanted) {
            exact.push(entry);
        } else if names.any(|name| has_words(name, value)) {
            partly.push(entry);
        }
    }
    Ok(if exact.is_empty() { partly } else { exact })
}

/// Whether each word of `value` begins a word of `name`.
fn has_words(name: &str, value: &str) -> bool {
    let mut any = false;
    let all = folded(value).all(|word| {
        any = true;
        folded(name).any(|own| own.bytes.starts_with(&word.bytes))
    });
    any && all
}
