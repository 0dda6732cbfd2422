//! Runs one search: gathers evidence for documents and ranks them.

use super::best::best;
use super::evidence::{add_splits, exclude, read_lines, read_postings};
use super::expand::{Part, doubt, expand, octaves, precise};
use super::fold::{Letters, Word};
use super::fragments::{Abbreviated, add_fragments};
use super::hit::Hit;
use super::index::Index;
use super::lines::{Meaning, Meanings, Weights, kind_weight, word_weight};
use super::parts::parts;
use super::row::{Row, Rows};
use super::stop::{is_light_word, is_stop_word};
use super::weights as w;

/// A word of a query, prepared for the engine.
#[derive(Clone, Debug)]
pub(super) struct Typed {
    pub(super) word: Word,
    /// Whether it must be in the answer exactly.
    pub(super) quoted: bool,
}

/// What is searched for, and in which entries.
pub(super) struct Request<'r> {
    pub(super) typed: &'r [Typed],
    /// Whether the last word may be unfinished.
    pub(super) open: bool,
    pub(super) without: &'r [Word],
    /// The factor for an entry's score; 0 leaves it out.
    pub(super) admit: &'r dyn Fn(u32) -> f32,
    pub(super) most: usize,
}

/// Answers, and how the words were interpreted.
pub(super) struct Ranked {
    pub(super) hits: Vec<Hit>,
    pub(super) parts: Vec<Part>,
    /// Whether the best answer depends on interpreting a word as quite a different one.
    pub(super) did_you_mean: bool,
    /// The indices of words that no entry contains.
    pub(super) unsaid: Vec<usize>,
}

/// The best answers.
///
/// If no entry has evidence for every word, the search is repeated, and words in the dictionary are
/// treated as possible slips as well: "life peopl" for "lief people".
pub(super) fn rank(index: &Index<'_>, request: &Request<'_>) -> Ranked {
    if request.typed.is_empty() || request.most == 0 || index.documents() == 0 {
        return Ranked {
            hits: Vec::new(),
            parts: Vec::new(),
            did_you_mean: false,
            unsaid: Vec::new(),
        };
    }
    let typed = request.typed;
    let mut parts = parts(index, typed, request.open);
    expand(index, &mut parts, is_sentence(typed));
    let abbreviated = add_fragments(index, &mut parts, typed.len());
    let mut found = look(index, request, &parts, &abbreviated);
    if !found.is_complete && typed.len() > 1 && doubt(index, &mut parts[..typed.len()]) {
        found = look(index, request, &parts, &abbreviated);
    }
    let hits = found.hits;
    // Connecting words of a sentence name nothing, and a word that resembles none wasn't
    // interpreted.
    let sentence = is_sentence(typed);
    let unsure = |part: &Part| {
        part.exact.is_none()
            && part.begun.is_empty()
            && part.best() > 0.0
            && part.best() < w::SURE
            && !(sentence && part.is_stop_word())
    };
    let joined = parts
        .iter()
        .skip(typed.len())
        .any(|part| part.exact.is_some());
    let did_you_mean = !hits.is_empty() && !joined && parts.iter().take(typed.len()).any(unsure);
    Ranked {
        hits,
        parts,
        did_you_mean,
        unsaid: found.unsaid,
    }
}

/// The result of one pass over the index.
struct Found {
    hits: Vec<Hit>,
    /// Whether the first of them has evidence for every word.
    is_complete: bool,
    /// The indices of words that no entry contains.
    unsaid: Vec<usize>,
}

/// The best answers.
fn look(
    index: &Index<'_>,
    request: &Request<'_>,
    parts: &[Part],
    abbreviated: &[Abbreviated],
) -> Found {
    let typed = request.typed;
    let mut rows = Rows {
        of: vec![0; index.documents() as usize],
        all: vec![Row::new(0)],
    };
    let mut meanings = Meanings::new(index.terms);
    add_splits(index, typed, request.open, &mut meanings);
    for part in parts {
        let penalty = if part.span.len() > 1 { w::JOINED } else { 1.0 };
        for found in &part.matches {
            let from = u8::try_from(part.span.start).unwrap_or(0);
            let words = u8::try_from(part.span.len()).unwrap_or(1);
            let similarity = found.similarity * penalty;
            let as_typed = found.as_typed && part.span.len() == 1;
            meanings.add(
                found.term,
                Meaning {
                    from,
                    words,
                    similarity,
                    as_typed,
                    with: None,
                    next: 0,
                },
            );
        }
    }
    let weights = weigh(index, parts, typed);
    read_lines(index, &meanings, &weights, &mut rows);
    read_postings(index, parts, &meanings, &weights, &mut rows);
    for found in abbreviated {
        let row = rows.row(found.document);
        let worth = word_weight(found.kind) * found.similarity;
        row.say(&found.words, worth, found.similarity);
        let explained = found.similarity * weights.share(&found.words);
        row.name(found.kind, explained, explained * kind_weight(found.kind));
    }
    let unsaid = unsaid(&rows, typed);
    exclude(index, request.without, &mut rows);
    let (hits, is_complete) = best(&rows, &weights, request);
    Found {
        hits,
        is_complete,
        unsaid,
    }
}

/// The indices of words that no document contains in any form, nor with a slip. Numbers, stop words, light
/// words, single letters and pairs of a longer run don't count.
fn unsaid(rows: &Rows, typed: &[Typed]) -> Vec<usize> {
    let is_unsaid = |&at: &usize| {
        let word = typed[at].word.bare();
        let letters = Letters::of(word);
        let is_little = is_stop_word(word) || is_light_word(word) || letters.count < 2;
        let mut rows = rows.all.iter();
        !is_little
            && !letters.digit
            && !letters.run
            && rows.all(|row| row.likest[at] < w::SAID_PERHAPS)
    };
    (0..typed.len()).filter(is_unsaid).collect()
}

/// The fewest words of a sentence.
const SENTENCE: usize = 3;

/// Whether stop words connect the other words to a question or a phrase. Such a query describes what
/// is searched for in words that its text may not contain; other queries name it.
fn is_sentence(typed: &[Typed]) -> bool {
    let joins = |typed: &Typed| is_stop_word(&typed.word.bytes);
    typed.len() >= SENTENCE && typed.iter().any(joins)
}

/// The weight of each word: its rarity, following Robertson and Spärck Jones (1976). A word that no
/// entry contains is the rarest: what is searched for is probably not here.
fn weigh(index: &Index<'_>, parts: &[Part], typed: &[Typed]) -> Weights {
    let rarity = |count: u32| octaves(1.0 + precise(index.documents()) / (1.0 + precise(count)));
    let several = typed.len() > 1;
    let mut weights = Weights {
        of: Vec::with_capacity(typed.len()),
        sum: 0.0,
        asked: Vec::with_capacity(typed.len()),
        asked_sum: 0.0,
        most: rarity(0),
        sentence: is_sentence(typed),
    };
    for part in parts.iter().take(typed.len()) {
        let (mut weight, mut asked) = (weights.most, weights.most);
        if let Some(found) = part.likeliest() {
            weight = rarity(index.count(found.term).min(index.documents()));
            if !several || found.similarity >= w::SAID {
                asked = weight;
            }
        }
        if several && part.is_stop_word() {
            (weight, asked) = (w::STOP_WORD, w::STOP_WORD);
        } else if several && is_light_word(&part.letters) {
            weight *= w::LIGHT_WORD;
            asked *= w::LIGHT_WORD;
        }
        weights.sum += weight;
        weights.asked_sum += asked;
        weights.of.push(weight);
        weights.asked.push(asked);
    }
    weights
}
