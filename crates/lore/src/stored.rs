//! The form in which claims and redirects are stored; [`Lore::claim`](crate::Lore::claim) and
//! [`Lore::redirect`](crate::Lore::redirect) give them in full.

use serde::{Deserialize, Serialize};

use crate::{EntryId, PassageId, ReadingRef};

/// A claim without what can be told from the rest: a row of [`Section::Claims`](crate::Section::Claims).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim<'a> {
    /// Which entry it is about. It comes first, so that claims are found by it without the rest.
    pub subject: EntryId,
    /// The key that its author gave, or what comes after the [derived](crate::Claim::key) one:
    /// nothing or `-2`, `-3`.
    pub key: &'a str,
    /// What it says.
    #[serde(borrow)]
    pub statement: Statement<'a>,
    /// Row of its time.
    pub time: Option<u32>,
    /// How well it is founded.
    pub standing: Standing,
    /// What it rests on.
    pub passages: Vec<PassageId>,
    /// An editor's remark with `marks`; empty if there is none.
    pub note: &'a str,
}

/// What a claim says of its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Statement<'a> {
    /// A row of the infobox.
    Fact {
        /// Number of the fact type.
        fact: u16,
        /// The value with `marks`; empty where the date says all.
        value: &'a str,
    },
    /// An edge to another entry.
    Relation {
        /// Number of the relation type.
        relation: u16,
        /// The other end.
        target: EntryId,
    },
}

/// The status, and the reading where that is disputed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// The source says so.
    Stated,
    /// An editor concluded it.
    Inferred,
    /// It belongs to this reading.
    Disputed(ReadingRef),
}

/// A name in the form of a slug that no entry has: a row of
/// [`Section::Redirects`](crate::Section::Redirects).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Redirect<'a> {
    /// The name.
    pub slug: &'a str,
    /// The entry that it leads to.
    pub entry: EntryId,
    /// The heading in the text of that entry, by its id.
    pub heading: Option<&'a str>,
    /// Whether it was the slug of an entry that has been merged into another.
    pub moved: bool,
}
