//! Folding: what makes "Ma-e’lín" and "maelin" one spelling.
//!
//! Case, accents, apostrophes and combining marks are dropped; everything that is neither a letter
//! nor a digit separates words. A folded word remembers where each of its bytes came from, so that
//! a match can be marked in the text as written.
//!
//! `letters` defines which characters are letters, and how they are folded.
//!
//! In scripts without spaces between words (Han, kana, Thai and others), each pair of adjacent
//! letters is a word: 東京都 is 東京 and 京都. So typed words are found anywhere, without a dictionary.
//!
//! Folded text is bytes below 0x80: ASCII letters and digits as themselves, any other letter as
//! three bytes (see `push_letter`). The top bit is free for the dictionary, which ends a word with it.

mod letters;
mod reader;
mod word;

pub(crate) use self::letters::is_wordy;
pub(super) use self::letters::{Letters, is_plain};
pub use self::reader::Words;
pub use self::word::{LONGEST_WORD, Word};

/// The words of `text`, folded and in order.
pub fn words(text: &str) -> Words<'_> {
    Words::of(text)
}

/// A text reduced to its folded words, separated by spaces, for comparing names.
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

/// Whether `text` contains the words of `phrase` consecutively, when folded.
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

#[cfg(test)]
mod tests;
