//! Reads the table in place.
//!
//! Opening checks the header and splits the bytes into sections; nothing is decoded or allocated.
//! Every later read is checked and gives zero if the bytes are wrong, so a damaged table gives poor
//! answers, but never a panic.

use super::format::{FLAG_FREQUENCIES, FLAG_WIDE, HEADER, LineKind, MAGIC, SECTIONS, count_of};

/// Why bytes are not an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// They don't begin like an index of this version.
    NotAnIndex,
    /// They are shorter or longer than the header says; with the expected number of bytes.
    WrongLength(usize),
    /// The sections do not fit the counts.
    Inconsistent,
}

impl std::fmt::Display for OpenError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotAnIndex => f.write_str("not a search index of this version"),
            Self::WrongLength(bytes) => write!(f, "a search index that should have {bytes} bytes"),
            Self::Inconsistent => f.write_str("a search index whose parts do not fit together"),
        }
    }
}

impl std::error::Error for OpenError {}

/// A search index, read in place.
#[derive(Clone, Copy, Debug)]
pub struct Index<'b> {
    pub(super) documents: u32,
    pub(super) terms: u32,
    pub(super) mean_length: u32,
    pub(super) frequencies: bool,
    pub(super) wide: bool,
    sections: [&'b [u8]; SECTIONS],
}

/// One document that has a term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    pub(super) document: u32,
    /// How often it occurs in the body; 0 if not at all.
    pub(super) times: u32,
    /// The term is the whole title.
    pub(super) title: bool,
    /// The term is a whole alias.
    pub(super) alias: bool,
}

/// A name, heading or claim.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    pub(super) document: u32,
    pub(super) kind: LineKind,
    /// Its index among the document's lines of its kind.
    pub(super) ordinal: u32,
    /// The position of its words among all lines' words.
    pub(super) first: usize,
    pub(super) words: usize,
}

impl<'b> Index<'b> {
    /// Reads the header of an index made by [`super::build::build`].
    ///
    /// # Errors
    /// If the bytes aren't an index of this version, or are truncated.
    pub fn open(bytes: &'b [u8]) -> Result<Self, OpenError> {
        let header = bytes.get(..HEADER).ok_or(OpenError::NotAnIndex)?;
        if !header.starts_with(MAGIC) {
            return Err(OpenError::NotAnIndex);
        }
        let at = |place: usize| read(header, 8 + 4 * place, 4);
        let mut sections = [&[][..]; SECTIONS];
        let mut end = HEADER;
        for (place, section) in sections.iter_mut().enumerate() {
            let from = end;
            end = end.saturating_add(at(5 + place) as usize);
            *section = bytes.get(from..end).unwrap_or_default();
        }
        if end != bytes.len() {
            return Err(OpenError::WrongLength(end));
        }
        let [documents, terms, flags, mean_length] = [0, 1, 3, 4].map(at);
        let index = Self {
            documents,
            terms,
            mean_length,
            frequencies: flags & FLAG_FREQUENCIES != 0,
            wide: flags & FLAG_WIDE != 0,
            sections,
        };
        // Everything else is checked when read; these determine how much memory a search takes.
        let fits =
            index.counts().len() == terms as usize && index.lines_of().len() == documents as usize;
        if fits {
            Ok(index)
        } else {
            Err(OpenError::Inconsistent)
        }
    }

    pub(super) const fn term_blocks(&self) -> &'b [u8] {
        self.sections[0]
    }

    pub(super) const fn posting_blocks(&self) -> &'b [u8] {
        self.sections[1]
    }

    pub(super) const fn letters(&self) -> &'b [u8] {
        self.sections[2]
    }

    pub(super) const fn counts(&self) -> &'b [u8] {
        self.sections[3]
    }

    pub(super) const fn posting_bits(&self) -> &'b [u8] {
        self.sections[4]
    }

    pub(super) const fn lines_of(&self) -> &'b [u8] {
        self.sections[5]
    }

    pub(super) const fn lengths(&self) -> &'b [u8] {
        self.sections[6]
    }

    pub(super) const fn heads(&self) -> &'b [u8] {
        self.sections[7]
    }

    pub(super) const fn numbers(&self) -> &'b [u8] {
        self.sections[8]
    }

    /// How many documents there are.
    pub fn documents(&self) -> u32 {
        self.documents
    }

    pub(super) fn number_bytes(&self) -> usize {
        if self.wide { 3 } else { 2 }
    }

    /// Approximately how many documents have the term in their body or as a whole name.
    pub(super) fn count(&self, term: u32) -> u32 {
        self.counts()
            .get(term as usize)
            .copied()
            .map_or(0, count_of)
    }

    /// The class of a body's length, if lengths were worth storing.
    pub(super) fn length_class(&self, document: u32) -> Option<u8> {
        self.lengths().get(document as usize).copied()
    }
}

/// A little-endian number of `length` bytes; zero past the end.
pub(super) fn read(bytes: &[u8], at: usize, length: usize) -> u32 {
    let part = bytes.get(at..at + length).unwrap_or_default();
    part.iter()
        .rev()
        .fold(0, |number, &byte| number << 8 | u32::from(byte))
}

pub(super) fn block_number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
