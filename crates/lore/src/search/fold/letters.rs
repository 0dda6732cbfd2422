//! Letters of folded words, as bytes.

use crate::letters::{forgiven, is_apostrophe, is_letter, is_unspaced};

/// Whether it is part of words: a letter, a digit, or a mark that belongs to one.
pub(crate) fn is_wordy(c: char) -> bool {
    c.is_ascii_alphanumeric() || (!c.is_ascii() && !is_apostrophe(c) && is_letter(c))
}

/// Appends a letter as bytes below 0x80: ASCII as it is, any other as 1 + its top bits, then two
/// groups of seven bits.
pub(super) fn push_letter(letter: char, out: &mut Vec<u8>) {
    let code = forgiven(letter) as u32;
    // Every letter in Unicode is below plane 8, so the lead byte stays below the codes of digits.
    let parts = [1 + ((code >> 14) & 0x1f), (code >> 7) & 0x7f, code & 0x7f];
    #[expect(clippy::cast_possible_truncation, reason = "each part is below 0x80")]
    let parts = parts.map(|part| part as u8);
    match u8::try_from(letter) {
        Ok(ascii) if letter.is_ascii() => out.push(ascii),
        _ => out.extend_from_slice(&parts),
    }
}

/// Whether a folded word is written in ASCII letters: the rules of English are for those.
pub(in crate::search) fn is_plain(letters: &[u8]) -> bool {
    letters.iter().all(u8::is_ascii_lowercase)
}

/// What a folded word is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::search) struct Letters {
    /// How many letters it has.
    pub(in crate::search) count: usize,
    /// Whether one is a digit.
    pub(in crate::search) digit: bool,
    /// Whether it is part of a run written without spaces.
    pub(in crate::search) run: bool,
}

impl Letters {
    /// Reads the bytes of a folded word; see `push_letter`.
    pub(in crate::search) fn of(mut folded: &[u8]) -> Self {
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
