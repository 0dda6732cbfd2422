//! Showing why: the letters that matched, and the passage where they stand.
//!
//! Marks are found in the text as written, not stored: a text is folded again, word by
//! word, and each folded byte knows the character it came from. So a mark begins and
//! ends at whole characters, however the text spells them.

use super::expand::{Match, Part};
use super::fold::{Word, words};
use super::index::Index;
use std::ops::Range;

/// The most corrections of one typed word that are marked.
const MOST_CORRECTIONS: usize = 12;

/// What a word that says little is worth in a passage.
const LITTLE: f32 = 0.05;

/// A word that a part of the query was taken to mean.
#[derive(Clone, Debug)]
struct Meant {
    letters: Vec<u8>,
    /// Whether all words that begin so are meant.
    begins: bool,
    /// Which word of the query it answers.
    word: usize,
    /// How sure that is: 1 is as typed.
    similarity: f32,
    little: bool,
}

/// Marks what a query matched; made by [`super::Results`].
#[derive(Clone, Debug, Default)]
pub struct Marker {
    meant: Vec<Meant>,
    words: usize,
}

/// A passage on one line with marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The passage, with an ellipsis where the text goes on.
    pub text: String,
    /// The marked parts of it, in bytes, in order.
    pub marks: Vec<Range<usize>>,
}

impl Marker {
    pub(super) fn new(index: &Index<'_>, parts: &[Part], typed: usize) -> Self {
        let mut meant = Vec::new();
        for part in parts {
            let word = part.span.start;
            let little = part.is_stop_word();
            let begins = part.open || (part.exact.is_none() && !part.begun.is_empty());
            meant.push(Meant {
                letters: part.letters.clone(),
                begins,
                word,
                similarity: 1.0,
                little,
            });
            let mut others: Vec<&Match> = Vec::with_capacity(MOST_CORRECTIONS + 1);
            for found in &part.matches {
                if Some(found.term) != part.exact && !part.begun.contains(&found.term) {
                    let place =
                        others.partition_point(|other| other.similarity >= found.similarity);
                    others.insert(place, found);
                    others.truncate(MOST_CORRECTIONS);
                }
            }
            for found in others {
                let mut letters = Vec::new();
                index.with_term(found.term, &mut |word| letters = word.to_vec());
                meant.push(Meant {
                    letters,
                    begins: false,
                    word,
                    similarity: found.similarity,
                    little,
                });
            }
        }
        Self {
            meant,
            words: typed,
        }
    }

    /// The parts of `text` that the query matched: byte ranges in order, apart, on character boundaries.
    pub fn marks(&self, text: &str) -> Vec<Range<usize>> {
        let mut marks: Vec<Range<usize>> = Vec::new();
        self.visit(text, &mut |range, meant| match marks.last_mut() {
            _ if self.passes_over(meant) => {}
            Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
            _ => marks.push(range),
        });
        marks
    }

    /// Whether the query has no word but such as say little.
    fn only_little(&self) -> bool {
        self.meant.iter().all(|meant| meant.little)
    }

    /// Whether a match is not worth a mark: "the" of "the old mine".
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

    /// One line of about `width` characters around the passage that matches best.
    ///
    /// Without a match it is the text's beginning. Line breaks become spaces.
    pub fn excerpt(&self, text: &str, width: usize) -> Excerpt {
        let mut found: Vec<(Range<usize>, usize, f32)> = Vec::new();
        self.visit(text, &mut |range, meant| {
            let worth = if meant.little {
                LITTLE
            } else {
                meant.similarity
            };
            found.push((range, meant.word, worth));
        });
        let window = self.best_window(&found, width);
        let (from, to) = widened(text, window, width);
        let mut excerpt = Excerpt::default();
        if from > 0 {
            excerpt.text.push('…');
        }
        let shift = excerpt.text.len();
        excerpt.text.extend(text[from..to].chars().map(|c| {
            if c.is_whitespace() && c.len_utf8() == 1 {
                ' '
            } else {
                c
            }
        }));
        let inside = found
            .into_iter()
            .filter(|(.., worth)| *worth > LITTLE || self.only_little())
            .map(|(range, ..)| range)
            .filter(|range| range.start >= from && range.end <= to);
        for range in inside {
            excerpt
                .marks
                .push(range.start - from + shift..range.end - from + shift);
        }
        if to < text.len() {
            excerpt.text.push('…');
        }
        excerpt
    }

    /// The stretch of at most `width` bytes with the most different words of the query, the surest and closest.
    fn best_window(&self, found: &[(Range<usize>, usize, f32)], width: usize) -> Range<usize> {
        let mut best = (0.0, 0..0);
        for (at, (first, ..)) in found.iter().enumerate() {
            let mut worth = vec![0.0_f32; self.words.max(1)];
            for (range, word, sure) in &found[at..] {
                if range.end > first.start + width {
                    break;
                }
                if let Some(worth) = worth.get_mut(*word) {
                    *worth = worth.max(*sure);
                }
                let sum: f32 = worth.iter().sum();
                if sum > best.0 {
                    best = (sum, first.start..range.end);
                }
            }
        }
        best.1
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

/// The part of the text that a word, or it and the one before, matches of what was meant.
fn matched(meant: &Meant, word: &Word, before: Option<&Word>) -> Option<Range<usize>> {
    let letters = meant.letters.as_slice();
    if word.bytes == letters || word.bare() == letters {
        return Some(word.start()..word.end_of(letters.len() - 1));
    }
    if meant.begins && word.bytes.starts_with(letters) {
        return Some(word.start()..word.end_of(letters.len() - 1));
    }
    // "peroknor" is marked in "Perok Nor", typed to the end or not.
    let before = before?;
    let rest = letters
        .strip_prefix(before.bytes.as_slice())
        .filter(|rest| !rest.is_empty())?;
    let fits =
        word.bytes == rest || (meant.begins && rest.len() > 1 && word.bytes.starts_with(rest));
    fits.then(|| before.start()..word.end_of(rest.len() - 1))
}

/// Grows a stretch to about `width` characters, to the borders of words.
fn widened(text: &str, window: Range<usize>, width: usize) -> (usize, usize) {
    let spare = width.saturating_sub(text[window.clone()].chars().count());
    let (mut from, mut to) = (window.start, window.end);
    // A third before, the rest after; what is not used before is used after.
    let mut before = if from == 0 { 0 } else { spare / 3 };
    let behind: usize = text[to..].chars().take(spare).count();
    if behind < spare - before {
        before = spare - behind;
    }
    let steps = text[..from].char_indices().rev().take(before);
    let taken = steps.clone().count();
    from = steps.last().map_or(from, |(at, _)| at);
    let after = text[to..].char_indices().take(spare - taken).last();
    to += after.map_or(0, |(at, c)| at + c.len_utf8());
    if from > 0 {
        let gap = text[from..window.start].find(char::is_whitespace);
        from = gap.map_or(from, |at| from + at);
        from += text[from..].len() - text[from..].trim_start().len();
        from = from.min(window.start);
    }
    if to < text.len() && !text[to..].starts_with(char::is_whitespace) {
        let gap = text[window.end..to].rfind(char::is_whitespace);
        to = gap.map_or(to, |at| window.end + at);
    }
    (from, to.max(window.end).max(from))
}
