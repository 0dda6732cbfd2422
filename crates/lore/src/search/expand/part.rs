//! A part of a query, and the dictionary words that it may stand for.

use std::ops::Range;

use crate::search::automaton::{Automaton, MOST_SLIPS};
use crate::search::fold::Letters;
use crate::search::index::Index;
use crate::search::stop::is_stop_word;

/// A dictionary word that may be meant.
#[derive(Clone, Copy, Debug)]
pub(in crate::search) struct Match {
    pub(in crate::search) term: u32,
    /// 1 for the word itself.
    pub(in crate::search) similarity: f32,
    /// The word, or its beginning, as typed.
    pub(in crate::search) as_typed: bool,
}

/// A part of the query that stands for one dictionary word: a typed word, or several joined.
#[derive(Debug)]
pub(in crate::search) struct Part {
    /// The query's words that it covers.
    pub(in crate::search) span: Range<usize>,
    pub(in crate::search) letters: Vec<u8>,
    /// Whether the reader may still be typing it.
    pub(in crate::search) open: bool,
    pub(in crate::search) exact: Option<u32>,
    /// Whether it is quoted and only stands for itself.
    pub(in crate::search) literal: bool,
    /// Terms that begin with it.
    pub(in crate::search) begun: Range<u32>,
    pub(in crate::search) matches: Vec<Match>,
}

impl Part {
    pub(in crate::search) fn new(
        index: &Index<'_>,
        letters: Vec<u8>,
        span: Range<usize>,
        open: bool,
    ) -> Self {
        let exact = index.find(&letters);
        let begun = if open {
            index.beginning_with(&letters)
        } else {
            0..0
        };
        Self {
            span,
            letters,
            open,
            exact,
            literal: false,
            begun,
            matches: Vec::new(),
        }
    }

    pub(in crate::search) fn is_stop_word(&self) -> bool {
        is_stop_word(&self.letters)
    }

    /// The word that is most likely meant.
    pub(in crate::search) fn likeliest(&self) -> Option<Match> {
        let mut likeliest: Option<Match> = None;
        for &found in &self.matches {
            if likeliest.is_none_or(|other| other.similarity < found.similarity) {
                likeliest = Some(found);
            }
        }
        likeliest
    }

    /// How similar that is; 0 if there is none.
    pub(in crate::search) fn best(&self) -> f32 {
        self.likeliest().map_or(0.0, |found| found.similarity)
    }

    /// The number of slips tolerated in the whole word.
    ///
    /// None in numbers, where each digit matters, nor in one or two letters, where a slip leaves
    /// nothing, nor in two-letter words of scripts without spaces.
    pub(super) fn slips(&self) -> usize {
        let letters = Letters::of(&self.letters);
        if letters.digit || letters.run {
            return 0;
        }
        match letters.count {
            0..=2 => 0,
            3 => 1,
            4..=5 => 2,
            _ => MOST_SLIPS,
        }
    }

    /// Finds words within this many slips as a whole, or within [`Self::prefix_slips`] as a
    /// beginning.
    pub(super) fn automaton(&self, slips: usize) -> Automaton {
        Automaton::new(&self.letters, slips, self.prefix_slips())
    }

    /// The number of slips tolerated in a beginning, which distinguishes words less well.
    pub(super) fn prefix_slips(&self) -> Option<usize> {
        let slips = match Letters::of(&self.letters).count {
            0..=3 => 0,
            4..=6 => 1,
            _ => 2,
        };
        (self.open && self.slips() > 0 && slips > 0).then_some(slips)
    }
}
