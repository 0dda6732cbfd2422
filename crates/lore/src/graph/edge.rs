//! Relations as edges.

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
            claim,
        })
    }

    /// Whether it holds in these years. Without a date it may hold at any time.
    pub fn holding(&self, years: Option<Years>) -> Holding {
        match (years, &self.claim.when) {
            (None, _) => Holding::Yes,
            (Some(_), None) => Holding::Perhaps,
            (Some(years), Some(when)) => when.holds_in(years),
        }
    }

    /// The entries that it relates: one, if that is related with itself.
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
    for id in lore.claims() {
        edges.extend(Edge::of(lore, id, lore.claim(id)?));
    }
    Ok(edges)
}
