//! Reading the table in place.
//!
//! Opening checks the header and cuts the bytes into sections; nothing is decoded or
//! allocated. Every later read is checked where it happens and reads zero where the
//! bytes are wrong, so a damaged table gives poor answers, never a panic.

use super::bits::BitReader;
use super::format::{
    COUNT_LIMIT, FLAG_FREQUENCIES, FLAG_WIDE, HEADER, LineKind, MAGIC, MOST_TIMES, POSTING_BLOCK,
    SECTIONS, SKIP_LIMIT, STOP_COUNT, TERM_BLOCK, count_of, rice_bits,
};
use std::ops::Range;

/// Why bytes are not an index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// They do not begin as an index of this version does.
    NotAnIndex,
    /// They are shorter or longer than they say; the number of bytes there should be.
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
    frequencies: bool,
    wide: bool,
    term_blocks: &'b [u8],
    posting_blocks: &'b [u8],
    shared: &'b [u8],
    letters: &'b [u8],
    counts: &'b [u8],
    postings: &'b [u8],
    lines_of: &'b [u8],
    lengths: &'b [u8],
    heads: &'b [u8],
    numbers: &'b [u8],
}

/// One document that has a term.
#[derive(Clone, Copy, Debug)]
pub(super) struct Posting {
    pub(super) document: u32,
    /// How often the body has it; 0 is not at all.
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
    /// Its place among the document's lines of its kind.
    pub(super) ordinal: u32,
    /// Where its words stand among all lines' words.
    pub(super) first: usize,
    pub(super) words: usize,
}

impl<'b> Index<'b> {
    /// Reads the header of an index made by [`super::build::build`].
    ///
    /// # Errors
    /// When the bytes are no index of this version, or cut.
    pub fn open(bytes: &'b [u8]) -> Result<Self, OpenError> {
        let header = bytes.get(..HEADER).ok_or(OpenError::NotAnIndex)?;
        if !header.starts_with(MAGIC) {
            return Err(OpenError::NotAnIndex);
        }
        let at = |place: usize| read(header, 8 + 4 * place, 4);
        let mut rest = &bytes[HEADER..];
        let mut sections = [&[][..]; SECTIONS];
        let expected = (0..SECTIONS)
            .map(|section| at(5 + section) as usize)
            .fold(HEADER, usize::saturating_add);
        for (section, cut) in sections.iter_mut().enumerate() {
            let length = at(5 + section) as usize;
            (*cut, rest) = rest
                .split_at_checked(length)
                .ok_or(OpenError::WrongLength(expected))?;
        }
        if !rest.is_empty() {
            return Err(OpenError::WrongLength(expected));
        }
        let [documents, terms, lines, flags, mean_length] = [0, 1, 2, 3, 4].map(at);
        let [
            term_blocks,
            posting_blocks,
            shared,
            letters,
            counts,
            postings,
            lines_of,
            lengths,
            heads,
            numbers,
        ] = sections;
        let index = Self {
            documents,
            terms,
            mean_length,
            frequencies: flags & FLAG_FREQUENCIES != 0,
            wide: flags & FLAG_WIDE != 0,
            term_blocks,
            posting_blocks,
            shared,
            letters,
            counts,
            postings,
            lines_of,
            lengths,
            heads,
            numbers,
        };
        let fits = shared.len() == terms as usize
            && counts.len() == terms as usize
            && lines_of.len() == documents as usize
            && heads.len() == lines as usize
            && (lengths.len() == documents as usize || !index.frequencies)
            && term_blocks.len() == 3 * (terms as usize).div_ceil(TERM_BLOCK)
            && posting_blocks.len() == 4 * (terms as usize).div_ceil(POSTING_BLOCK)
            && numbers.len().is_multiple_of(index.planes());
        if fits {
            Ok(index)
        } else {
            Err(OpenError::Inconsistent)
        }
    }

    /// How many documents there are.
    pub fn documents(&self) -> u32 {
        self.documents
    }

    fn planes(&self) -> usize {
        if self.wide { 3 } else { 2 }
    }

