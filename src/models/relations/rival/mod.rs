//! Two readings of a dispute compared: what holds by the one, by the other, and by both.

mod choice;

pub use self::choice::ReadingsToCompare;

use lore::graph::{ChangeKind, Edge, edges};
use lore::route::Versus;
use lore::{Holding, Slug, TableError};

use super::comparison::{ChangeGroup, FoundChanges};
use super::{PageContext, RelationsModel};
use crate::models::claim::{ClaimLine, Subject};

/// A reading that the chosen one of its dispute is compared with.
#[derive(Clone)]
pub struct Rival {
    /// What the chosen reading and this one answer.
    labels: [&'static str; 2],
    /// The same page by this reading.
    page: PageContext,
    /// Every relation as this reading has it, in the order of those of the page.
    edges: Vec<Edge<'static>>,
}

impl Rival {
    /// The reading that an address names beside the one that is chosen; none if it is the same one, or
    /// if either is not there.
    pub(in crate::models::relations) fn of(
        page: PageContext,
        versus: Option<&Versus>,
    ) -> Result<Option<Self>, TableError> {
        let Some(Versus::Reading { dispute, reading }) = versus else {
            return Ok(None);
        };
        let chosen = page.lore.readings().get(dispute.as_str());
        let mut disputes = page.lore.disputes()?.into_iter();
        let found = disputes.find(|one| one.slug == dispute.as_str());
        let (Some(chosen), Some(found)) = (chosen.filter(|chosen| *chosen != reading), found)
        else {
            return Ok(None);
        };
        let label = |id: &Slug| {
            let mut readings = found.readings.iter();
            readings
                .find(|one| one.id == id.as_str())
                .map(|one| one.label)
        };
        let Some(labels) = label(chosen).zip(label(reading)) else {
            return Ok(None);
        };
        let mut readings = page.lore.readings().clone();
        readings.choose(dispute.clone(), reading.clone());
        let page = page.with_readings(&readings)?;
        Ok(Some(Self {
            labels: labels.into(),
            edges: edges(page.lore)?,
            page,
        }))
    }

    /// Whether a relation holds by the chosen reading and by this one, in the years of the filter.
    pub(in crate::models::relations) fn holding(
        &self,
        model: &RelationsModel,
        edge: usize,
    ) -> [Holding; 2] {
        [&model.edges[edge], &self.edges[edge]].map(|edge| {
            if edge.claim.ruled_out {
                Holding::No
            } else {
                edge.holding(model.page.years)
            }
        })
    }

    /// What this reading makes otherwise of a relation; none if it is the same by both.
    pub(in crate::models::relations) fn change(
        &self,
        model: &RelationsModel,
        edge: usize,
    ) -> Option<ChangeKind> {
        let [one, other] = self.holding(model, edge);
        match (one, other) {
            (Holding::No, Holding::No) => None,
            (Holding::No, _) => Some(ChangeKind::Began),
            (_, Holding::No) => Some(ChangeKind::Ended),
            _ => {
                let when = |edge: &Edge<'_>| {
                    let when = edge.claim.when.as_ref();
                    when.map(|when| (when.start_earliest, when.end_latest))
                };
                let is_moved = when(&model.edges[edge]) != when(&self.edges[edge]);
                (is_moved || one != other).then_some(ChangeKind::Changed)
            }
        }
    }

    /// ", only by “the first”"
    pub(in crate::models::relations) fn in_words(&self, change: ChangeKind) -> Option<String> {
        let [chosen, other] = self.labels;
        match change {
            ChangeKind::Began => Some(format!(", only by “{other}”")),
            ChangeKind::Ended => Some(format!(", only by “{chosen}”")),
            ChangeKind::Passed | ChangeKind::Changed => None,
        }
    }
}

impl FoundChanges {
    /// What holds by the chosen reading and another.
    pub(in crate::models::relations) fn of_readings(
        model: &RelationsModel,
        rival: &Rival,
    ) -> Result<Self, TableError> {
        let [chosen, other] = rival.labels;
        let parts = [
            (ChangeKind::Ended, format!("Only by “{chosen}”"), model.page),
            (ChangeKind::Began, format!("Only by “{other}”"), rival.page),
            (
                ChangeKind::Changed,
                "By both, dated otherwise".to_owned(),
                model.page,
            ),
        ];
        let of_kind = |kind| {
            let drawn = model.drawn.iter().copied();
            drawn.filter(move |&edge| rival.change(model, edge) == Some(kind))
        };
        let count = |kind| of_kind(kind).count();
        let counts = [count(ChangeKind::Ended), count(ChangeKind::Began)];
        let [ours, theirs] = counts;
        let both = model.drawn.len() - ours - theirs;
        let mut groups = Vec::new();
        for (kind, title, page) in parts {
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
            summary: format!(
                "{ours} only by “{chosen}”, {theirs} only by “{other}”, {both} by both."
            ),
            groups,
        })
    }
}

#[cfg(test)]
mod tests;
