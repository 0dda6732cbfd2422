//! The hits of a search.

/// The part of an entry that answers best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// The entry as a whole.
    Entry,
    /// Its heading with this ordinal.
    Heading(u32),
    /// Its claim with this ordinal.
    Claim(u32),
}

/// Where the best evidence for an entry was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// In its title.
    Title,
    /// In an alias.
    Alias,
    /// In a heading.
    Heading,
    /// In a claim.
    Claim,
    /// In its text only.
    Body,
}

/// An entry that answers the query.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Hit {
    /// The entry's index among the documents that the index was built from.
    pub entry: u32,
    /// The part of the entry to go to.
    pub unit: Unit,
    /// Where the best evidence is.
    pub field: Field,
    /// Higher is better; only comparable within one search.
    pub score: f32,
}

impl Hit {
    /// An entry that was found by something other than words.
    pub fn of_entry(entry: usize) -> Self {
        Self {
            entry: u32::try_from(entry).unwrap_or(u32::MAX),
            unit: Unit::Entry,
            field: Field::Title,
            score: 1.0,
        }
    }
}

/// The answers to a query.
#[derive(Clone, Debug, Default)]
pub struct IndexHits {
    /// The answers, best first; none for gibberish.
    pub hits: Vec<Hit>,
    /// Highlights what the query matched in the entries' texts.
    pub highlighter: super::Highlighter,
    /// The words of the query that no document contains in any form, nor with a slip, as typed.
    pub unsaid: Vec<String>,
    /// Whether the best hit is a guess: ask "Did you mean …?" with its title.
    pub did_you_mean: bool,
}
