//! What speaks for each document.

use super::format::LineKind;
use super::hit::{Field, Unit};
use super::lines::MOST_WORDS;
use super::weights as w;
use std::ops::Range;

/// What speaks for one document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) document: u32,
    /// For each word of the query the best evidence.
    pub(super) words: [f32; MOST_WORDS],
    /// For each word of the query how similar the likest word is.
    pub(super) likest: [f32; MOST_WORDS],
    /// The best line's score.
    pub(super) name: f32,
    /// The largest share of the query that a name answers, and where it stands.
    pub(super) named: (f32, Field),
    /// The same of headings and claims.
    pub(super) told: (f32, Field, Unit),
    pub(super) exact: f32,
    /// The query has one of its names as a whole.
    pub(super) whole: bool,
    /// Its title begins with the query; its place in the order of an index.
    pub(super) begun: Option<(u32, u32)>,
    pub(super) excluded: bool,
}

impl Row {
    pub(super) const fn new(document: u32) -> Self {
        let (named, told) = ((0.0, Field::Body), (0.0, Field::Body, Unit::Entry));
        Self {
            document,
            words: [0.0; MOST_WORDS],
            likest: [0.0; MOST_WORDS],
            name: 0.0,
            named,
            told,
            exact: 0.0,
            whole: false,
            begun: None,
            excluded: false,
        }
    }

    /// Takes note of evidence for some words of the query, and of how similar the word is that gives it.
    pub(super) fn say(&mut self, words: &Range<usize>, evidence: f32, similarity: f32) {
        let both = self.words.iter_mut().zip(&mut self.likest);
        for (best, likest) in both.skip(words.start).take(words.len()) {
            *best = best.max(evidence);
            *likest = likest.max(similarity);
        }
    }

    /// Takes note of a title or alias that answers a share of the query.
    pub(super) fn name(&mut self, kind: LineKind, explained: f32, score: f32) {
        self.name = self.name.max(score);
        if explained > self.named.0 {
            self.named = (
                explained,
                if kind == LineKind::Title {
                    Field::Title
                } else {
                    Field::Alias
                },
            );
        }
    }

    /// Takes note of a title that begins with all that was typed.
    pub(super) fn begin(&mut self, place: (u32, u32)) {
        self.begun = Some(self.begun.map_or(place, |other| other.min(place)));
    }

    /// Takes note of a heading or claim.
    pub(super) fn tell(&mut self, field: Field, unit: Unit, explained: f32, score: f32) {
        self.name = self.name.max(score);
        if explained > self.told.0 {
            self.told = (explained, field, unit);
        }
    }

    /// Where in the entry to go: to the heading or claim that answers more than any name does.
    pub(super) fn place(&self) -> (Field, Unit) {
        let (told, field, unit) = self.told;
        if told > self.named.0 + w::TOLD_MORE {
            (field, unit)
        } else {
            (self.named.1, Unit::Entry)
        }
    }
}

/// The rows of the documents that anything speaks for.
pub(super) struct Rows {
    /// For each document 0 or its row's place.
    pub(super) of: Vec<u32>,
    pub(super) all: Vec<Row>,
}

impl Rows {
    pub(super) fn row(&mut self, document: u32) -> &mut Row {
        let next = u32::try_from(self.all.len()).unwrap_or(0);
        let place = &mut self.of[document as usize];
        if *place == 0 {
            *place = next;
            self.all.push(Row::new(document));
        }
        &mut self.all[*place as usize]
    }
}
