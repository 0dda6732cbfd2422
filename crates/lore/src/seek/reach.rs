//! What an entry is connected with, gathered when the lore is compiled.

use serde::{Deserialize, Serialize};

use crate::relation::Relation;
use crate::{EntryId, Holding, Lore, Role, Statement, TableError, When, Years};

/// What one entry is connected with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Reach {
    /// Factions that a relation leads to or from, and itself if it is one.
    pub(super) factions: Vec<EntryId>,
    /// The years that its claims are dated in, apart and in order.
    pub(super) spans: Vec<(i32, i32)>,
    /// The years in which it can have been at all, if that is told.
    pub(super) life: Option<(i32, i32)>,
}

/// How a hit counts that is known to be of other years than those looked at.
const OTHER_YEARS: f32 = 0.4;
/// How a hit counts of which no year is known.
const NO_YEARS: f32 = 0.7;

impl Reach {
    /// What the claims of an entry and those that lead to it tell.
    pub(super) fn of(lore: &Lore<'_>, entry: EntryId) -> Result<Self, TableError> {
        let mut reach = Self::default();
        if is_faction(lore, entry)? {
            reach.factions.push(entry);
        }
        for relation in Relation::of_entry(lore, entry)? {
            if is_faction(lore, relation.other)? {
                reach.factions.push(relation.other);
            }
        }
        reach.factions.sort_unstable();
        reach.factions.dedup();
        let article = lore.article(entry)?;
        for id in article.claims.iter().chain(&article.incoming) {
            let claim = lore.claim(*id)?;
            let Some(when) = &claim.when else { continue };
            let span = bounds(when);
            reach.spans.push(span);
            let Statement::Fact { fact, .. } = claim.statement else {
                continue;
            };
            let kind = lore.world().facts.get(usize::from(fact));
            if kind.is_some_and(|kind| kind.lifespan) {
                let life = reach.life.get_or_insert(span);
                *life = (life.0.min(span.0), life.1.max(span.1));
            }
        }
        reach.merge();
        Ok(reach)
    }

    /// Joins spans that touch.
    fn merge(&mut self) {
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

    /// Whether anything of it is dated in these years, or it was in them.
    pub(super) fn is_in(&self, years: Years) -> bool {
        let touches = |span: &(i32, i32)| span.0 <= years.last && span.1 >= years.first;
        self.life.iter().chain(&self.spans).any(touches)
    }

    /// How much it counts through the lens of these years: what holds in them comes first.
    pub(super) fn through(&self, years: Years) -> f32 {
        if self.is_in(years) {
            1.0
        } else if self.life.is_none() && self.spans.is_empty() {
            NO_YEARS
        } else {
            OTHER_YEARS
        }
    }
}

/// The first and the last year that a date may touch.
fn bounds(when: &When<'_>) -> (i32, i32) {
    let first = when.start_earliest.map_or(i32::MIN, |date| date.year);
    let last = when.end_latest.map_or(i32::MAX, |date| date.year);
    debug_assert_ne!(when.holds_in(Years::new(first, last)), Holding::No);
    (first, last)
}

/// Whether the lore's views take the entry for a power or a part of one.
pub(super) fn is_faction(lore: &Lore<'_>, entry: EntryId) -> Result<bool, TableError> {
    let kind = lore.card(entry)?.kind;
    let kind = lore.world().kinds.get(usize::from(kind));
    Ok(kind.and_then(|kind| kind.role) == Some(Role::Faction))
}
