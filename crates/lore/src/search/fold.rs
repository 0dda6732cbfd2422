//! Folding: what makes "Mar-ke’él" and "markeel" one spelling.
//!
//! Case, accents, apostrophes and marks that join nothing are dropped; everything
//! that is neither letter nor digit parts words. A folded word remembers where each
//! of its bytes came from, so that a match can be marked in the text as written.
//!
//! Why own tables (`letters`) and not `unicode-normalization`: its decomposition tables
//! are some 40 KiB of wasm before compression, twice the budget of the whole engine.
//! They know the Latin letters that European and Vietnamese names use; other scripts
//! keep their letters and lose only case and combining marks.
//!
//! Folded text is bytes below 0x80: ASCII letters and digits as themselves, any
//! other letter as three bytes (see `push_letter`). The top bit is free for the
//! dictionary, which ends a word with it.

use super::latin::plain_latin;
use super::letters::{is_apostrophe, is_letter, is_mark, ligature, push_letter};

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
}

impl Word {
    /// The word without its possessive ending.
    pub fn bare(&self) -> &[u8] {
        &self.bytes[..self.bare]
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
    Words { text, at: 0 }
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
}

impl Iterator for Words<'_> {
    type Item = Word;

    fn next(&mut self) -> Option<Word> {
        let mut word = Word::default();
        let mut apostrophe = None;
        let mut letters = 0_usize;
        let rest = self.text.get(self.at..)?;
        let base = self.at;
        let chars = rest.char_indices();
        let mut reached = self.text.len();
        for (offset, c) in chars {
            let start = base + offset;
            let end = start + c.len_utf8();
            if is_apostrophe(c) {
                if !word.bytes.is_empty() {
                    apostrophe = Some(word.bytes.len());
                }
                continue;
            }
            if is_mark(c) {
                if !word.bytes.is_empty() {
                    word.end = u32::try_from(end).unwrap_or(u32::MAX);
                }
                continue;
            }
            let before = word.bytes.len();
            if push_folded(c, &mut word.bytes) {
                let at = u32::try_from(start).unwrap_or(u32::MAX);
                word.from.resize(word.bytes.len(), at);
                word.end = u32::try_from(end).unwrap_or(u32::MAX);
                letters += 1;
                continue;
            }
            debug_assert_eq!(before, word.bytes.len(), "what parts words adds nothing");
            if word.bytes.is_empty() {
                continue;
            }
            // "U.S." and "S.O.S" are words of initials, not three words of a letter.
            let next = self.text[end..].chars().next().is_some_and(is_wordy);
            if c == '.' && letters == 1 {
                letters = 0;
                if next {
                    continue;
                }
            }
            reached = end;
            break;
        }
        self.at = reached;
        if word.bytes.is_empty() {
            return None;
        }
        word.bare = word.bytes.len();
        if apostrophe.is_some_and(|at| at > 1 && word.bytes[at..] == *b"s") {
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
pub(super) fn is_wordy(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && !is_apostrophe(c) && is_letter(c))
}

/// Appends what `c` folds to; says `false` where it is neither letter nor digit.
fn push_folded(c: char, out: &mut Vec<u8>) -> bool {
    let mut c = c;
    if let '！'..='～' = c {
        c = char::from_u32(c as u32 - 0xfee0).unwrap_or(' ');
    }
    if c.is_ascii() {
        let wordy = c.is_ascii_alphanumeric();
        if wordy {
            out.push(c as u8 | 0x20);
        }
        return wordy;
    }
    let plain = plain_latin(c);
    if plain != b'.' {
        out.push(plain);
    } else if let Some(letters) = ligature(c) {
        out.extend_from_slice(letters);
    } else if is_letter(c) {
        push_letter(c, out);
    } else {
        return false;
    }
    true
}

#[cfg(test)]
mod tests;
