//! How well a name, heading or claim matches the query as a whole.

use super::format::{LINE_WORDS, LineKind};
use super::index::{Index, Line};
use super::weights as w;
use std::ops::Range;

/// The most words of a query that count; longer pasted text is cut.
pub(super) const MOST_WORDS: usize = 12;

/// One way in which a dictionary word matches a part of the query.
#[derive(Clone, Copy, Debug)]
pub(super) struct Meaning {
    /// The first word of the query that it matches.
    pub(super) from: u8,
    /// How many words of the query it matches.
    pub(super) words: u8,
    pub(super) similarity: f32,
    /// The word, or its beginning, as typed.
    pub(super) as_typed: bool,
    /// If it only matches together with the next word of the line: the terms that may come next.
    pub(super) with: Option<(u32, u32)>,
    /// The next meaning of the same term, or 0.
    pub(super) next: u32,
}

/// All meanings of all terms, by term.
#[derive(Debug)]
pub(super) struct Meanings {
    /// For each term 0 or the position of its first meaning.
    first: Vec<u32>,
    all: Vec<Meaning>,
    /// A bit for each term that has a meaning: small enough to stay in the processor's cache.
    pub(super) wanted: Vec<u64>,
}

impl Meanings {
    pub(super) fn new(terms: u32) -> Self {
        let nothing = Meaning {
            from: 0,
            words: 0,
            similarity: 0.0,
            as_typed: false,
            with: None,
            next: 0,
        };
        Self {
            first: vec![0; terms as usize],
            all: vec![nothing],
            wanted: vec![0; (terms as usize).div_ceil(64)],
        }
    }

    pub(super) fn add(&mut self, term: u32, mut meaning: Meaning) {
        if let Some(first) = self.first.get_mut(term as usize) {
            meaning.next = *first;
            *first = u32::try_from(self.all.len()).unwrap_or(0);
            self.all.push(meaning);
            if let Some(bits) = self.wanted.get_mut(term as usize / 64) {
                *bits |= 1 << (term % 64);
            }
        }
    }

    pub(super) fn of(&self, term: u32) -> impl Iterator<Item = &Meaning> {
        let mut at = self.first.get(term as usize).copied().unwrap_or(0);
        std::iter::from_fn(move || {
            let meaning = self.all.get(at as usize).filter(|_| at != 0)?;
            at = meaning.next;
            Some(meaning)
        })
    }
}

/// How a line matches one word of the query.
#[derive(Clone, Copy, Debug)]
pub(super) struct Told {
    /// How similar the line's word is; 0 if there is no match.
    pub(super) similarity: f32,
    /// The index of that word in the line.
    place: usize,
    as_typed: bool,
}

/// How a line matches the query.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer {
    /// How it matches each word of the query.
    pub(super) told: [Told; MOST_WORDS],
    /// The share of the query that the line's words match.
    pub(super) explained: f32,
    /// The line's score as a name of what is searched for.
    pub(super) score: f32,
    /// Whether the query contains all of the line.
    pub(super) whole: bool,
    /// Whether the line is the query, word for word.
    pub(super) exact: bool,
    /// If the line begins with the query as typed: the numbers of the unfinished term and of the
    /// next one, which sort such lines alphabetically.
    pub(super) begun: Option<(u32, u32)>,
}

/// The weight of each word of the query, and of all together.
#[derive(Debug)]
pub(super) struct Weights {
    pub(super) of: Vec<f32>,
    pub(super) sum: f32,
    /// The weight of each word when measuring how much of the query an entry contains: a word that may
    /// be a slip weighs as much as one that no entry contains, however it is interpreted.
    pub(super) asked: Vec<f32>,
    pub(super) asked_sum: f32,
    /// The weight of a word that no entry contains.
    pub(super) most: f32,
    /// Whether the query is a sentence: see `is_sentence`.
    pub(super) sentence: bool,
}

impl Weights {
    /// The share of these words in the total weight.
    pub(super) fn share(&self, words: &Range<usize>) -> f32 {
        let mine = self.of.iter().skip(words.start).take(words.len());
        mine.sum::<f32>() / self.sum
    }
}

