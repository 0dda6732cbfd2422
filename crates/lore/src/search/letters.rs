//! Letters beyond ASCII: which are any, their small forms, and what they lose with their accents.
//!
//! Why own tables and not those of `char`: its tables of what is alphanumeric and lower case are
//! 5 KiB of the program as it is sent, a quarter of what the engine may take, most of it for
//! scripts that no reader types. These know every script that has two cases and is in use, and
//! take a mark for a letter only where no script in use writes it between words.

mod tables;

use tables::{ACCENTED, APART, APOSTROPHES, CAPITALS, GREEK_ROWS, LIGATURES, MARKS, SPACES, TURNS};

/// Whether one of the ranges has the character.
fn among(ranges: &[(u16, u16)], c: char) -> bool {
    let code = c as u32;
    ranges
        .iter()
        .any(|&(first, last)| u32::from(first) <= code && code <= u32::from(last))
}

/// Whether it is dropped from the words that it stands in, as an apostrophe.
pub(super) fn is_apostrophe(c: char) -> bool {
    among(&APOSTROPHES, c)
}

/// Whether it parts the pieces of a query.
pub(super) fn is_space(c: char) -> bool {
    among(&SPACES, c)
}

/// Whether it is dropped and belongs to the letter before.
pub(super) fn is_mark(c: char) -> bool {
    !c.is_ascii() && among(&MARKS, c)
}

/// The two letters that one stands for.
pub(super) fn ligature(c: char) -> Option<&'static [u8]> {
    let mut known = LIGATURES.iter();
    let (_, letters) = known.find(|(code, _)| u32::from(*code) == c as u32)?;
    Some(letters)
}

/// Whether a character beyond ASCII is a letter, a digit, or a mark that belongs to one.
pub(super) fn is_letter(c: char) -> bool {
    // Pictures, private use, tags.
    let beyond = matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..);
    !beyond && !among(&APART, c)
}

/// The small letter without accent of a letter beyond ASCII; others as they are.
fn small(code: u16) -> u16 {
    for &(first, last) in &TURNS {
        if first <= code && code <= last {
            return code + (1 ^ (code ^ first) & 1);
        }
    }
    for &(accented, plain) in &ACCENTED {
        if accented == code {
            return plain;
        }
    }
    for &(first, last, distance) in &CAPITALS {
        if first <= code && code <= last {
            return code.wrapping_add(distance);
        }
    }
    code
}

/// A letter outside Latin as three bytes below 0x80: 1 + its planes, then twice seven bits.
///
/// It is made small first, and loses its accent where a reader would leave it out.
pub(super) fn push_letter(c: char, out: &mut Vec<u8>) {
    let mut code = c as u32;
    if let Ok(short) = u16::try_from(code) {
        code = u32::from(small(short));
    }
    code = match code {
        // Georgian in capitals, Deseret, Adlam.
        0x1c90..=0x1cbf => code - 3008,
        0x10400..=0x10427 => code + 40,
        0x1e900..=0x1e921 => code + 34,
        0x1f70..=0x1f7d => u32::from(GREEK_ROWS[(code as usize - 0x1f70) / 2]),
        0x1f00..=0x1fff => u32::from(GREEK_ROWS[(code as usize >> 4) & 15]),
        _ => code,
    };
    // Every letter that Unicode has is below plane 8, so the lead stays below a digit's code.
    let parts = [1 + ((code >> 14) & 0x1f), (code >> 7) & 0x7f, code & 0x7f];
    #[expect(clippy::cast_possible_truncation, reason = "each part is below 0x80")]
    out.extend_from_slice(&parts.map(|part| part as u8));
}

#[cfg(test)]
mod tests;
