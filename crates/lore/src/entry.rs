//! An entry in two parts: the card for lists and previews, and the article.

use serde::{Deserialize, Serialize};

use crate::{ClaimId, EntryId, PassageId};

/// What is shown of an entry wherever it is mentioned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card<'a> {
    /// Its name in the address.
    pub slug: &'a str,
    /// Its name for readers.
    pub title: &'a str,
    /// Number of its kind in [`World::kinds`](crate::World::kinds).
    pub kind: u16,
    /// Number of its emblem in [`World::emblems`](crate::World::emblems).
    pub emblem: u16,
    /// Number of its side in [`World::sides`](crate::World::sides), if it is on one.
    pub side: Option<u8>,
    /// One sentence, plain text.
    pub summary: &'a str,
    /// Other names that lead to it.
    #[serde(borrow)]
    pub aliases: Vec<&'a str>,
}

/// Where a name leads that isn't an entry's slug.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Redirect<'a> {
    /// The entry that it leads to.
    pub entry: EntryId,
    /// The [id](Heading::id) of the relevant heading in that entry.
    pub heading: Option<&'a str>,
}

/// A heading of an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heading<'a> {
    /// 2 or 3.
    pub level: u8,
    /// Its name in the address: `entry/<slug>/#<id>`.
    pub id: &'a str,
    /// Its words.
    pub text: &'a str,
}

/// What is decoded when an entry is opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Article<'a> {
    /// The text: HTML with inline codes, which [`Lore::html`](crate::Lore::html) expands.
    pub html: &'a str,
    /// Headings in order.
    #[serde(borrow)]
    pub headings: Vec<Heading<'a>>,
    /// What its footnotes cite, in order: footnote 1 is the first.
    pub footnotes: Vec<PassageId>,
    /// A caution about the content, for those who want one.
    pub content_note: Option<&'a str>,
    /// Claims whose subject it is, as written. Derived from where claims are stored.
    #[serde(skip)]
    pub claims: Vec<ClaimId>,
    /// Relations of other entries that lead here.
    pub incoming: Vec<ClaimId>,
    /// Entries whose texts or facts link here, without those that the relations name.
    pub backlinks: Vec<EntryId>,
    /// The previous entry of its kind, by title.
    pub previous: Option<EntryId>,
    /// The next entry of its kind, by title.
    pub next: Option<EntryId>,
}
