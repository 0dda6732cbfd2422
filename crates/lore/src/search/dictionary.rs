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
        let mut speller = Speller::new();
        let mut settled = None;
        for block in 0..self.term_blocks().len() / 3 {
            let first = block * TERM_BLOCK;
            let mut rest = self.block_letters(block);
            if let Some(settled) = settled {
                let next = self.block_letters(block + 1);
                let beginning = &speller.word[..settled];
                if same(rest, beginning) && same(next, beginning) {
                    continue;
                }
            }
            let shared = self.shared().iter().skip(first).take(TERM_BLOCK);
            for (term, &kept) in (block_number(first)..).zip(shared) {
                // Terms that are passed over share what is settled, so that what a term shares
                // with the last of them is what it shares with the one that was seen.
                let equal = speller.spell(&mut rest, kept);
                if settled.is_none_or(|settled| equal < settled) {
                    settled = visit(term, speller.word(), equal);
                }
            }
        }
    }

    /// The letters from a block's first term on.
    fn block_letters(&self, block: usize) -> &'b [u8] {
        let start = read(self.term_blocks(), block * 3, 3) as usize;
        if block * 3 < self.term_blocks().len() {
            self.letters().get(start..).unwrap_or_default()
        } else {
            &[]
        }
    }

    /// Walks the terms from a block on while `visit` says so.
    fn walk_from(&self, block: usize, visit: &mut dyn FnMut(u32, &[u8]) -> bool) {
        let first = block * TERM_BLOCK;
        let mut rest = self.block_letters(block);
        let mut speller = Speller::new();
        for (term, &kept) in
            (block_number(first)..).zip(self.shared().get(first..).unwrap_or_default())
        {
            speller.spell(&mut rest, kept);
            if !visit(term, speller.word()) {
                return;
            }
        }
    }

    /// The number of the first term that is not before `word`.
    pub(super) fn place(&self, word: &[u8]) -> u32 {
        let blocks = self.term_blocks().len() / 3;
        let (mut low, mut high) = (0, blocks);
        while low < high {
            let middle = usize::midpoint(low, high);
            let start = read(self.term_blocks(), middle * 3, 3) as usize;
            let first = self.letters().get(start..).unwrap_or_default();
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
        // Letters are below 0x80, so that this comes after all that begin so.
        let after = [prefix, &[u8::MAX]].concat();
        self.place(prefix)..self.place(&after)
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
        self.counts().get(term as usize) == Some(&STOP_COUNT)
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

/// Spells terms one after the other, each out of the one before.
struct Speller {
    word: [u8; 256],
    length: usize,
}

impl Speller {
    const fn new() -> Self {
        Self {
            word: [0; 256],
            length: 0,
        }
    }

    fn word(&self) -> &[u8] {
        &self.word[..self.length]
    }

    /// Takes the next term's letters; says how many first letters are those of the term before.
    fn spell(&mut self, rest: &mut &[u8], kept: u8) -> usize {
        let mut length = usize::from(kept).min(self.length);
        let mut equal = length;
        let mut at = 0;
        // The hottest loop of look-ups: a letter is copied and the top bit ends the word.
        while let (Some(&letter), Some(to)) = (rest.get(at), self.word.get_mut(length)) {
            let plain = letter & 0x7f;
            if equal == length && equal < self.length && *to == plain {
                equal += 1;
            }
            *to = plain;
            length += 1;
            at += 1;
            if letter & 0x80 != 0 {
                break;
            }
        }
        *rest = &rest[at..];
        self.length = length;
        equal
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
