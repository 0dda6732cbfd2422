//! The factions and years of an entry, gathered when the lore is compiled, and again for chosen readings.

use serde::{Deserialize, Serialize};

use crate::relation::Relation;
use crate::{EntryId, Holding, Lore, Role, Statement, TableError, When, Years};

/// The properties that a search can filter entries by, besides their kind.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct EntryFacets {
    /// The factions that the entry is related to, and itself if it is one; sorted.
    pub(super) factions: Vec<EntryId>,
    /// The years that its claims are dated in: sorted ranges, first and last year, that don't touch.
    pub(super) spans: Vec<(i32, i32)>,
    /// The first and last year of its lifespan, if it is known.
    pub(super) life: Option<(i32, i32)>,
}

/// The score factor of an entry that is only dated in years outside the year filter.
const OTHER_YEARS: f32 = 0.4;
/// The score factor of an entry without dates.
const NO_YEARS: f32 = 0.7;

impl EntryFacets {
    /// Gathers the facets of an entry from its own claims and those that target it.
    pub(super) fn gather(lore: &Lore<'_>, entry: EntryId) -> Result<Self, TableError> {
        let mut facets = Self::default();
        if is_faction(lore, entry)? {
            facets.factions.push(entry);
        }
        for relation in Relation::of_entry(lore, entry)? {
            if !relation.claim.ruled_out && is_faction(lore, relation.other)? {
                facets.factions.push(relation.other);
            }
        }
        facets.factions.sort_unstable();
        facets.factions.dedup();
        let article = lore.article(entry)?;
        for id in article.claims.iter().chain(&article.incoming) {
            let claim = lore.claim(*id)?;
            let Some(when) = claim.when.as_ref().filter(|_| !claim.ruled_out) else {
                continue;
            };
            let span = bounds(when);
            facets.spans.push(span);
            let Statement::Fact { fact, .. } = claim.statement else {
                continue;
            };
            let kind = lore.world().facts.get(usize::from(fact));
            if kind.is_some_and(|kind| kind.lifespan) {
                let life = facets.life.get_or_insert(span);
                *life = (life.0.min(span.0), life.1.max(span.1));
            }
        }
        facets.merge_spans();
        Ok(facets)
    }

    /// Merges the spans that touch.
    fn merge_spans(&mut self) {
        self.spans.sort_unstable();
        let mut merged: Vec<(i32, i32)> = Vec::new();
        for span in self.spans.drain(..) {
            match merged.last_mut() {
                Some(last) if span.0 <= last.1.saturating_add(1) => last.1 = last.1.max(span.1),
                _ => merged.push(span),
            }
        }
        self.spans = merged;
    }

    /// Whether a claim or the lifespan of the entry touches these years.
    pub(super) fn is_in(&self, years: Years) -> bool {
        let touches = |span: &(i32, i32)| span.0 <= years.last && span.1 >= years.first;
        self.life.iter().chain(&self.spans).any(touches)
    }

    /// The score factor under a year filter: entries that touch these years rank first.
    pub(super) fn year_factor(&self, years: Years) -> f32 {
        if self.is_in(years) {
            1.0
        } else if self.life.is_none() && self.spans.is_empty() {
            NO_YEARS
        } else {
            OTHER_YEARS
        }
    }
}

/// The first and the last possible year of a date.
fn bounds(when: &When<'_>) -> (i32, i32) {
    let first = when.start_earliest.map_or(i32::MIN, |date| date.year);
    let last = when.end_latest.map_or(i32::MAX, |date| date.year);
    debug_assert_ne!(when.holds_in(Years::new(first, last)), Holding::No);
    (first, last)
}

/// Whether the entry is of a kind with the role of a faction.
pub(super) fn is_faction(lore: &Lore<'_>, entry: EntryId) -> Result<bool, TableError> {
    let kind = lore.card(entry)?.kind;
    let kind = lore.world().kinds.get(usize::from(kind));
    Ok(kind.and_then(|kind| kind.role) == Some(Role::Faction))
}
