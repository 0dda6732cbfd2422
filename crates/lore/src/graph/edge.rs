//! Relations as edges.

use std::collections::BTreeMap;

use crate::{Claim, ClaimId, EntryId, Holding, Lore, Statement, TableError, Years};

/// A relation between two entries.
#[derive(Clone, Debug)]
pub struct Edge<'a> {
    /// Its claim's number.
    pub id: ClaimId,
    /// The claim.
    pub claim: Claim<'a>,
    /// The subject.
    pub from: EntryId,
    /// The target.
    pub to: EntryId,
    /// Number of the relation type.
    pub relation: u16,
    /// Number of its category.
    pub category: u16,
    /// The first year in which both ends may have existed, if that is known: before it, a relation without
    /// a date of its own did not hold.
    pub possible_from: Option<i32>,
}

impl<'a> Edge<'a> {
    /// The claim as an edge, or nothing if it is a fact.
    pub fn of(lore: &Lore<'a>, id: ClaimId, claim: Claim<'a>) -> Option<Self> {
        let Statement::Relation { relation, target } = claim.statement else {
            return None;
        };
        let kind = lore.world().relations.get(usize::from(relation))?;
        Some(Self {
            id,
            from: claim.subject,
            to: target,
            relation,
            category: kind.category,
            possible_from: None,
            claim,
        })
    }

    /// Whether it holds in these years. Without a date it may hold at any time when both ends may have
    /// existed already.
    pub fn holding(&self, years: Option<Years>) -> Holding {
        match (years, &self.claim.when) {
            (None, _) => Holding::Yes,
            (Some(years), None) if self.possible_from.is_some_and(|from| from > years.last) => {
                Holding::No
            }
            (Some(_), None) => Holding::Perhaps,
            (Some(years), Some(when)) => when.holds_in(years),
        }
    }

    /// The entries that it relates: only one if the entry is related to itself.
    pub fn ends(&self) -> impl Iterator<Item = EntryId> + use<> {
        let (from, to) = (self.from, self.to);
        [Some(from), (to != from).then_some(to)]
            .into_iter()
            .flatten()
    }

    /// The end that is not `entry`, if the other one is.
    pub fn other(&self, entry: EntryId) -> Option<EntryId> {
        if self.from == entry {
            Some(self.to)
        } else if self.to == entry {
            Some(self.from)
        } else {
            None
        }
    }
}

/// Every relation of a lore, in the order of the claims.
///
/// # Errors
/// If the lore's bytes are damaged.
pub fn edges<'a>(lore: &Lore<'a>) -> Result<Vec<Edge<'a>>, TableError> {
    let mut edges = Vec::new();
    let mut firsts: BTreeMap<EntryId, Option<i32>> = BTreeMap::new();
    for id in lore.claims() {
        let claim = lore.claim(id)?;
        if lore.world().is_lifespan(&claim)
            && !claim.ruled_out
            && let Some(when) = &claim.when
        {
            let first = when.start_earliest.map(|day| day.year);
            let known = firsts.entry(claim.subject).or_insert(first);
            // An unknown start is less than any.
            *known = (*known).min(first);
        }
        edges.extend(Edge::of(lore, id, claim));
    }
    for edge in &mut edges {
        let firsts = edge.ends().filter_map(|end| *firsts.get(&end)?);
        edge.possible_from = firsts.max();
    }
    Ok(edges)
}