/// Scores a line in which some word has a meaning; `None` if it doesn't match the query.
pub(super) fn answer(
    index: &Index<'_>,
    line: Line,
    meanings: &Meanings,
    weights: &Weights,
) -> Option<Answer> {
    let nothing = Told {
        similarity: 0.0,
        place: usize::MAX,
        as_typed: false,
    };
    let mut told = [nothing; MOST_WORDS];
    let mut covered = [0.0_f32; LINE_WORDS + 1];
    let mut after = 0;
    // Each word of the query gets the line's word that matches it best; of equals, the next one in
    // the line.
    for place in 0..line.words {
        let term = index.line_word(line.first + place);
        for meaning in meanings.of(term) {
            let mut wide = 1;
            if let Some((from, to)) = meaning.with {
                let next = index.line_word(line.first + place + 1);
                if place + 1 == line.words || next < from || next >= to {
                    continue;
                }
                wide = 2;
            }
            let similarity = meaning.similarity;
            let span = usize::from(meaning.from)..usize::from(meaning.from + meaning.words);
            for told in told.get_mut(span).unwrap_or_default() {
                let nearer = told.place < after && place >= after;
                if similarity > told.similarity || (similarity >= told.similarity && nearer) {
                    *told = Told {
                        similarity,
                        place,
                        as_typed: meaning.as_typed,
                    };
                    after = place + 1;
                    for covered in covered.iter_mut().skip(place).take(wide) {
                        *covered = covered.max(similarity);
                    }
                }
            }
        }
    }
    let count = weights.of.len();
    let mut explained = 0.0;
    let (mut in_order, mut begun, mut exact, mut starts) = (true, true, count == line.words, true);
    let mut before = 0;
    for ((word, told), weight) in told.iter().enumerate().zip(&weights.of) {
        explained += told.similarity * weight;
        in_order &= told.place >= before;
        before = told.place;
        begun &= told.place == word;
        starts &= told.as_typed;
        exact &= told.similarity >= 1.0;
    }
    if explained <= 0.0 {
        return None;
    }
    let explained = explained / weights.sum;
    let (mut room, mut filled) = (0.0, 0.0);
    for (place, covered) in covered.iter().take(line.words).enumerate() {
        let little = index.is_stop_word(index.line_word(line.first + place));
        let own = if little { w::STOP_WORD } else { 1.0 };
        room += own;
        filled += covered * own;
    }
    let mut share: f32 = filled / room.max(w::STOP_WORD);
    let whole = share >= w::WHOLE;
    if begun {
        share = share.max(w::NAME_BEGUN * explained);
    }
    let starts = begun && starts;
    let mut score = explained * (w::NAME_ANYWAY + (1.0 - w::NAME_ANYWAY) * share);
    if !in_order {
        score *= w::OUT_OF_ORDER;
    }
    if starts {
        score += w::STARTS;
    }
    score *= kind_weight(line.kind);
    let place = starts.then(|| {
        let next = index.line_word(line.first + count) + 1;
        let last = index.line_word(line.first + count - 1);
        (last, if count < line.words { next } else { 0 })
    });
    Some(Answer {
        told,
        explained,
        score,
        whole,
        exact: exact && begun,
        begun: place,
    })
}

/// The weight of a line of this kind as a name.
pub(super) fn kind_weight(kind: LineKind) -> f32 {
    match kind {
        LineKind::Title => w::NAME_TITLE,
        LineKind::Alias => w::NAME_ALIAS,
        LineKind::Heading => w::NAME_HEADING,
        LineKind::Claim => w::NAME_CLAIM,
    }
}

/// The weight of a word in a line of this kind as evidence.
pub(super) fn word_weight(kind: LineKind) -> f32 {
    match kind {
        LineKind::Title => w::TITLE_WORD,
        LineKind::Alias => w::ALIAS_WORD,
        LineKind::Heading => w::HEADING_WORD,
        LineKind::Claim => w::CLAIM_WORD,
    }
}
