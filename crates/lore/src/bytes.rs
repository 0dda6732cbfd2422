//! The embedded format: tables of records that are decoded one at a time.
//!
//! ```text
//! magic "LORE" | version u32 | sections u32 | (start u32, len u32) for each section
//! a section:  rows u32 | end of each row u32, relative to the first row | rows
//! ```
//!
//! Integers are little-endian. A row is a [postcard](https://postcard.jamesmunns.com/wire-format)
//! record whose strings are borrowed from the bytes. Opening reads the directory only.

use std::fmt;

use serde::{Deserialize, Serialize};

const MAGIC: [u8; 4] = *b"LORE";
const VERSION: u32 = 5;
const WORD: usize = 4;

/// Why embedded bytes could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableError {
    /// They are not a lore, or of another version of this program.
    Foreign,
    /// They end too early, or a length in them is wrong.
    Truncated,
    /// There is no such row.
    NoRow(usize),
    /// A record does not decode.
    Record(usize),
    /// A text ends within a code.
    Text,
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Foreign => f.write_str("the lore was compiled by another version"),
            Self::Truncated => f.write_str("the lore is cut short"),
            Self::NoRow(row) => write!(f, "the lore has no row {row}"),
            Self::Record(row) => write!(f, "row {row} of the lore is damaged"),
            Self::Text => f.write_str("a text of the lore is damaged"),
        }
    }
}

impl std::error::Error for TableError {}

fn word(bytes: &[u8], at: usize) -> Result<usize, TableError> {
    let end = at.checked_add(WORD).ok_or(TableError::Truncated)?;
    let four: [u8; WORD] = bytes
        .get(at..end)
        .and_then(|b| b.try_into().ok())
        .ok_or(TableError::Truncated)?;
    Ok(u32::from_le_bytes(four) as usize)
}

/// The sections of a lore, by number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sections<'a> {
    bytes: &'a [u8],
}

impl<'a> Sections<'a> {
    pub(crate) fn open(bytes: &'a [u8], expected: usize) -> Result<Self, TableError> {
        if bytes.get(..WORD) != Some(&MAGIC) || word(bytes, WORD)? != VERSION as usize {
            return Err(TableError::Foreign);
        }
        if word(bytes, 2 * WORD)? != expected {
            return Err(TableError::Foreign);
        }
        Ok(Self { bytes })
    }

    pub(crate) fn section(&self, number: usize) -> Result<&'a [u8], TableError> {
        let at = (3 + 2 * number) * WORD;
        let start = word(self.bytes, at)?;
        let len = word(self.bytes, at + WORD)?;
        let end = start.checked_add(len).ok_or(TableError::Truncated)?;
        self.bytes.get(start..end).ok_or(TableError::Truncated)
    }
}

/// A section read as rows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Table<'a> {
    ends: &'a [u8],
    rows: &'a [u8],
}

impl<'a> Table<'a> {
    pub(crate) fn open(section: &'a [u8]) -> Result<Self, TableError> {
        let len = word(section, 0)?;
        let head = len
            .checked_add(1)
            .and_then(|words| words.checked_mul(WORD))
            .ok_or(TableError::Truncated)?;
        let ends = section.get(WORD..head).ok_or(TableError::Truncated)?;
        let rows = section.get(head..).ok_or(TableError::Truncated)?;
        Ok(Self { ends, rows })
    }

    pub(crate) fn len(&self) -> usize {
        self.ends.len() / WORD
    }

    /// The number of the first row that is not `before`, by binary search. Rows that are `before` must
    /// come first.
    pub(crate) fn partition(
        &self,
        before: impl Fn(usize) -> Result<bool, TableError>,
    ) -> Result<usize, TableError> {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if before(middle)? {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Ok(low)
    }

    pub(crate) fn row<T: Deserialize<'a>>(&self, row: usize) -> Result<T, TableError> {
        if row >= self.len() {
            return Err(TableError::NoRow(row));
        }
        let start = if row == 0 {
            0
        } else {
            word(self.ends, (row - 1) * WORD)?
        };
        let end = word(self.ends, row * WORD)?;
        let bytes = self.rows.get(start..end).ok_or(TableError::Truncated)?;
        postcard::from_bytes(bytes).map_err(|_| TableError::Record(row))
    }
}

/// Writes sections in the order of [`Section`](crate::Section). Used by the compiler.
#[derive(Debug, Default)]
pub struct TableWriter {
    sections: Vec<Vec<u8>>,
}

impl TableWriter {
    /// Adds a section of rows.
    ///
    /// # Errors
    /// If a record can't be encoded or the section outgrows 4 GiB.
    pub fn rows<T: Serialize>(&mut self, records: &[T]) -> Result<(), postcard::Error> {
        self.raw(section_of(records)?);
        Ok(())
    }

    /// Adds a section of bytes, in whatever format.
    pub fn raw(&mut self, section: Vec<u8>) {
        self.sections.push(section);
    }

    /// The finished bytes.
    ///
    /// # Errors
    /// If the whole outgrows 4 GiB.
    pub fn finish(self) -> Result<Vec<u8>, postcard::Error> {
        let mut out = MAGIC.to_vec();
        out.extend(VERSION.to_le_bytes());
        out.extend(size(self.sections.len())?.to_le_bytes());
        let mut start = out.len() + 2 * WORD * self.sections.len();
        for section in &self.sections {
            out.extend(size(start)?.to_le_bytes());
            out.extend(size(section.len())?.to_le_bytes());
            start += section.len();
        }
        out.extend(self.sections.concat());
        Ok(out)
    }
}

/// A section of rows.
pub(crate) fn section_of<T: Serialize>(records: &[T]) -> Result<Vec<u8>, postcard::Error> {
    let mut rows = Vec::new();
    let mut section = size(records.len())?.to_le_bytes().to_vec();
    for record in records {
        rows.extend(postcard::to_allocvec(record)?);
        section.extend(size(rows.len())?.to_le_bytes());
    }
    section.extend(rows);
    Ok(section)
}

fn size(len: usize) -> Result<u32, postcard::Error> {
    u32::try_from(len).map_err(|_| postcard::Error::SerializeBufferFull)
}
