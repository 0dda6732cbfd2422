//! The results of a search.

use super::Choice;
use crate::search::query::FacetFilter;
use crate::search::{Highlighter, Hit, Query};
use crate::{ClaimId, EntryId, Heading};

/// The results of a search.
#[derive(Clone, Debug, Default)]
pub struct SearchResults {
    /// The parsed query.
    pub query: Query,
    /// The hits that pass all facets, best first; by title if the query has no words.
    pub hits: Vec<Hit>,
    /// Finds the matches in a text, to highlight them.
    pub highlighter: Highlighter,
    /// Whether the best hit is a guess: ask "Did you mean …?" with its title.
    pub did_you_mean: bool,
    /// The words that no entry contains in any form, nor with a slip, as typed.
    pub unsaid: Vec<String>,
    /// The kinds of the hits, as indices into [`World::kinds`](crate::World::kinds).
    pub kinds: Vec<Choice<u16>>,
    /// The factions that the hits are related to.
    pub factions: Vec<Choice<EntryId>>,
    /// Typed facets with unknown values.
    pub unknown: Vec<FacetFilter>,
}

/// The part of an entry that a hit links to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HitTarget<'l> {
    /// A heading of its text.
    Heading(Heading<'l>),
    /// A claim that the entry is the subject or the target of.
    Claim(ClaimId),
}
