//! What a search finds.

/// The part of an entry that answers best.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Unit {
    /// The entry as such.
    Entry,
    /// Its heading of this ordinal.
    Heading(u32),
    /// Its claim of this ordinal.
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
    /// The entry's place among the documents that the index was built from.
    pub entry: u32,
    /// Where in the entry to go.
    pub unit: Unit,
    /// Where the best evidence stands.
    pub field: Field,
    /// The higher the better; comparable within one search only.
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
    /// Marks in the entries' texts what the query matched.
    pub highlighter: super::Highlighter,
    /// The words of the query that no document has, in any form or but for a slip, as typed.
    pub unsaid: Vec<String>,
    /// Whether the best hit is a guess: ask "Did you mean …?" with its title.
    pub did_you_mean: bool,
}
