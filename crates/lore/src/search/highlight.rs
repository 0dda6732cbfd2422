//! Shows why something matched: the matching letters, and an excerpt around them.
//!
//! Highlights aren't stored, but found in the original text: it is folded again, word by word, and
//! each folded byte knows the character it came from. So a highlight always covers whole
//! characters.

mod excerpt;

use std::ops::Range;

pub use self::excerpt::Excerpt;
use super::expand::{Match, Part};
use super::fold::{Word, words};
use super::index::Index;
use super::lines::MOST_WORDS;

/// The most corrections of one typed word that are marked.
const MOST_CORRECTIONS: usize = 12;

/// The weight of a stop word in an excerpt.
const LITTLE: f32 = 0.05;

/// A word that a part of the query was interpreted as.
#[derive(Clone, Debug)]
struct Meant {
    letters: Vec<u8>,
    /// Whether all words that begin with it are meant.
    begins: bool,
    /// The query's word that it matches: the first one if several were joined.
    word: usize,
    /// How many of the query's words it matches.
    words: usize,
    /// How certain that is: 1 for the word as typed.
    similarity: f32,
    little: bool,
}

/// Finds what a query matched in a text; made by [`super::IndexHits`].
#[derive(Clone, Debug, Default)]
pub struct Highlighter {
    meant: Vec<Meant>,
}

impl Highlighter {
    pub(super) fn new(index: &Index<'_>, parts: &[Part]) -> Self {
        let mut meant = Vec::new();
        for part in parts {
            let (word, words) = (part.span.start, part.span.len());
            let little = part.is_stop_word();
            let begins = part.open || (part.exact.is_none() && !part.begun.is_empty());
            meant.push(Meant {
                letters: part.letters.clone(),
                begins,
                word,
                words,
                similarity: 1.0,
                little,
            });
            let mut others: Vec<&Match> = Vec::new();
            for found in &part.matches {
                if Some(found.term) != part.exact && !part.begun.contains(&found.term) {
                    let better = |other: &&&Match| other.similarity >= found.similarity;
                    let place = others.iter().take_while(better).count();
                    others.insert(place, found);
                    others.truncate(MOST_CORRECTIONS);
                }
            }
            for found in others {
                index.with_term(found.term, &mut |letters| {
                    meant.push(Meant {
                        letters: letters.to_vec(),
                        begins: false,
                        word,
                        words,
                        similarity: found.similarity,
                        little,
                    });
                });
            }
        }
        Self { meant }
    }

    /// The parts of `text` that the query matched: ordered byte ranges that don't touch, on character
    /// boundaries.
    pub fn highlights(&self, text: &str) -> Vec<Range<usize>> {
        let mut highlights: Vec<Range<usize>> = Vec::new();
        self.visit(text, &mut |range, meant| match highlights.last_mut() {
            _ if self.passes_over(meant) => {}
            Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
            _ => highlights.push(range),
        });
        highlights
    }

    /// Whether the query consists of stop words only.
    fn only_little(&self) -> bool {
        self.meant.iter().all(|meant| meant.little)
    }

    /// Whether a match is not worth a highlight: "the" of "the old mine".
    fn passes_over(&self, meant: &Meant) -> bool {
        meant.little && !self.only_little()
    }

    /// The name among `names` that the query matches best, if it matches any.
    pub fn best_name<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> Option<usize> {
        let mut best = (0.0, None);
        for (at, name) in names.into_iter().enumerate() {
            let (mut covered, mut length) = (0_usize, 0_usize);
            let mut sure = 0.0;
            words(name).for_each(|word| length += word.bytes.len());
            self.visit(name, &mut |range, meant| {
                covered += range.len();
                sure += meant.similarity;
            });
            #[expect(clippy::cast_precision_loss, reason = "names are short")]
            let score = sure * covered as f32 / length.max(covered).max(1) as f32;
            if score > best.0 {
                best = (score, Some(at));
            }
        }
        best.1
    }

    /// The share of the query's words that a text contains, from 0 to 1. Stop words count little.
    pub fn coverage(&self, text: &str) -> f32 {
        let (mut asked, mut found) = ([0.0_f32; MOST_WORDS], [0.0_f32; MOST_WORDS]);
        for meant in self.meant.iter().filter(|meant| meant.words == 1) {
            if let Some(asked) = asked.get_mut(meant.word) {
                *asked = asked.max(if meant.little { LITTLE } else { 1.0 });
            }
        }
        self.visit(text, &mut |_, meant| {
            for found in found.iter_mut().skip(meant.word).take(meant.words) {
                *found = found.max(meant.similarity);
            }
        });
        let said = asked.iter().zip(found).map(|(asked, found)| asked * found);
        let asked: f32 = asked.iter().sum();
        if asked > 0.0 {
            said.sum::<f32>() / asked
        } else {
            0.0
        }
    }

    /// Visits each match in the text, in order.
    fn visit(&self, text: &str, found: &mut dyn FnMut(Range<usize>, &Meant)) {
        let mut before: Option<Word> = None;
        let mut marked = 0;
        for word in words(text) {
            let mut best: Option<(&Meant, Range<usize>)> = None;
            for meant in &self.meant {
                let Some(range) = matched(meant, &word, before.as_ref()) else {
                    continue;
                };
                if best
                    .as_ref()
                    .is_none_or(|(other, _)| other.similarity < meant.similarity)
                {
                    best = Some((meant, range));
                }
            }
            if let Some((meant, range)) = best {
                let range = range.start.max(marked)..range.end;
                if !range.is_empty() {
                    marked = range.end;
                    found(range, meant);
                }
            }
            before = Some(word);
        }
    }
}

/// The part of the text that matches `meant`, in a word alone or together with the previous one.
fn matched(meant: &Meant, word: &Word, before: Option<&Word>) -> Option<Range<usize>> {
    let letters = meant.letters.as_slice();
    if word.bytes == letters || word.bare() == letters {
        return Some(word.start()..word.end_of(letters.len() - 1));
    }
    if meant.begins && word.bytes.starts_with(letters) {
        return Some(word.start()..word.end_of(letters.len() - 1));
    }
    if word.tail() == Some(letters) {
        return Some(word.start_of_tail()..word.end as usize);
    }
    // "peroknor" is marked in "Perok Nor", whether typed completely or not.
    let before = before?;
    let rest = letters
        .strip_prefix(before.bytes.as_slice())
        .filter(|rest| !rest.is_empty())?;
    let fits =
        word.bytes == rest || (meant.begins && rest.len() > 1 && word.bytes.starts_with(rest));
    fits.then(|| before.start()..word.end_of(rest.len() - 1))
}
