//! Reading the dictionary: the terms in order, whole or by their beginning.

use super::format::{STOP_COUNT, TERM_BLOCK};
use super::index::{Index, block_number, read};
use std::ops::Range;

impl<'b> Index<'b> {
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
