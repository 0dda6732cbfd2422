//! Gathering the words of all documents.

use std::collections::BTreeMap;

use super::Document;
use crate::search::fold::{Word, words};
use crate::search::format::{LINE_WORDS, LineKind};
use crate::search::stop::is_stop_word;

/// How one document uses one term.
#[derive(Clone, Copy, Default)]
pub(super) struct Use {
    pub(super) times: u32,
    pub(super) title: bool,
    pub(super) alias: bool,
}

/// A name, heading or claim, with its words in order.
pub(super) struct Line {
    pub(super) kind: LineKind,
    pub(super) words: Vec<Vec<u8>>,
}

/// The words of all documents, before they have numbers.
#[derive(Default)]
pub(super) struct Gathered {
    pub(super) terms: BTreeMap<Vec<u8>, BTreeMap<u32, Use>>,
    pub(super) lines: Vec<Vec<Line>>,
    pub(super) lengths: Vec<usize>,
}

impl Gathered {
    pub(super) fn add(&mut self, ordinal: u32, document: &Document<'_>) {
        self.lines.push(Vec::new());
        self.add_line(ordinal, LineKind::Title, document.title);
        let bare = bare_title(document.title);
        if let Some(bare) = bare {
            self.add_line(ordinal, LineKind::Alias, bare);
        }
        for alias in &document.aliases {
            self.add_line(ordinal, LineKind::Alias, alias);
        }
        // Both a title and an alias of the same word: this marks a bare title.
        if let Some(word) = bare.and_then(|bare| words(bare).next()) {
            let posting = self
                .terms
                .get_mut(&word.bytes)
                .and_then(|uses| uses.get_mut(&ordinal));
            if let Some(posting) = posting {
                posting.title |= posting.alias;
            }
        }
        let mut length = self.add_text(ordinal, document.body);
        for heading in &document.headings {
            self.add_line(ordinal, LineKind::Heading, heading);
            length += self.add_text(ordinal, heading);
        }
        for claim in &document.claims {
            self.add_line(ordinal, LineKind::Claim, claim);
            length += self.add_text(ordinal, claim);
        }
        self.lengths.push(length);
    }

    fn add_line(&mut self, ordinal: u32, kind: LineKind, text: &str) {
        let mut folded: Vec<Vec<u8>> = Vec::new();
        for word in words(text) {
            self.add_tail(ordinal, &word);
            folded.push(word.bytes);
        }
        folded.truncate(LINE_WORDS);
        for word in &folded {
            self.terms.entry(word.clone()).or_default();
        }
        let name = matches!(kind, LineKind::Title | LineKind::Alias);
        if let (true, [word]) = (name, folded.as_slice()) {
            let uses = self.terms.entry(word.clone()).or_default();
            let posting = uses.entry(ordinal).or_default();
            posting.title |= kind == LineKind::Title;
            posting.alias |= kind == LineKind::Alias;
        } else if !(name && folded.is_empty()) {
            let lines = self.lines.last_mut().expect("a document was begun");
            if lines.len() < usize::from(u8::MAX) {
                lines.push(Line {
                    kind,
                    words: folded,
                });
            }
        }
    }

    /// Adds the words of a running text; returns their number.
    fn add_text(&mut self, ordinal: u32, text: &str) -> usize {
        let mut length = 0;
        for word in words(text) {
            length += 1;
            self.add_tail(ordinal, &word);
            if !is_stop_word(&word.bytes) {
                let uses = self.terms.entry(word.bare().to_vec()).or_default();
                uses.entry(ordinal).or_default().times += 1;
            }
        }
        length
    }

    /// The last letter of a run without spaces doesn't begin a pair, so it is indexed by itself: 都
    /// is found in 京都.
    fn add_tail(&mut self, ordinal: u32, word: &Word) {
        if let Some(letter) = word.tail() {
            let uses = self.terms.entry(letter.to_vec()).or_default();
            uses.entry(ordinal).or_default().times += 1;
        }
    }
}

/// "Mercury" of "Mercury (planet)": what readers type.
fn bare_title(title: &str) -> Option<&str> {
    let (bare, _) = title.strip_suffix(')')?.rsplit_once('(')?;
    let bare = bare.trim_end();
    (!bare.is_empty()).then_some(bare)
}
