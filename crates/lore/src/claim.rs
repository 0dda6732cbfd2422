//! Claims, the unit of knowledge: one thing that the sources say, with its date and its passages.

use serde::{Deserialize, Serialize};

use crate::{DisputeId, EntryId, PassageId, Text, Time, When};

/// How well a claim is founded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Status {
    /// The source says so.
    Stated,
    /// An editor concluded it; the note says how.
    Inferred,
    /// The sources give rival readings; this is one of them.
    Disputed,
}

impl Status {
    /// All of them, in the order of trust.
    pub const ALL: [Self; 3] = [Self::Stated, Self::Inferred, Self::Disputed];

    /// Its name, for readers as well as in addresses and exports.
    pub fn word(self) -> &'static str {
        match self {
            Self::Stated => "stated",
            Self::Inferred => "inferred",
            Self::Disputed => "disputed",
        }
    }
}

/// Which reading of which dispute a claim belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct ReadingRef {
    /// The dispute.
    pub dispute: DisputeId,
    /// Number of the reading in it, from zero.
    pub reading: u8,
}

/// What a claim says about its subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Statement<'a> {
    /// A row of the infobox.
    Fact {
        /// Number of the fact type in [`World::facts`](crate::World::facts).
        fact: u16,
        /// The value; absent if the date says everything.
        value: Option<Text<'a>>,
    },
    /// An edge to another entry.
    Relation {
        /// Number of the relation type in [`World::relations`](crate::World::relations).
        relation: u16,
        /// The other end.
        target: EntryId,
    },
}

/// One claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim<'a> {
    /// Its name in the address, unique within the subject: `entry/<slug>/#claim-<key>`.
    ///
    /// The author's, or derived: `<relation>-<target>` or `<fact>`, with a number added from the
    /// second one with the same key on.
    pub key: String,
    /// What it is about.
    pub subject: EntryId,
    /// What it says.
    pub statement: Statement<'a>,
    /// When it held or happened, as its author wrote it.
    pub time: Option<Time<'a>>,
    /// The bounds of that time under the readings of the [`Lore`](crate::Lore) that it was read from:
    /// the widest if none is chosen.
    pub when: Option<When<'a>>,
    /// How well it is founded.
    pub status: Status,
    /// The reading it belongs to; present exactly when the status is disputed.
    pub reading: Option<ReadingRef>,
    /// Whether the readings that a reader chose rule it out: see [`Lore::under`](crate::Lore::under).
    pub ruled_out: bool,
    /// What it rests on; never empty.
    pub passages: Vec<PassageId>,
    /// An editor's remark.
    pub note: Option<Text<'a>>,
}

impl Claim<'_> {
    /// The value of a fact in plain words; empty for a relation, or if the date says everything.
    pub fn value(&self) -> String {
        match &self.statement {
            Statement::Fact {
                value: Some(value), ..
            } => value.plain(),
            _ => String::new(),
        }
    }
}
