//! Folding: what makes "Mar-ke’él" and "markeel" one spelling.
//!
//! Case, accents, apostrophes and marks that join nothing are dropped; everything
//! that is neither letter nor digit parts words. A folded word remembers where each
//! of its bytes came from, so that a match can be marked in the text as written.
//!
//! Which characters are letters, and what becomes of them, is told by `letters`.
//!
//! Where a script writes no spaces between words (Han, kana, Thai and others), each two letters that
//! stand side by side are a word: 東京都 is 東京 and 京都. So what a reader types is found wherever
//! it stands, and no dictionary is needed.
//!
//! Folded text is bytes below 0x80: ASCII letters and digits as themselves, any other letter as
//! three bytes (see `push_letter`). The top bit is free for the dictionary, which ends a word with it.

use crate::letters::{
    Folded, composed, folded, forgiven, is_apostrophe, is_left_out, is_letter, is_unspaced,
};

/// The longest folded word in bytes; what is longer is cut.
/// The automaton of `automaton` has 64 states, one before each byte and one after.
pub const LONGEST_WORD: usize = 60;

/// One word, folded.
#[derive(Clone, Debug, Default)]
pub struct Word {
    /// The folded bytes, each below 0x80.
    pub bytes: Vec<u8>,
    /// For each folded byte, where the character it came from begins in the text.
    pub from: Vec<u32>,
    /// Where the word's last character ends in the text, in bytes.
    pub end: u32,
    /// How many folded bytes remain without a possessive `'s`; equals the length where there is none.
    pub bare: usize,
    /// Where in `bytes` the last letter of a run without spaces begins, if the word ends one: no
    /// further word begins with that letter.
    tail: Option<usize>,
}

impl Word {
    /// The word without its possessive ending.
    pub fn bare(&self) -> &[u8] {
        &self.bytes[..self.bare]
    }

    /// The last letter of a run without spaces, if the word is more than that and ends the run.
    pub fn tail(&self) -> Option<&[u8]> {
        self.bytes.get(self.tail?..)
    }

    /// Where in the text that letter begins, in bytes; the word's beginning if there is none.
    pub fn start_of_tail(&self) -> usize {
        let from = self.from.get(self.tail.unwrap_or_default());
        from.map_or(0, |&at| at as usize)
    }

    /// Where the word begins in the text, in bytes.
    pub fn start(&self) -> usize {
        self.from.first().map_or(0, |&at| at as usize)
    }

    /// The place in the text where the folded byte `at` ends.
    ///
    /// That is where the next folded character starts, so a dropped apostrophe or
    /// combining mark belongs to the letter before it.
    pub fn end_of(&self, at: usize) -> usize {
        let start = self.from.get(at);
        let next = self.from[(at + 1).min(self.from.len())..].iter();
        next.into_iter()
            .find(|&next| Some(next) != start)
            .map_or(self.end, |&next| next) as usize
    }
}

/// The words of `text`, folded, in order.
pub fn words(text: &str) -> Words<'_> {
    Words {
        text,
        at: 0,
        within: false,
    }
}

/// A text reduced to what folding keeps, for comparing names: words parted by a space.
pub fn key(text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    for word in words(text) {
        if !key.is_empty() {
            key.push(b' ');
        }
        key.extend_from_slice(&word.bytes);
    }
    key
}

/// Whether `text` has the words of `phrase` one after the other, as folded.
pub fn has_phrase(text: &str, phrase: &str) -> bool {
    let mut said = Vec::new();
    for word in words(text) {
        said.push(word);
    }
    let begins = |said: &[Word]| {
        let mut said = said.iter();
        words(phrase).all(|wanted| {
            said.next()
                .is_some_and(|word| word.bytes == wanted.bytes || word.bare() == wanted.bytes)
        })
    };
    (0..=said.len()).any(|from| begins(&said[from..]))
}

/// An iterator over folded words; see [`words`].
#[derive(Debug)]
pub struct Words<'t> {
    text: &'t str,
    at: usize,
    /// Whether the letter at `at` has been in a word already: that of a run without spaces.
    within: bool,
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
            // A letter alone that was in the word before says nothing new.
            if !(within && reader.letters == 1) {
                return reader.word(goes_on);
            }
        }
    }
}

/// What a character does to the word that is read.
enum Step {
    On,
    /// The word ended before it.
    Ends,
    /// Two letters of a script without spaces are a word; the next begins with the second, there.
    EndsAt(usize),
}

/// Reads one word.
#[derive(Default)]
struct Reader {
    word: Word,
    /// How many letters it has.
    letters: usize,
    /// Where in the word's bytes its last character begins, and which that is.
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

    /// A character that parts words, unless it is the point of initials.
    fn gap(&mut self, c: char, behind: &str) -> Step {
        if self.word.bytes.is_empty() {
            return Step::On;
        }
        if c == '.' && self.letters == 1 && !self.unspaced {
            self.letters = 0;
            // "U.S." and "S.O.S" are words of initials, not three words of a letter.
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

/// Whether words are made of it: a letter, a digit, or a mark that belongs to one.
pub(crate) fn is_wordy(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && !is_apostrophe(c) && is_letter(c))
}

/// A letter as bytes below 0x80: of ASCII as itself, any other as 1 + its planes, then twice seven
/// bits.
fn push_letter(letter: char, out: &mut Vec<u8>) {
    let code = forgiven(letter) as u32;
    // Every letter that Unicode has is below plane 8, so the lead stays below a digit's code.
    let parts = [1 + ((code >> 14) & 0x1f), (code >> 7) & 0x7f, code & 0x7f];
    #[expect(clippy::cast_possible_truncation, reason = "each part is below 0x80")]
    let parts = parts.map(|part| part as u8);
    match u8::try_from(letter) {
        Ok(ascii) if letter.is_ascii() => out.push(ascii),
        _ => out.extend_from_slice(&parts),
    }
}

/// Whether a folded word is written in ASCII letters: the rules of English are for those.
pub(super) fn is_plain(letters: &[u8]) -> bool {
    letters.iter().all(u8::is_ascii_lowercase)
}

/// What a folded word is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Letters {
    /// How many letters it has.
    pub(super) count: usize,
    /// Whether one is a digit.
    pub(super) digit: bool,
    /// Whether it is of a run that is written without spaces.
    pub(super) run: bool,
}

impl Letters {
    /// Reads the bytes of a folded word; see `push_letter`.
    pub(super) fn of(mut folded: &[u8]) -> Self {
        let mut letters = Self::default();
        loop {
            folded = match folded {
                [] => return letters,
                [lead @ ..b'0', second, third, rest @ ..] => {
                    let parts = [lead.saturating_sub(1), *second, *third].map(u32::from);
                    let code = parts[0] << 14 | parts[1] << 7 | parts[2];
                    letters.run = char::from_u32(code).is_some_and(is_unspaced);
                    rest
                }
                [byte, rest @ ..] => {
                    letters.digit |= byte.is_ascii_digit();
                    rest
                }
            };
            letters.count += 1;
        }
    }
}

#[cfg(test)]
mod tests;
