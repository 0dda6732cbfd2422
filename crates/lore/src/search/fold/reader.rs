//! Reads the words of a text, letter by letter.

use super::letters::{is_wordy, push_letter};
use super::word::{LONGEST_WORD, Word};
use crate::letters::{Folded, composed, folded, is_apostrophe, is_left_out, is_unspaced};

/// An iterator over folded words; see [`words`](super::words).
#[derive(Debug)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
    /// Whether the letter at `at` was already in a word of a run without spaces.
    within: bool,
}

impl<'t> Words<'t> {
    pub(super) fn of(text: &'t str) -> Self {
        Self {
            text,
            at: 0,
            within: false,
        }
    }
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        loop {
            let within = std::mem::take(&mut self.within);
            let rest = self.text.get(self.at..)?;
            let mut reader = Reader::default();
            let mut reached = self.text.len();
            let mut goes_on = false;
            for (offset, c) in rest.char_indices() {
                let start = self.at + offset;
                match reader.read(c, start, &self.text[start + c.len_utf8()..]) {
                    Step::On => {}
                    Step::Ends => {
                        reached = start;
                        break;
                    }
                    Step::EndsAt(second) => {
                        reached = second;
                        goes_on = true;
                        break;
                    }
                }
            }
            self.at = reached;
            self.within = goes_on;
            // A single letter that was already in the previous word adds nothing.
            if !(within && reader.letters == 1) {
                return reader.word(goes_on);
            }
        }
    }
}

/// What a character does to the current word.
enum Step {
    On,
    /// The word ended before it.
    Ends,
    /// Two letters of a script without spaces form a word; the next one begins with the second
    /// letter, at this position.
    EndsAt(usize),
}

/// Reads one word.
#[derive(Default)]
struct Reader {
    word: Word,
    /// How many letters it has.
    letters: usize,
    /// The position in the word's bytes where its last character begins, and that character.
    last: (usize, char),
    /// Whether it is of a script without spaces.
    unspaced: bool,
    apostrophe: Option<usize>,
}

impl Reader {
    fn read(&mut self, c: char, start: usize, behind: &str) -> Step {
        let empty = self.word.bytes.is_empty();
        if is_apostrophe(c) {
            if !empty {
                self.apostrophe = Some(self.word.bytes.len());
            }
            return Step::On;
        }
        if !empty && let Some(letter) = composed(self.last.1, c) {
            let (at, from) = (self.last.0, self.word.from[self.last.0]);
            self.word.bytes.truncate(at);
            self.word.from.truncate(at);
            self.push(letter, from, c, start);
            return Step::On;
        }
        if is_left_out(c) {
            if !empty {
                self.ends_behind(c, start);
            }
            return Step::On;
        }
        let letters = folded(c);
        let (Folded::One(first) | Folded::Two(first, _)) = letters else {
            return self.gap(c, behind);
        };
        let unspaced = is_unspaced(first);
        if !empty && unspaced != self.unspaced {
            return Step::Ends;
        }
        if unspaced && self.letters == 2 {
            return Step::EndsAt(self.word.from[self.last.0] as usize);
        }
        self.letters += 1;
        self.unspaced = unspaced;
        let from = u32::try_from(start).unwrap_or(u32::MAX);
        self.push(first, from, c, start);
        if let Folded::Two(_, second) = letters {
            self.push(second, from, c, start);
        }
        Step::On
    }

    /// Handles a character that separates words, unless it is the full stop of initials.
    fn gap(&mut self, c: char, behind: &str) -> Step {
        if self.word.bytes.is_empty() {
            return Step::On;
        }
        if c == '.' && self.letters == 1 && !self.unspaced {
            self.letters = 0;
            // "U.S." and "S.O.S" are words of initials, not several one-letter words.
            if behind.chars().next().is_some_and(is_wordy) {
                return Step::On;
            }
        }
        Step::Ends
    }

    fn push(&mut self, letter: char, from: u32, c: char, start: usize) {
        self.last = (self.word.bytes.len(), letter);
        push_letter(letter, &mut self.word.bytes);
        self.word.from.resize(self.word.bytes.len(), from);
        self.ends_behind(c, start);
    }

    fn ends_behind(&mut self, c: char, start: usize) {
        self.word.end = u32::try_from(start + c.len_utf8()).unwrap_or(u32::MAX);
    }

    /// The word; `goes_on` if another begins with its last letter.
    fn word(self, goes_on: bool) -> Option<Word> {
        let mut word = self.word;
        if word.bytes.is_empty() {
            return None;
        }
        let ends_run = self.unspaced && self.letters > 1 && !goes_on;
        word.tail = ends_run.then_some(self.last.0);
        word.bare = word.bytes.len();
        if self
            .apostrophe
            .is_some_and(|at| at > 1 && word.bytes[at..] == *b"s")
        {
            word.bare -= 1;
        }
        if word.bytes.len() > LONGEST_WORD {
            word.end = word.from[LONGEST_WORD];
            word.bytes.truncate(LONGEST_WORD);
            word.from.truncate(LONGEST_WORD);
            word.bare = LONGEST_WORD;
        }
        Some(word)
    }
}
