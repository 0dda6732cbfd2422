//! Reads the dictionary: the terms in order, whole or by prefix.

use super::format::{STOP_COUNT, TERM, TERM_BLOCK};
use super::index::{Index, block_number, read};
use std::ops::Range;

impl<'b> Index<'b> {
    /// Walks the terms in order: number, letters, and how many of these are shared with the
    /// previously visited term.
    ///
    /// `visit` returns the number of first letters after which no term starting with them is of
    /// interest; such terms are skipped, in whole blocks if possible.
    pub(super) fn walk(&self, visit: &mut Walker<'_>) {
        let mut speller = Speller::new();
        let mut settled = None;
        for block in 0..self.blocks() {
            if let Some(settled) = settled {
                let beginning = &speller.word[..settled];
                let has = |block: usize| self.first_of(block).starts_with(beginning);
                if has(block) && has(block + 1) {
                    continue;
                }
            }
            let first = block_number(block * TERM_BLOCK);
            let mut rest = self.block_letters(block);
            for term in first..self.terms.min(first + block_number(TERM_BLOCK)) {
                // Skipped terms share the settled letters, so what a term shares with the last of
                // them is what it shares with the last visited one.
                let equal = speller.spell(&mut rest);
                if settled.is_none_or(|settled| equal < settled) {
                    settled = visit(term, speller.word(), equal);
                }
            }
        }
    }

    fn blocks(&self) -> usize {
        (self.terms as usize).div_ceil(TERM_BLOCK)
    }

    /// The letters starting at a block's first term.
    fn block_letters(&self, block: usize) -> &'b [u8] {
        let start = read(self.term_blocks(), block * 3, 3) as usize;
        let all = self.letters().get(start..).unwrap_or_default();
        if block < self.blocks() { all } else { &[] }
    }

    /// A block's first term.
    fn first_of(&self, block: usize) -> &'b [u8] {
        let rest = self.block_letters(block).get(1..).unwrap_or_default();
        let end = rest.iter().position(|&letter| letter >= TERM);
        &rest[..end.unwrap_or(rest.len())]
    }

    /// Walks the terms starting at a block while `visit` returns true.
    fn walk_from(&self, block: usize, visit: &mut dyn FnMut(u32, &[u8]) -> bool) {
        let mut rest = self.block_letters(block);
        let mut speller = Speller::new();
        for term in block_number(block * TERM_BLOCK)..self.terms {
            speller.spell(&mut rest);
            if !visit(term, speller.word()) {
                return;
            }
        }
    }

    /// The number of the first term that isn't before `word`.
    pub(super) fn place(&self, word: &[u8]) -> u32 {
        let (mut low, mut high) = (0, self.blocks());
        while low < high {
            let middle = usize::midpoint(low, high);
            if self.first_of(middle) < word {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let mut found = block_number(low * TERM_BLOCK).min(self.terms);
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
        // Letters are below 0x80, so this sorts after all terms with the prefix.
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

    /// Whether the term is a stop word.
    pub(super) fn is_stop_word(&self, term: u32) -> bool {
        self.counts().get(term as usize) == Some(&STOP_COUNT)
    }

    /// Calls `show` with the letters of a term.
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

/// Decodes terms one after another, each from the previous one.
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

    /// Decodes the next term; returns how many first letters it shares with the previous one.
    fn spell(&mut self, rest: &mut &[u8]) -> usize {
        let kept = rest.first().map_or(0, |&kept| usize::from(kept & !TERM));
        let mut length = kept.min(self.length);
        let mut equal = length;
        let mut at = 1;
        // The hottest loop of look-ups: letters are copied up to the next term.
        while let (Some(&letter), Some(to)) = (rest.get(at), self.word.get_mut(length)) {
            if letter >= TERM {
                break;
            }
            if equal == length && equal < self.length && *to == letter {
                equal += 1;
            }
            *to = letter;
            length += 1;
            at += 1;
        }
        *rest = rest.get(at..).unwrap_or_default();
        self.length = length;
        equal
    }
}

/// Receives a term's number, its letters and how many of them are shared with the previously
/// visited term; returns the number of first letters after which nothing starting with them
/// matters.
pub(super) type Walker<'w> = dyn FnMut(u32, &[u8], usize) -> Option<usize> + 'w;
