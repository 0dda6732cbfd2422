//! The evidence for each document.

use super::format::LineKind;
use super::hit::{Field, Unit};
use super::lines::MOST_WORDS;
use super::weights as w;
use std::ops::Range;

/// The evidence for one document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row {
    pub(super) document: u32,
    /// The best evidence for each word of the query.
    pub(super) words: [f32; MOST_WORDS],
    /// The greatest similarity found for each word of the query.
    pub(super) likest: [f32; MOST_WORDS],
    /// The best line's score.
    pub(super) name: f32,
    /// The largest share of the query that a name matches, and the field of that name.
    pub(super) named: (f32, Field),
    /// The same for headings and claims.
    pub(super) told: (f32, Field, Unit),
    pub(super) exact: f32,
    /// Whether the query contains one of its names as a whole.
    pub(super) whole: bool,
    /// If its title begins with the query: its position in alphabetical order.
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

    /// Records evidence for some words of the query, and the similarity of the matching word.
    pub(super) fn say(&mut self, words: &Range<usize>, evidence: f32, similarity: f32) {
        let both = self.words.iter_mut().zip(&mut self.likest);
        for (best, likest) in both.skip(words.start).take(words.len()) {
            *best = best.max(evidence);
            *likest = likest.max(similarity);
        }
    }

    /// Records a title or alias that matches a share of the query.
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

    /// Records a title that begins with everything typed.
    pub(super) fn begin(&mut self, place: (u32, u32)) {
        self.begun = Some(self.begun.map_or(place, |other| other.min(place)));
    }

    /// Records a heading or claim.
    pub(super) fn tell(&mut self, field: Field, unit: Unit, explained: f32, score: f32) {
        self.name = self.name.max(score);
        if explained > self.told.0 {
            self.told = (explained, field, unit);
        }
    }

    /// The part of the entry to go to: a heading or claim that matches more than any name does.
    pub(super) fn place(&self) -> (Field, Unit) {
        let (told, field, unit) = self.told;
        if told > self.named.0 + w::TOLD_MORE {
            (field, unit)
        } else {
            (self.named.1, Unit::Entry)
        }
    }
}

/// The rows of the documents with any evidence.
pub(super) struct Rows {
    /// For each document 0 or the position of its row.
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
