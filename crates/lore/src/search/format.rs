//! The table's layout, shared by the builder and the reader.
//!
//! ```text
//! magic            8 bytes
//! counts           documents, terms, lines, flags, mean length: five u32, little-endian
//! lengths          of each section in bytes: SECTIONS u32
//! sections         in this order, without gaps:
//!   term blocks    a 3-byte offset into the terms for every 64th
//!   posting blocks a 4-byte bit offset into the postings for every 64th term
//!   terms          a byte of `TERM` and how many letters are shared with the term before (none at
//!                  a block's start), then the remaining letters
//!   counts         a byte a term: its number of postings, see `COUNT_LIMIT`
//!   postings       bits, see `write_postings` in `build`
//!   lines of       a byte a document: how many lines (names, headings, claims) it has
//!   lengths        a byte a document: the body's length class; empty where all are short
//!   heads          a byte a line: its kind and how many words it has
//!   words          the lines' term numbers, of two bytes or three, little-endian
//! ```
//!
//! Counts, heads and words are separate streams because brotli, which every host applies,
//! compresses similar data best when it is adjacent.

/// First eight bytes; the digit is the format's version.
pub(super) const MAGIC: &[u8; 8] = b"lore-ix2";
/// Number of sections.
pub(super) const SECTIONS: usize = 9;
/// Counts, then the sections' lengths.
pub(super) const HEADER: usize = 8 + 4 * 5 + 4 * SECTIONS;
/// Terms in a block: each block's position is stored, and its first term is complete, so that the
/// dictionary can be searched by bisection.
pub(super) const TERM_BLOCK: usize = 64;
/// Marks the start of a term; letters are below it.
pub(super) const TERM: u8 = 0x80;
/// A count byte at or above this is a size class, and the postings begin with the true count.
pub(super) const COUNT_LIMIT: u8 = 192;
/// The count byte of a stop word.
pub(super) const STOP_COUNT: u8 = u8::MAX;
/// From this many postings on, their length in bits is stored before them.
pub(super) const SKIP_LIMIT: u32 = 64;
/// Flag: postings in bodies include the word's count.
pub(super) const FLAG_FREQUENCIES: u32 = 1;
/// Flag: word numbers have three bytes, not two.
pub(super) const FLAG_WIDE: u32 = 2;
/// From this mean body length on (in words), counts in bodies are worth storing.
pub(super) const FREQUENCIES_FROM: usize = 40;
/// The most times a word is counted in one body.
pub(super) const MOST_TIMES: u32 = 4;
/// The most words of one line; longer claims are cut.
pub(super) const LINE_WORDS: usize = 63;

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LineKind {
    /// A title of two words or more; one-word titles are in the postings.
    Title = 0,
    /// An alias of two words or more.
    Alias = 1,
    /// A heading, of any length.
    Heading = 2,
    /// A claim, of any length.
    Claim = 3,
}

impl LineKind {
    pub(super) const fn of(head: u8) -> Self {
        match head >> 6 {
            0 => Self::Title,
            1 => Self::Alias,
            2 => Self::Heading,
            _ => Self::Claim,
        }
    }
}

/// The plain bits of Rice's code for `count` postings among `documents`:
/// the gaps are close to geometric, for which log2(ln 2 · mean gap) is best.
pub(super) fn rice_bits(documents: u32, count: u32) -> u32 {
    (u64::from(documents) * 693 / (u64::from(count.max(1)) * 1000))
        .checked_ilog2()
        .unwrap_or(0)
}

/// A count as a byte: exact if small, otherwise a size class in steps of a quarter octave.
pub(super) fn count_byte(count: u32) -> u8 {
    if count < u32::from(COUNT_LIMIT) {
        return u8::try_from(count).unwrap_or(COUNT_LIMIT);
    }
    let octave = count.ilog2() - 7;
    let quarter = (count >> (count.ilog2() - 2)) & 3;
    u8::try_from(u32::from(COUNT_LIMIT) + (octave * 4 + quarter).min(62)).unwrap_or(u8::MAX)
}

/// About the count that a byte stands for.
pub(super) fn count_of(byte: u8) -> u32 {
    match byte.checked_sub(COUNT_LIMIT) {
        None => u32::from(byte),
        Some(class) => (4 + u32::from(class) % 4) << (5 + u32::from(class) / 4),
    }
}

/// A body's length as a class in steps of half an octave.
pub(super) fn length_class(words: usize) -> u8 {
    let words = words.max(1);
    let half = u32::from(words * 2 >= 3 << words.ilog2());
    u8::try_from(words.ilog2() * 2 + half).unwrap_or(u8::MAX)
}

/// About the length that a class stands for, in words.
pub(super) fn length_of(class: u8) -> f32 {
    let octave = f32::from_bits((127 + u32::from(class.min(60)) / 2) << 23);
    if class % 2 == 1 { octave * 1.5 } else { octave }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_survive_roughly() {
        for count in [0, 1, 191, 192, 300, 1000, 65_000, 1_000_000] {
            let about = count_of(count_byte(count));
            assert!(
                about <= count && about * 5 / 4 + 1 >= count,
                "{count} became {about}"
            );
        }
    }
}
