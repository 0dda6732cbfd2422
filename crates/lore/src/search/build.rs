//! Building the table, at compile time.
//!
//! The same documents give the same bytes: everything is ordered, nothing is hashed.

mod gather;
mod write;

use self::gather::Gathered;

/// The searchable texts of one entry. Its index among the documents is its ordinal.
#[derive(Clone, Debug, Default)]
pub struct Document<'t> {
    /// Its title.
    pub title: &'t str,
    /// Its other names.
    pub aliases: Vec<&'t str>,
    /// The headings of its text, in order.
    pub headings: Vec<&'t str>,
    /// Its claims as short sentences, in order.
    pub claims: Vec<&'t str>,
    /// Everything else it says, as plain text.
    pub body: &'t str,
}

/// The table of `documents`, to be opened with [`super::Index::open`].
///
/// Ordinals are 32-bit and offsets into the letters 24-bit: several million words.
pub fn build(documents: &[Document<'_>]) -> Vec<u8> {
    let mut gathered = Gathered::default();
    for (ordinal, document) in (0..).zip(documents) {
        gathered.add(ordinal, document);
    }
    gathered.write()
}
