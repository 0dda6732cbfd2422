//! From a typed word to the words of the dictionary that may be meant.

use super::automaton::{Automaton, FAR, MOST_SLIPS};
use super::fold::{Letters, is_plain};
use super::index::Index;
use super::slips::cost;
use super::stem::stem;
use super::stop::is_stop_word;
use super::weights as w;
use std::ops::Range;

/// A dictionary word that may be meant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    pub(super) term: u32,
    /// 1 is the word itself.
    pub(super) similarity: f32,
    /// The word, or its beginning, as typed.
    pub(super) as_typed: bool,
}

/// A part of the query that stands for one dictionary word: a typed word, or several joined.
#[derive(Debug)]
pub(super) struct Part {
    /// Which words of the query.
    pub(super) span: Range<usize>,
    pub(super) letters: Vec<u8>,
    /// Whether the reader may still be typing it.
    pub(super) open: bool,
    pub(super) exact: Option<u32>,
    /// It stands for itself only: quoted.
    pub(super) literal: bool,
    /// Terms that begin with it.
    pub(super) begun: Range<u32>,
    pub(super) matches: Vec<Match>,
}

impl Part {
    pub(super) fn new(index: &Index<'_>, letters: Vec<u8>, span: Range<usize>, open: bool) -> Self {
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

    pub(super) fn is_stop_word(&self) -> bool {
        is_stop_word(&self.letters)
    }

    /// The word that is most likely meant.
    pub(super) fn likeliest(&self) -> Option<Match> {
        let mut likeliest: Option<Match> = None;
        for &found in &self.matches {
            if likeliest.is_none_or(|other| other.similarity < found.similarity) {
                likeliest = Some(found);
            }
        }
        likeliest
    }

    /// How similar that is; 0 if there is none.
    pub(super) fn best(&self) -> f32 {
        self.likeliest().map_or(0.0, |found| found.similarity)
    }

    /// Slips that may be forgiven in the word as a whole.
    ///
    /// Numbers say something else with each digit, and in one or two letters a slip leaves nothing:
    /// nor do the two letters that are a word where no spaces are written.
    fn slips(&self) -> usize {
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

    /// Finds words within so many slips as a whole, or within those of a beginning.
    fn automaton(&self, slips: usize) -> Automaton {
        Automaton::new(&self.letters, slips, self.prefix_slips())
    }

    /// Slips that may be forgiven in a beginning, which has less to tell words apart.
    fn prefix_slips(&self) -> Option<usize> {
        let slips = match Letters::of(&self.letters).count {
            0..=3 => 0,
            4..=6 => 1,
            _ => 2,
        };
        (self.open && self.slips() > 0 && slips > 0).then_some(slips)
    }
}

/// Fills in what the parts may mean, in one walk over the dictionary.
pub(super) fn expand(index: &Index<'_>, parts: &mut [Part]) {
    let mut walkers: Vec<(usize, Automaton)> = Vec::new();
    for (at, part) in parts.iter_mut().enumerate() {
        if let Some(term) = part.exact {
            part.matches.push(Match {
                term,
                similarity: 1.0,
                as_typed: true,
            });
        }
        let joined = part.span.len() > 1;
        let slips = if joined {
            part.slips().min(1)
        } else {
            part.slips()
        };
        if slips > 0 && part.exact.is_none() && !part.literal && !part.is_stop_word() {
            walkers.push((at, part.automaton(slips)));
        }
        if !part.begun.is_empty() {
            begin(part);
        }
    }
    walk(index, parts, &mut walkers);
    for part in parts {
        if part.exact.is_none() {
            keep_likely(part);
        }
        if !part.literal
            && part.span.len() == 1
            && part.letters.len() > 3
            && is_plain(&part.letters)
        {
            inflect(index, part);
        }
    }
}

/// Takes words that the dictionary has for slips of others; says whether there are any.
pub(super) fn doubt(index: &Index<'_>, parts: &mut [Part]) -> bool {
    let mut walkers: Vec<(usize, Automaton)> = Vec::new();
    for (at, part) in parts.iter().enumerate() {
        if part.exact.is_some() && !part.literal && part.slips() > 0 && !part.is_stop_word() {
            walkers.push((at, part.automaton(1)));
        }
    }
    walk(index, parts, &mut walkers);
    !walkers.is_empty()
}

/// Walks the dictionary for slips of several parts at once.
fn walk(index: &Index<'_>, parts: &mut [Part], walkers: &mut [(usize, Automaton)]) {
    if walkers.is_empty() {
        return;
    }
    index.walk(&mut |term, word, shared| {
        let mut settled = Some(0);
        for (at, automaton) in walkers.iter_mut() {
            let near = automaton.next(word, shared);
            settled = settled
                .zip(automaton.settled())
                .map(|(all, this)| all.max(this));
            let Some(near) = near else { continue };
            let part = &mut parts[*at];
            if part.exact == Some(term) || part.begun.contains(&term) {
                continue;
            }
            let costs = cost(&part.letters, word);
            let length = part.letters.len().max(word.len());
            let mut similarity = 0.0_f32;
            if near.whole != FAR {
                similarity = slipped(index, term, costs.whole, length);
            }
            if near.begun != FAR {
                let begun = slipped(index, term, costs.begun, part.letters.len()) * w::BEGUN_SLIP;
                similarity = similarity.max(begun);
            }
            if part.exact.is_some() {
                similarity *= w::BESIDE_EXACT;
            }
            if similarity >= w::SLIP_LEAST {
                part.matches.push(Match {
                    term,
                    similarity,
                    as_typed: false,
                });
            }
        }
        settled
    });
}

/// The similarity of a word that was typed with slips of this cost.
fn slipped(index: &Index<'_>, term: u32, cost: f32, length: usize) -> f32 {
    let octaves = octaves(1.0 + precise(index.count(term))).min(w::COMMON_OCTAVES);
    (likeness(cost, length) * (1.0 + w::COMMON * (octaves - w::COMMON_OCTAVES))).min(w::SLIP_MOST)
}

/// The similarity of a whole name that was typed with slips of this cost.
pub(super) fn slipped_name(cost: f32, length: usize) -> f32 {
    likeness(cost, length).min(w::SLIP_MOST)
}

fn likeness(cost: f32, length: usize) -> f32 {
    let share = cost / precise(u32::try_from(length).unwrap_or(1).max(1));
    1.0 - w::SLIP_DECAY * cost - w::SLIP_SHARE_DECAY * share
}

/// Adds the words that begin as typed.
fn begin(part: &mut Part) {
    let (begun, exact, matches) = (part.begun.clone(), part.exact, &mut part.matches);
    let closed = if part.open { 1.0 } else { w::BEGUN_CLOSED };
    let (first, count) = (
        begun.start,
        precise(u32::try_from(begun.len()).unwrap_or(1)),
    );
    for term in begun {
        if Some(term) != exact {
            let similarity = (w::BEGUN - w::BEGUN_ORDER * precise(term - first) / count) * closed;
            matches.push(Match {
                term,
                similarity,
                as_typed: part.open,
            });
        }
    }
}

/// Adds other forms of the word; where there are any, slips are the less likely meant.
fn inflect(index: &Index<'_>, part: &mut Part) {
    let slips = part.matches.len();
    let wanted = stem(&part.letters);
    // The forms of a word differ in the stem's last letter at most: "spy", "spies".
    let shared = &wanted[..wanted.len() - 1];
    let exact = part.exact.is_some();
    let mut formed = false;
    let matches = &mut part.matches;
    let longest = wanted.len() + 6;
    index.walk_range(index.beginning_with(shared), &mut |term, word| {
        if word.len() > longest || word == part.letters || stem(word) != wanted {
            return;
        }
        match matches.iter_mut().find(|found| found.term == term) {
            Some(found) => found.similarity = found.similarity.max(w::SAME_STEM),
            None => matches.push(Match {
                term,
                similarity: w::SAME_STEM,
                as_typed: false,
            }),
        }
        formed = true;
    });
    if formed && !exact {
        for found in &mut part.matches[..slips] {
            if !found.as_typed && found.similarity < w::SAME_STEM {
                found.similarity *= w::BESIDE_FORM;
            }
        }
    }
}

/// Drops misspellings that are far less likely than the likeliest.
fn keep_likely(part: &mut Part) {
    let best = part.best();
    part.matches
        .retain(|found| found.similarity >= best * w::MATCH_SHARE);
}

/// The logarithm to base 2 of a number of at least 1, as a chain of straight lines between the powers of 2.
///
/// Off by at most 0.09, which no weight can tell, and a kilobyte smaller than the true one.
pub(super) fn octaves(number: f32) -> f32 {
    precise(number.to_bits() >> 7) / 65536.0 - 127.0
}

/// Counts of a lore are far below 2²⁴, where `f32` stops being exact.
#[expect(clippy::cast_precision_loss, reason = "see above")]
pub(super) fn precise(count: u32) -> f32 {
    count as f32
}
