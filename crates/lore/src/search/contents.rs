//! Reads the contents of documents: the postings of terms, and names, headings and claims as lines.

use super::bits::BitReader;
use super::format::{COUNT_LIMIT, LineKind, MOST_TIMES, SKIP_LIMIT, TERM_BLOCK, rice_bits};
use super::index::{Index, Line, Posting, block_number, read};
use std::ops::Range;

impl Index<'_> {
    /// Visits the postings of the terms in `range`, term by term.
    pub(super) fn postings(&self, range: Range<u32>, visit: &mut dyn FnMut(u32, Posting)) {
        if range.is_empty() || range.start >= self.terms {
            return;
        }
        let block = range.start as usize / TERM_BLOCK;
        let start = read(self.posting_blocks(), block * 4, 4) as usize;
        let mut bits = BitReader::new(self.posting_bits(), start);
        for term in block_number(block * TERM_BLOCK)..range.end.min(self.terms) {
            let byte = self.counts().get(term as usize).copied().unwrap_or(0);
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
            let named = count > 0 && bits.bits(1) == 1;
            let low = rice_bits(self.documents, count);
            let mut next = 0_u32;
            for _ in 0..count {
                let document = if count == 1 {
                    bits.below(self.documents)
                } else {
                    next.saturating_add(bits.rice(low))
                };
                if document >= self.documents {
                    return;
                }
                next = document + 1;
                let name = named && (count == 1 || bits.bits(1) == 1);
                let flags = if name { bits.bits(3) } else { 1 };
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

    /// The terms of a range as a bit set.
    pub(super) fn set_of(&self, terms: Range<u32>) -> Vec<u64> {
        let mut set = vec![0_u64; (self.terms as usize).div_ceil(64)];
        for term in terms {
            if let Some(bits) = set.get_mut(term as usize / 64) {
                *bits |= 1 << (term % 64);
            }
        }
        set
    }

    /// Visits the lines that contain a word of `wanted`, a bit set of terms.
    pub(super) fn lines(&self, wanted: &[u64], visit: &mut dyn FnMut(Line)) {
        let has = |first: usize, words: usize| {
            let mut at = first;
            while at < first + words {
                let term = self.line_word(at) as usize;
                let bits = wanted.get(term / 64).copied().unwrap_or(0);
                if bits >> (term % 64) & 1 != 0 {
                    return true;
                }
                at += 1;
            }
            false
        };
        let mut heads = self.heads().iter();
        let mut first = 0;
        for (document, &lines) in (0..).zip(self.lines_of()) {
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

    /// The term number of the word at an index among all lines' words.
    pub(super) fn line_word(&self, at: usize) -> u32 {
        let bytes = self.number_bytes();
        match self.numbers().get(at * bytes..(at + 1) * bytes) {
            Some(&[low, high]) => u32::from(low) | u32::from(high) << 8,
            Some(&[low, middle, high]) => {
                u32::from(low) | u32::from(middle) << 8 | u32::from(high) << 16
            }
            _ => 0,
        }
    }
}
