//! The excerpt of a text where a query matched best.

use std::ops::Range;

use super::{Highlighter, LITTLE};
use crate::search::lines::MOST_WORDS;

/// An excerpt on one line, with highlights.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Excerpt {
    /// The excerpt, with an ellipsis where the text continues.
    pub text: String,
    /// Its highlighted parts, as ordered byte ranges.
    pub highlights: Vec<Range<usize>>,
}

impl Highlighter {
    /// One line of about `width` characters around the best match.
    ///
    /// Without a match it is the text's beginning. Line breaks become spaces.
    pub fn excerpt(&self, text: &str, width: usize) -> Excerpt {
        let mut found: Vec<(Range<usize>, usize, f32)> = Vec::new();
        self.visit(text, &mut |range, meant| {
            let score = if meant.little {
                LITTLE
            } else {
                meant.similarity
            };
            found.push((range, meant.word, score));
        });
        let window = Self::best_window(&found, width);
        let (from, to) = widened(text, window, width);
        let mut excerpt = Excerpt::default();
        if from > 0 {
            excerpt.text.push('…');
        }
        let shift = excerpt.text.len();
        for c in text[from..to].chars() {
            excerpt.text.push(c.max(' '));
        }
        for (range, _, score) in found {
            let inside = range.start >= from && range.end <= to;
            if inside && (score > LITTLE || self.only_little()) {
                let mark = range.start - from + shift..range.end - from + shift;
                match excerpt.highlights.last_mut() {
                    // The next pair of letters of a run written without spaces.
                    Some(last) if last.end == mark.start => last.end = mark.end,
                    _ => excerpt.highlights.push(mark),
                }
            }
        }
        if to < text.len() {
            excerpt.text.push('…');
        }
        excerpt
    }

    /// The range of at most `width` bytes with the most distinct words of the query, preferring the most
    /// certain and closest.
    fn best_window(found: &[(Range<usize>, usize, f32)], width: usize) -> Range<usize> {
        let mut best = (0.0, 0..0);
        for (at, (first, ..)) in found.iter().enumerate() {
            let mut score = [0.0_f32; MOST_WORDS];
            for (range, word, sure) in &found[at..] {
                if range.end > first.start + width {
                    break;
                }
                if let Some(score) = score.get_mut(*word) {
                    *score = score.max(*sure);
                }
                let sum: f32 = score.iter().sum();
                if sum > best.0 {
                    best = (sum, first.start..range.end);
                }
            }
        }
        best.1
    }
}

/// Grows a range to about `width` characters, up to word boundaries.
fn widened(text: &str, window: Range<usize>, width: usize) -> (usize, usize) {
    let spare = width.saturating_sub(text[window.clone()].chars().count());
    let (mut from, mut to) = (window.start, window.end);
    // A third before, the rest after; if one side has less text, the other side gets the rest.
    let (mut before, mut after) = (0, 0);
    for share in [spare - spare / 3, spare] {
        while after < share - before && to < text.len() {
            to += 1;
            after += usize::from(text.is_char_boundary(to));
        }
        while before < spare - after && from > 0 {
            from -= 1;
            before += usize::from(text.is_char_boundary(from));
        }
    }
    while !text.is_char_boundary(to) {
        to += 1;
    }
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let is_gap = |at: usize| text.as_bytes()[at] <= b' ';
    if from > 0 {
        // A text written without spaces is cut anywhere.
        if let Some(gap) = (from..window.start).find(|&at| is_gap(at)) {
            let mut words = gap..window.start;
            from = words.find(|&at| !is_gap(at)).unwrap_or(window.start);
        }
    }
    if to < text.len()
        && !is_gap(to)
        && let Some(gap) = (window.end..to).rev().find(|&at| is_gap(at))
    {
        let mut words = (window.end..gap).rev();
        let last = words.find(|&at| !is_gap(at));
        to = last.map_or(window.end, |last| last + 1);
    }
    (from, to)
}
