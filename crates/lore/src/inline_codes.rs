//! Control characters in stored texts for links, citations and headings, which occur too often to be
//! stored as HTML.
//!
//! Authors' texts have no control characters, so the codes can't clash with them. Some codes are
//! followed by a number, written as one character ([`encode_number`]).
//! [`Lore::html`](crate::Lore::html) expands them.

/// The next footnote: footnotes are numbered in order of first citation.
pub const NOTE: char = '\u{1}';
/// A footnote that was cited before; followed by its number.
pub const NOTE_AGAIN: char = '\u{2}';
/// A link with an entry's title; followed by its number.
pub const TITLED: char = '\u{3}';
/// The same in lower case.
pub const LOWERED: char = '\u{4}';
/// A link with other words; followed by the entry's number and the words up to [`LINK_END`].
pub const LABELLED: char = '\u{5}';
/// A link to a heading; followed by the entry's number, the heading's id, [`WORDS`], and the words as
/// in [`LABELLED`].
pub const HEADED: char = '\u{6}';
/// Between the address and the words of a link to a heading.
pub const WORDS: char = '\u{7}';
/// The end of a link's words.
pub const LINK_END: char = '\u{8}';
/// Where the next heading begins.
pub const HEADING: char = '\u{b}';
/// The words of the heading, if they have no markup.
pub const HEADING_WORDS: char = '\u{c}';
/// Where the heading ends.
pub const HEADING_END: char = '\u{e}';
/// The root of the encyclopedia, in an address.
pub const ROOT: char = '\u{f}';

/// The character for 0: the first that is not a control character, which could be a code.
const ZERO: u32 = 0x20;
/// The surrogates, which aren't characters: the first, and how many there are.
const SURROGATES: (u32, u32) = (0xD800, 0x800);

/// A number as one character; none for a number beyond a million.
pub fn encode_number(number: usize) -> Option<char> {
    let code = u32::try_from(number).ok()?.checked_add(ZERO)?;
    char::from_u32(if code < SURROGATES.0 {
        code
    } else {
        code.checked_add(SURROGATES.1)?
    })
}

/// The number of a character that [`encode_number`] returned.
pub(crate) fn decode_number(character: char) -> usize {
    let code = u32::from(character);
    let code = if code < SURROGATES.0 {
        code
    } else {
        code - SURROGATES.1
    };
    code.saturating_sub(ZERO) as usize
}

#[cfg(test)]
mod tests {
    use super::{decode_number, encode_number};

    #[test]
    fn a_number_is_decoded_as_it_was_encoded() {
        for given in [0, 1, 0xD7DF, 0xD7E0, 0xD7E1, 1_000_000] {
            assert_eq!(encode_number(given).map(decode_number), Some(given));
        }
        assert_eq!(encode_number(2_000_000), None);
    }
}