    /// Walks the terms in order: number, letters, and how many are shared with the term seen before.
    ///
    /// `visit` says how many first letters settle that no term beginning with them is of
    /// interest; such terms are passed over, by whole blocks where one can.
    pub(super) fn walk(&self, visit: &mut Walker<'_>) {
        let mut word = [0_u8; 256];
        let mut length = 0;
        let mut settled = None;
        for (block, shared) in self.shared.chunks(TERM_BLOCK).enumerate() {
            let mut rest = self.block_letters(block);
            if let Some(settled) = settled {
                let next = self.block_letters(block + 1);
                if same(rest, &word[..settled]) && same(next, &word[..settled]) {
                    continue;
                }
            }
            for (at, &kept) in shared.iter().enumerate() {
                let end = rest
                    .iter()
                    .position(|letter| letter & 0x80 != 0)
                    .map_or(rest.len(), |last| last + 1);
                let (letters, after) = rest.split_at(end);
                rest = after;
                let kept = usize::from(kept).min(length);
                // At a block's start the whole word stands again; what is shared is counted anew.
                let equal = if at == 0 {
                    word.iter()
                        .zip(letters)
                        .take_while(|(a, b)| **a == **b & 0x7f)
                        .count()
                } else {
                    kept
                };
                if settled.is_some_and(|settled| equal >= settled) {
                    continue;
                }
                for (to, &letter) in word[kept..].iter_mut().zip(letters) {
                    *to = letter & 0x7f;
                }
                length = (kept + letters.len()).min(word.len());
                settled = visit(
                    block_number(block * TERM_BLOCK + at),
                    &word[..length],
                    equal.min(length),
                );
            }
        }
    }

