//! The marks that stand in stored texts for what repeats in them: links, citations, headings.
//!
//! A mark is a control character, which no text of an author has; some are followed by a sign, a
//! number written as one character. [`Lore::html`](crate::Lore::html) writes them out.

/// The next footnote: they are numbered as they are first cited.
pub const NOTE: char = '\u{1}';
/// A footnote again; then its sign.
pub const NOTE_AGAIN: char = '\u{2}';
/// A link by the title of an entry; then its sign.
pub const TITLED: char = '\u{3}';
/// The same in lower case.
pub const LOWERED: char = '\u{4}';
/// A link by other words; then the entry's sign and the words up to [`LINK_END`].
pub const LABELLED: char = '\u{5}';
/// A link to a heading; then the entry's sign, the heading's id, [`WORDS`], and as before.
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

/// The first sign: no control character, whose place they would take.
const ZERO: u32 = 0x20;
/// The numbers that stand for no character, and how many there are.
const GAP: (u32, u32) = (0xD800, 0x800);

/// A number as a sign; none for a number beyond a million.
pub fn sign(number: usize) -> Option<char> {
    let code = u32::try_from(number).ok()?.checked_add(ZERO)?;
    char::from_u32(if code < GAP.0 {
        code
    } else {
        code.checked_add(GAP.1)?
    })
}

/// The number of a sign.
pub(crate) fn number(sign: char) -> usize {
    let code = u32::from(sign);
    let code = if code < GAP.0 { code } else { code - GAP.1 };
    code.saturating_sub(ZERO) as usize
}

#[cfg(test)]
mod tests {
    use super::{number, sign};

    #[test]
    fn a_sign_is_read_as_its_number() {
        for given in [0, 1, 0xD7DF, 0xD7E0, 0xD7E1, 1_000_000] {
            assert_eq!(sign(given).map(number), Some(given));
        }
        assert_eq!(sign(2_000_000), None);
    }
}
