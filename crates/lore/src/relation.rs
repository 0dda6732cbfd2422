//! Relations: claims seen as edges, from either end.

use crate::{Claim, EntryId, Lore, RelationType, Statement, TableError};

/// The end that a relation is read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    /// From the subject: "commanded".
    Subject,
    /// From the target: "commanded by".
    Target,
}

/// A claim that is a relation, read from one of its ends.
#[derive(Clone, Debug)]
pub struct Relation<'a> {
    /// The claim.
    pub claim: Claim<'a>,
    /// The type of the relation.
    pub kind: RelationType<'a>,
    /// The end it is read from.
    pub side: Side,
    /// The entry at the other end.
    pub other: EntryId,
}

impl<'a> Relation<'a> {
    /// The claim as a relation read from `side`, or nothing if it is a fact.
    pub fn of(lore: &Lore<'a>, claim: Claim<'a>, side: Side) -> Option<Self> {
        let Statement::Relation { relation, target } = claim.statement else {
            return None;
        };
        let kind = lore.world().relations.get(usize::from(relation))?.clone();
        let other = match side {
            Side::Subject => target,
            Side::Target => claim.subject,
        };
        Some(Self {
            claim,
            kind,
            side,
            other,
        })
    }

    /// The words between the entry it is read from and the other one.
    pub fn label(&self) -> &'a str {
        match self.side {
            Side::Subject => self.kind.label,
            Side::Target => self.kind.inverse,
        }
    }

    /// Every relation of an entry, those that it is the subject of first.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of_entry(lore: &Lore<'a>, entry: EntryId) -> Result<Vec<Self>, TableError> {
        let article = lore.article(entry)?;
        let sides = [
            (Side::Subject, &article.claims),
            (Side::Target, &article.incoming),
        ];
        let mut relations = Vec::new();
        for (side, claims) in sides {
            for &id in claims {
                relations.extend(Self::of(lore, lore.claim(id)?, side));
            }
        }
        Ok(relations)
    }
}
