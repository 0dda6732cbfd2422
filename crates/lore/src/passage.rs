//! What claims rest on, and what the sources disagree about.

use serde::{Deserialize, Serialize};

use crate::{ClaimId, EntryId, PassageId};

/// A source: a row of [`Section::Sources`](crate::Section::Sources).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source<'a> {
    /// Its name in citations: `empire` in `empire:5.4`.
    pub id: &'a str,
    /// What it is called.
    pub title: &'a str,
    /// What it is.
    pub description: &'a str,
    /// Who wrote it.
    pub author: Option<&'a str>,
    /// Its parts in order.
    #[serde(borrow)]
    pub sections: Vec<SourceSection<'a>>,
}

/// A part of a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceSection<'a> {
    /// Its heading.
    pub title: &'a str,
    /// Its first passage; the others follow it.
    pub first: PassageId,
    /// How many passages it has.
    pub len: u32,
}

/// One passage of a source, retold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage<'a> {
    /// Its full name: `empire:5.4`. In addresses: `sources/#empire:5.4`.
    pub id: &'a str,
    /// Number of its source.
    pub source: u16,
    /// Its location in the source.
    pub locator: &'a str,
    /// What it says.
    pub text: &'a str,
}

/// What rests on a passage.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PassageUse {
    /// The claims that rest on it.
    pub claims: Vec<ClaimId>,
    /// The entries whose texts cite it.
    pub cited_by: Vec<EntryId>,
}

/// A question that the sources disagree about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispute<'a> {
    /// Its name in the address: `disputes/#<slug>`.
    pub slug: &'a str,
    /// Its name for readers.
    pub title: &'a str,
    /// The question.
    pub question: &'a str,
    /// A neutral account, as [`Article::html`](crate::Article::html).
    pub html: &'a str,
    /// What the account's footnotes cite.
    pub footnotes: Vec<PassageId>,
    /// The rival answers, at least two.
    #[serde(borrow)]
    pub readings: Vec<Reading<'a>>,
}

impl<'a> Dispute<'a> {
    /// The answer with a name within the dispute.
    pub fn reading(&self, id: &str) -> Option<&Reading<'a>> {
        self.readings.iter().find(|reading| reading.id == id)
    }
}

/// One answer to a dispute's question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reading<'a> {
    /// Its name within the dispute.
    pub id: &'a str,
    /// The answer in words.
    pub label: &'a str,
    /// The claims that give it; never empty.
    pub claims: Vec<ClaimId>,
}
