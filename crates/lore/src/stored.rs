//! The form in which claims and redirects are stored; [`Lore::claim`](crate::Lore::claim) and
//! [`Lore::redirect`](crate::Lore::redirect) expand them.

use serde::{Deserialize, Serialize};

use crate::{EntryId, PassageId, ReadingRef};

/// A claim without what can be derived: a row of [`Section::Claims`](crate::Section::Claims).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim<'a> {
    /// The entry it is about. It comes first, so that claims can be found by it without reading the
    /// rest.
    pub subject: EntryId,
    /// The key that its author gave, or the suffix of the [derived](crate::Claim::key) one:
    /// nothing, or `-2`, `-3`.
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
    /// An editor's remark with inline codes; empty if there is none.
    pub note: &'a str,
}

/// What a claim says about its subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Statement<'a> {
    /// A row of the infobox.
    Fact {
        /// Number of the fact type.
        fact: u16,
        /// The value with inline codes; empty if the date says everything.
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

/// The status, with the reading if it is disputed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// The source says so.
    Stated,
    /// An editor concluded it.
    Inferred,
    /// It belongs to this reading.
    Disputed(ReadingRef),
}

/// A name as a slug that isn't an entry's own: a row of
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
