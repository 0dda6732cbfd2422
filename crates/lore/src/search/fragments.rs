//! Abbreviations and fragments of names: "ds9", "trknr".
//!
//! Only used if a typed word is neither in the dictionary nor a slip of a word in it. The walk over
//! the dictionary picks the few candidates; `fuzzy-matcher`, which knows about word beginnings and
//! gaps, judges how well they fit. It is too slow for every name, and too generous for common
//! slips.

use super::automaton::MOST_SLIPS;
use super::expand::{Match, Part, precise, slipped_name};
use super::format::LineKind;
use super::index::Index;
use super::slips::cost;
use super::weights as w;
use std::ops::Range;

/// A name whose words begin with the letters of a typed word.
pub(super) struct Abbreviated {
    pub(super) document: u32,
    pub(super) kind: LineKind,
    /// The query's words that it covers.
    pub(super) words: Range<usize>,
    pub(super) similarity: f32,
}

/// The longest abbreviation that is searched for; also the most words of its name.
const LONGEST: usize = 8;

/// The longest query, in letters, that is compared with whole names.
const LONGEST_RUN: usize = 30;

/// Adds words that contain the typed one as a fragment; returns names that it abbreviates.
///
/// The first `words` parts are the query's words; the others are neighbours joined.
pub(super) fn add_fragments(
    index: &Index<'_>,
    parts: &mut [Part],
    words: usize,
) -> Vec<Abbreviated> {
    let mut found = Vec::new();
    let joined = parts[words..]
        .iter()
        .any(|part| part.best() > w::FRAGMENT_BELOW);
    if !joined
        && parts[..words]
            .iter()
            .any(|part| part.best() <= w::FRAGMENT_BELOW && !part.is_stop_word())
    {
        run_together(index, &parts[..words], &mut found);
    }
    for (at, part) in parts[..words].iter_mut().enumerate() {
        let best = part.best();
        if part.literal || best > w::FRAGMENT_BELOW || part.letters.len() < 2 || part.is_stop_word()
        {
            continue;
        }
        abbreviated(index, part, at, &mut found);
        if part.letters.len() > 2 {
            fragment(index, part);
        }
    }
    found
}

/// Names that match the query's letters regardless of spaces: "ter oknor", "kalanohra".
fn run_together(index: &Index<'_>, words: &[Part], found: &mut Vec<Abbreviated>) {
    let mut typed: Vec<u8> = Vec::new();
    for part in words {
        typed.extend_from_slice(&part.letters);
    }
    // If most letters are in words of the dictionary, the spaces are in the right places.
    let known: usize = words
        .iter()
        .filter(|part| part.exact.is_some())
        .map(|part| part.letters.len())
        .sum();
    if known * 2 > typed.len()
        || typed.len() < 5
        || typed.len() > LONGEST_RUN
        || words.iter().any(|part| part.literal)
    {
        return;
    }
    let begun = index.beginning_with(&typed[..2]);
    let wanted = index.set_of(begun.clone());
    index.lines(&wanted, &mut |line| {
        let name = matches!(line.kind, LineKind::Title | LineKind::Alias);
        if !name || !begun.contains(&index.line_word(line.first)) {
            return;
        }
        let mut letters = Vec::new();
        for place in line.first..line.first + line.words {
            index.with_term(index.line_word(place), &mut |word| {
                letters.extend_from_slice(word);
            });
        }
        if letters.len().abs_diff(typed.len()) > MOST_SLIPS {
            return;
        }
        let slips = cost(&typed, &letters).whole;
        let similarity = slipped_name(slips, letters.len().max(typed.len()));
        if similarity >= w::RUN_LEAST {
            let words = 0..words.len();
            found.push(Abbreviated {
                document: line.document,
                kind: line.kind,
                words,
                similarity,
            });
        }
    });
}

/// Adds folded letters to a text; they are below 0x80.
fn spell(letters: &[u8], out: &mut String) {
    for &letter in letters {
        out.push(char::from(letter));
    }
}

/// Folded letters as a text.
fn text(letters: &[u8]) -> String {
    let mut text = String::new();
    spell(letters, &mut text);
    text
}

/// How well `typed` fits into `whole`, against how well it fits itself.
#[expect(
    deprecated,
    reason = "the newer one prints what it does and caches by thread: 4 KiB of program for nothing"
)]
fn fit(whole: &str, typed: &str) -> f32 {
    let of = |text: &str| {
        fuzzy_matcher::skim::fuzzy_match(text, typed).and_then(|score| u32::try_from(score).ok())
    };
    match (of(whole), of(typed)) {
        (Some(found), Some(most)) => precise(found) / precise(most.max(1)),
        _ => 0.0,
    }
}

/// Words that have the typed letters in this order, beginning with the same.
fn fragment(index: &Index<'_>, part: &mut Part) {
    let typed = text(&part.letters);
    let matches = &mut part.matches;
    index.walk_range(0..index.terms, &mut |term, word| {
        let mut letters = word.iter();
        let contained = if word.first() == part.letters.first() {
            part.letters
                .iter()
                .all(|wanted| letters.any(|letter| letter == wanted))
        } else {
            holds(word, &part.letters)
        };
        if !contained || word.len() > part.letters.len() * 2 {
            return;
        }
        let similarity = fit(&text(word), &typed) * w::FRAGMENT;
        if similarity >= w::SLIP_LEAST && !matches.iter().any(|found| found.term == term) {
            matches.push(Match {
                term,
                similarity,
                as_typed: false,
            });
        }
    });
}

/// Whether the letters occur in the word in order.
fn holds(word: &[u8], letters: &[u8]) -> bool {
    let mut rest = word;
    while let [_, after @ ..] = rest {
        if rest.starts_with(letters) {
            return true;
        }
        rest = after;
    }
    false
}

/// Names whose words begin with the typed letters, one each; stop words may be left out.
fn abbreviated(index: &Index<'_>, part: &Part, at: usize, found: &mut Vec<Abbreviated>) {
    let letters = &part.letters;
    if letters.len() > LONGEST {
        return;
    }
    let typed = text(letters);
    let begun: Vec<Range<u32>> = letters
        .iter()
        .map(|&letter| index.beginning_with(&[letter]))
        .collect();
    let wanted = index.set_of(begun[0].clone());
    index.lines(&wanted, &mut |line| {
        if line.words < letters.len()
            || line.words > LONGEST
            || !matches!(line.kind, LineKind::Title | LineKind::Alias)
        {
            return;
        }
        let mut left = begun.iter();
        let mut next = left.next();
        for place in line.first..line.first + line.words {
            let term = index.line_word(place);
            if next.is_some_and(|begun| begun.contains(&term)) {
                next = left.next();
            } else if !index.is_stop_word(term) {
                return;
            }
        }
        if next.is_some() {
            return;
        }
        let mut name = String::new();
        for place in line.first..line.first + line.words {
            index.with_term(index.line_word(place), &mut |letters| {
                spell(letters, &mut name);
            });
            name.push(' ');
        }
        let similarity = (fit(&name, &typed) * w::INITIALS).min(w::SLIP_MOST);
        found.push(Abbreviated {
            document: line.document,
            kind: line.kind,
            words: at..at + 1,
            similarity,
        });
    });
}
