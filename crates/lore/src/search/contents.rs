//! Reading what documents have: the postings of terms, and names, headings and claims as lines.

use super::bits::BitReader;
use super::format::{COUNT_LIMIT, LineKind, MOST_TIMES, POSTING_BLOCK, SKIP_LIMIT, rice_bits};
use super::index::{Index, Line, Posting, block_number, read};
use std::ops::Range;

impl Index<'_> {
    /// Visits the postings of the terms in `range`, term by term.
    pub(super) fn postings(&self, range: Range<u32>, visit: &mut dyn FnMut(u32, Posting)) {
        if range.is_empty() || range.start >= self.terms {
            return;
        }
        let block = range.start as usize / POSTING_BLOCK;
        let start = read(self.posting_blocks(), block * 4, 4) as usize;
        let mut bits = BitReader::new(self.posting_bits(), start);
        for term in block_number(block * POSTING_BLOCK)..range.end.min(self.terms) {
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

    /// The terms of a range as a set with a bit for each.
    pub(super) fn set_of(&self, terms: Range<u32>) -> Vec<u64> {
        let mut set = vec![0_u64; (self.terms as usize).div_ceil(64)];
        for term in terms {
            if let Some(bits) = set.get_mut(term as usize / 64) {
                *bits |= 1 << (term % 64);
            }
        }
        set
    }

    /// Visits the lines that have a word of `wanted`, a set of terms with a bit for each.
    pub(super) fn lines(&self, wanted: &[u64], visit: &mut dyn FnMut(Line)) {
        let all = self.numbers().len() / self.planes();
        let (low, rest) = self.numbers().split_at(all);
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

    /// The term number of the word at a place among all lines' words.
    #[inline]
    pub(super) fn line_word(&self, at: usize) -> u32 {
        let planes = self.planes();
        let all = self.numbers().len() / planes;
        let byte =
            |plane: usize| u32::from(self.numbers().get(plane * all + at).copied().unwrap_or(0));
        let high = if self.wide { byte(2) << 16 } else { 0 };
        byte(0) | byte(1) << 8 | high
    }
}
