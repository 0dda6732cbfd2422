//! Expands a typed word to the dictionary words that may be meant.

mod part;
mod similarity;

pub(super) use self::part::{Match, Part};
use self::similarity::slipped;
pub(super) use self::similarity::{octaves, of_octaves, precise, slipped_name};
use super::automaton::{Automaton, FAR};
use super::fold::is_plain;
use super::index::Index;
use super::slips::cost;
use super::stem::{root, stem};
use super::weights as w;

/// Fills in the possible meanings of the parts, in one walk over the dictionary.
pub(super) fn expand(index: &Index<'_>, parts: &mut [Part], sentence: bool) {
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
            inflect(index, part, sentence);
        }
    }
}

/// Also treats words in the dictionary as slips of others; returns whether there are any.
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

/// Adds the words that begin with what was typed.
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

/// Adds other forms of the word, and in a sentence words with its root; if there are forms, slips are
/// less likely meant.
fn inflect(index: &Index<'_>, part: &mut Part, sentence: bool) {
    let slips = part.matches.len();
    let wanted = stem(&part.letters);
    let family = root(&wanted);
    // The forms of a word differ at most in the stem's last letter: "spy", "spies".
    let mut kept = wanted.len() - 1;
    if sentence {
        kept = kept.min(family.len());
    }
    let shared = &wanted[..kept];
    let exact = part.exact.is_some();
    let mut formed = false;
    let matches = &mut part.matches;
    let longest = wanted.len() + 6;
    index.walk_range(index.beginning_with(shared), &mut |term, word| {
        if word.len() > longest || word == part.letters {
            return;
        }
        let other = stem(word);
        let same = other == wanted;
        if !same && (!sentence || root(&other) != family) {
            return;
        }
        let similarity = if same { w::SAME_STEM } else { w::SAME_ROOT };
        match matches.iter_mut().find(|found| found.term == term) {
            Some(found) => found.similarity = found.similarity.max(similarity),
            None => matches.push(Match {
                term,
                similarity,
                as_typed: false,
            }),
        }
        formed |= same;
    });
    if formed && !exact {
        for found in &mut part.matches[..slips] {
            if !found.as_typed && found.similarity < w::SAME_STEM {
                found.similarity *= w::BESIDE_FORM;
            }
        }
    }
}

/// Drops misspellings that are far less likely than the most likely one.
fn keep_likely(part: &mut Part) {
    let best = part.best();
    part.matches
        .retain(|found| found.similarity >= best * w::MATCH_SHARE);
}
