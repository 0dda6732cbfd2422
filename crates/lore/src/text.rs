//! Short texts with links to entries: the value of a fact, a note.

use crate::EntryId;

/// A piece of a [`Text`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span<'a> {
    /// Plain words.
    Plain(&'a str),
    /// A link to an entry.
    Entry {
        /// Where the link leads.
        entry: EntryId,
        /// The words of the link.
        label: &'a str,
    },
}

impl<'a> Span<'a> {
    /// The words alone.
    pub fn label(&self) -> &'a str {
        match *self {
            Span::Plain(words) => words,
            Span::Entry { label, .. } => label,
        }
    }
}

/// One line of text with links in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text<'a>(pub Vec<Span<'a>>);

impl Text<'_> {
    /// The words without the links.
    pub fn plain(&self) -> String {
        self.0.iter().map(Span::label).collect()
    }
}