    /// The letters from a block's first term on.
    fn block_letters(&self, block: usize) -> &'b [u8] {
        let start = read(self.term_blocks, block * 3, 3) as usize;
        if block * 3 < self.term_blocks.len() {
            self.letters.get(start..).unwrap_or_default()
        } else {
            &[]
        }
    }

    /// Walks the terms from a block on while `visit` says so.
    fn walk_from(&self, block: usize, visit: &mut dyn FnMut(u32, &[u8]) -> bool) {
        let first = block * TERM_BLOCK;
        let mut rest = self.block_letters(block);
        let mut word = [0_u8; 256];
        let mut length = 0;
        for (term, &kept) in
            (block_number(first)..).zip(self.shared.get(first..).unwrap_or_default())
        {
            let kept = usize::from(kept).min(length);
            let mut at = 0;
            // The hottest loop of look-ups: a letter is copied and the top bit ends the word.
            while let (Some(&letter), Some(to)) = (rest.get(at), word.get_mut(kept + at)) {
                *to = letter & 0x7f;
                at += 1;
                if letter & 0x80 != 0 {
                    break;
                }
            }
            rest = &rest[at..];
            length = kept + at;
            if !visit(term, &word[..length]) {
                return;
            }
        }
    }

    /// The number of the first term that is not before `word`.
    pub(super) fn place(&self, word: &[u8]) -> u32 {
        let blocks = self.term_blocks.len() / 3;
        let (mut low, mut high) = (0, blocks);
        while low < high {
            let middle = usize::midpoint(low, high);
            let start = read(self.term_blocks, middle * 3, 3) as usize;
            let first = self.letters.get(start..).unwrap_or_default();
            if before(first, word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mut found = block_number((low * TERM_BLOCK).min(self.terms as usize));
        if low > 0 {
            self.walk_from(low - 1, &mut |term, letters| {
                if letters >= word {
                    found = term;
                    return false;
                }
                term < found
            });
        }
        found
    }

    /// The number of `word`, if there is such a term.
    pub(super) fn find(&self, word: &[u8]) -> Option<u32> {
        let term = self.place(word);
        let mut same = false;
        self.with_term(term, &mut |letters| same = letters == word);
        same.then_some(term)
    }

    /// The numbers of the terms that begin with `prefix`.
    pub(super) fn beginning_with(&self, prefix: &[u8]) -> Range<u32> {
        let mut after = prefix.to_vec();
        while let Some(last) = after.pop() {
            if last < 0x7f {
                after.push(last + 1);
                return self.place(prefix)..self.place(&after);
            }
        }
        self.place(prefix)..self.terms
    }

    /// Walks the terms of a range.
    pub(super) fn walk_range(&self, range: Range<u32>, visit: &mut dyn FnMut(u32, &[u8])) {
        self.walk_from(range.start as usize / TERM_BLOCK, &mut |term, word| {
            if range.contains(&term) {
                visit(term, word);
            }
            term < range.end
        });
    }

    /// Whether the term is a word of little meaning.
    pub(super) fn is_stop_word(&self, term: u32) -> bool {
        self.counts.get(term as usize) == Some(&STOP_COUNT)
    }

    /// Shows the letters of a term.
    pub(super) fn with_term(&self, term: u32, show: &mut dyn FnMut(&[u8])) {
        self.walk_from(term as usize / TERM_BLOCK, &mut |at, letters| {
            if at < term {
                return true;
            }
            if at == term {
                show(letters);
            }
            false
        });
    }

    /// About how many documents have the term in their body or as a whole name.
    pub(super) fn count(&self, term: u32) -> u32 {
        self.counts.get(term as usize).copied().map_or(0, count_of)
    }

    /// Visits the postings of the terms in `range`, term by term.
    pub(super) fn postings(&self, range: Range<u32>, visit: &mut dyn FnMut(u32, Posting)) {
        if range.is_empty() || range.start >= self.terms {
            return;
        }
        let block = range.start as usize / POSTING_BLOCK;
        let start = read(self.posting_blocks, block * 4, 4) as usize;
        let mut bits = BitReader::new(self.postings, start);
        for term in block_number(block * POSTING_BLOCK)..range.end.min(self.terms) {
            let byte = self.counts.get(term as usize).copied().unwrap_or(0);
            let count = if byte >= COUNT_LIMIT {
                bits.plain()
            } else {
                u32::from(byte)
            };
            if count >= SKIP_LIMIT {
                let length = bits.plain();
                if term < range.start {
                    bits.skip(length as usize);
                    continue;
                }
            }
            let low = rice_bits(self.documents, count);
            let mut next = 0_u32;
            for _ in 0..count {
                let document = next.saturating_add(bits.rice(low));
                if document >= self.documents {
                    return;
                }
                next = document + 1;
                let flags = if bits.bits(1) == 1 { bits.bits(3) } else { 1 };
                let mut times = flags & 1;
                if self.frequencies && times > 0 {
                    times = (1 + bits.rice(0)).min(MOST_TIMES);
                }
                if term >= range.start {
                    visit(
                        term,
                        Posting {
                            document,
                            times,
                            title: flags & 2 != 0,
                            alias: flags & 4 != 0,
                        },
                    );
                }
            }
        }
    }

    /// The class of a body's length, if lengths were worth storing.
    pub(super) fn length_class(&self, document: u32) -> Option<u8> {
        self.lengths.get(document as usize).copied()
    }

    /// Visits the lines that have a word of `wanted`, a set of terms with a bit for each.
    pub(super) fn lines(&self, wanted: &[u64], visit: &mut dyn FnMut(Line)) {
        let all = self.numbers.len() / self.planes();
        let (low, rest) = self.numbers.split_at(all);
        let (middle, high) = rest.split_at(all);
        let has = |first: usize, words: usize| {
            let (Some(low), Some(middle)) = (
                low.get(first..first + words),
                middle.get(first..first + words),
            ) else {
                return false;
            };
            let high = high.get(first..first + words);
            let mut at = 0;
            while at < words {
                let above = high.map_or(0, |high| usize::from(high[at]));
                let term = usize::from(low[at]) | usize::from(middle[at]) << 8 | above << 16;
                if wanted
                    .get(term / 64)
                    .is_some_and(|bits| bits >> (term % 64) & 1 != 0)
                {
                    return true;
                }
                at += 1;
            }
            false
        };
        let mut heads = self.heads.iter();
        let mut first = 0;
        for (document, &lines) in (0..).zip(self.lines_of) {
            let mut ordinals = [0_u32; 4];
            for &head in heads.by_ref().take(usize::from(lines)) {
                let kind = LineKind::of(head);
                let words = usize::from(head & 0x3f);
                let ordinal = ordinals[kind as usize];
                ordinals[kind as usize] += 1;
                if has(first, words) {
                    visit(Line {
                        document,
                        kind,
                        ordinal,
                        first,
                        words,
                    });
                }
                first += words;
            }
        }
    }

    /// The term number of the word at a place among all lines' words.
    #[inline]
    pub(super) fn line_word(&self, at: usize) -> u32 {
        let planes = self.planes();
        let all = self.numbers.len() / planes;
        let byte =
            |plane: usize| u32::from(self.numbers.get(plane * all + at).copied().unwrap_or(0));
        let high = if self.wide { byte(2) << 16 } else { 0 };
        byte(0) | byte(1) << 8 | high
    }
}

/// Whether the term whose letters begin `letters` is before `word`.
fn before(letters: &[u8], word: &[u8]) -> bool {
    let mut wanted = word.iter();
    for &letter in letters {
        let Some(&byte) = wanted.next() else {
            return false;
        };
        let plain = letter & 0x7f;
        if plain != byte {
            return plain < byte;
        }
        if letter & 0x80 != 0 {
            return wanted.next().is_some();
        }
    }
    false
}

/// Sees a term's number, its letters and how many of them are shared with the term seen
/// before; says how many first letters settle that nothing beginning with them matters.
pub(super) type Walker<'w> = dyn FnMut(u32, &[u8], usize) -> Option<usize> + 'w;

/// Whether the letters of a term, the last with its top bit set, begin with `beginning`.
fn same(letters: &[u8], beginning: &[u8]) -> bool {
    let mut letters = letters.iter();
    beginning.iter().enumerate().all(|(at, &byte)| {
        letters.next().is_some_and(|letter| {
            letter & 0x7f == byte && (letter & 0x80 == 0 || at + 1 == beginning.len())
        })
    })
}

/// A little-endian number of `length` bytes; zero past the end.
fn read(bytes: &[u8], at: usize, length: usize) -> u32 {
    let part = bytes.get(at..at + length).unwrap_or_default();
    part.iter()
        .rev()
        .fold(0, |number, &byte| number << 8 | u32::from(byte))
}

fn block_number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
