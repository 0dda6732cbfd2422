//! Two readings of a dispute compared: what holds under one, under the other, and under both.

use lore::graph::{ChangeKind, Edge, edges};
use lore::route::Versus;
use lore::{Holding, TableError};

use super::comparison::{ChangeGroup, FoundChanges};
use super::{PageContext, RelationsModel};
use crate::models::claim::{ClaimLine, Subject};
use crate::models::other_reading::{OtherReading, change};

/// A reading that the chosen one of its dispute is compared with, and the relations under it.
#[derive(Clone)]
pub struct Rival {
    /// The reading.
    pub(super) other: OtherReading,
    /// Every relation under this reading, in the same order as the page's.
    pub(super) edges: Vec<Edge<'static>>,
}

impl Rival {
    /// The reading that an address compares with the chosen one, if both exist.
    pub(in crate::models::relations) fn of(
        page: PageContext,
        versus: Option<&Versus>,
    ) -> Result<Option<Self>, TableError> {
        let Some(other) = OtherReading::of(page, versus)? else {
            return Ok(None);
        };
        let edges = edges(other.page.lore)?;
        Ok(Some(Self { other, edges }))
    }

    /// Whether a relation holds under the chosen reading and under this one, in the filter's years.
    pub(in crate::models::relations) fn holding(
        &self,
        model: &RelationsModel,
        edge: usize,
    ) -> [Holding; 2] {
        let holding = |edge: &Edge<'_>| {
            if edge.claim.ruled_out {
                Holding::No
            } else {
                edge.holding(model.page.years)
            }
        };
        [&model.edges[edge], &self.edges[edge]].map(holding)
    }

    /// How a relation differs under this reading; none if it is the same under both.
    pub(in crate::models::relations) fn change(
        &self,
        model: &RelationsModel,
        edge: usize,
    ) -> Option<ChangeKind> {
        let claims = [&model.edges[edge].claim, &self.edges[edge].claim];
        change(claims, self.holding(model, edge))
    }

    /// "only under “the first”"
    pub(in crate::models::relations) fn in_words(&self, change: ChangeKind) -> String {
        let [chosen, other] = self.other.labels;
        match change {
            ChangeKind::Began => format!("only under “{other}”"),
            ChangeKind::Ended => format!("only under “{chosen}”"),
            _ => "under both, with different dates".to_owned(),
        }
    }
}

impl FoundChanges {
    /// The differences between the chosen reading and another.
    pub(in crate::models::relations) fn of_readings(
        model: &RelationsModel,
        rival: &Rival,
    ) -> Result<Self, TableError> {
        let of_kind = |kind| {
            let drawn = model.drawn.iter().copied();
            drawn.filter(move |&edge| rival.change(model, edge) == Some(kind))
        };
        let count = |kind| of_kind(kind).count();
        let (ours, theirs) = (count(ChangeKind::Ended), count(ChangeKind::Began));
        let both = model.drawn.len() - ours - theirs;
        let mut groups = Vec::new();
        for (kind, title) in rival.other.titles() {
            // What only holds under the other reading is described under that one.
            let page = match kind {
                ChangeKind::Began => rival.other.page,
                _ => model.page,
            };
            let lines = of_kind(kind).map(|edge| {
                let claim = page.lore.claim(model.edges[edge].id)?;
                ClaimLine::of(page, &claim, Subject::Named)
            });
            let claims: Vec<ClaimLine> = lines.collect::<Result<_, _>>()?;
            if !claims.is_empty() {
                let title = title.into();
                groups.push(ChangeGroup {
                    kind,
                    title,
                    claims,
                });
            }
        }
        Ok(Self {
            summary: rival.other.summary([ours, theirs, both]),
            groups,
        })
    }
}

#[cfg(test)]
mod tests;
