//! Letters of any script: which characters are letters, and how they are folded to compare spellings.
//!
//! Folding removes case, width, the accents of Latin and Greek, and invisible characters. A mark
//! that makes a different letter in its script stays: й is not и, バ is not ハ, का is not क.
//!
//! The tables are generated from Unicode's own data and checked against it by `tests/letters`.
//! `char`'s methods and `unicode-normalization` aren't used because their tables would add 5 KiB and
//! 40 KiB to the download, mostly for characters that nobody types.

#[rustfmt::skip]
mod tables;

use tables::{
    ACCENTED, APART, DIACRITICS, HALFWIDTH, LATIN_1_TO_B, LATIN_ADDITIONAL, LIGATURES, POINTS,
    SMALL, SPACES, UNSPACED,
};

/// Apostrophes, primes and the letters that stand for them in transliterated names.
const APOSTROPHES: [(u16, u16); 9] = [
    (0x27, 0x27),
    (0x60, 0x60),
    (0xb4, 0xb4),
    (0x2b9, 0x2b9),
    (0x2bb, 0x2bf),
    (0x2018, 0x2019),
    (0x201b, 0x201b),
    (0x2032, 0x2032),
    (0xff07, 0xff07),
];

/// Letters whose accent readers leave out when they search, although it makes a different letter:
/// the Cyrillic ё and the Arabic alef with hamza or madda.
const FORGIVEN: [(u32, u32); 4] = [
    (0x451, 0x435),
    (0x622, 0x627),
    (0x623, 0x627),
    (0x625, 0x627),
];

/// What a character is folded to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Folded {
    /// Neither a letter nor a digit: it separates words.
    Gap,
    /// One letter or digit.
    One(char),
    /// Two: a ligature.
    Two(char, char),
}

/// Whether one of the ranges contains the character.
fn among(ranges: &[(u16, u16)], c: char) -> bool {
    let code = c as u32;
    let holds = |&(first, last): &(u16, u16)| u32::from(first) <= code && code <= u32::from(last);
    ranges.iter().any(holds)
}

/// Whether it is an apostrophe, which is dropped from words.
pub(crate) fn is_apostrophe(c: char) -> bool {
    among(&APOSTROPHES, c)
}

/// Whether it separates the pieces of a query.
pub(crate) fn is_space(c: char) -> bool {
    among(&SPACES, c)
}

/// Whether it is dropped from names: an accent that doesn't make a separate letter, or an invisible
/// character.
pub(crate) fn is_diacritic(c: char) -> bool {
    !c.is_ascii() && among(&DIACRITICS, c)
}

/// Whether readers leave it out when they search: a diacritic, or a Hebrew or Arabic vowel point,
/// which are rarely written.
pub(crate) fn is_left_out(c: char) -> bool {
    !c.is_ascii() && (among(&DIACRITICS, c) || among(&POINTS, c))
}

/// Whether a character beyond ASCII is a letter, a digit, or a mark that belongs to one.
pub(crate) fn is_letter(c: char) -> bool {
    // Pictures, private use, tags.
    let beyond = matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{e0000}'..);
    !beyond && !among(&APART, c)
}

/// Whether its script is written without spaces between words.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{20000}'..='\u{3ffff}') || among(&UNSPACED, c)
}

/// What a character is folded to by itself.
pub(crate) fn folded(c: char) -> Folded {
    let c = full_width(c);
    if c.is_ascii() {
        return if c.is_ascii_alphanumeric() {
            Folded::One(c.to_ascii_lowercase())
        } else {
            Folded::Gap
        };
    }
    let code = c as u32;
    if let Some(&(_, [first, second])) = LIGATURES.iter().find(|known| u32::from(known.0) == code) {
        return Folded::Two(char::from(first), char::from(second));
    }
    if let Some(plain) = latin(code) {
        return Folded::One(char::from(plain));
    }
    if is_letter(c) {
        Folded::One(small(c))
    } else {
        Folded::Gap
    }
}

/// The letter composed of a Japanese letter and a voicing mark: は and ゛ make ば.
///
/// Everything else is already composed: texts by the compiler, typed words by the browser.
pub(crate) fn composed(base: char, mark: char) -> Option<char> {
    let distance = match full_width(mark) {
        '\u{3099}' => 1,
        '\u{309a}' => 2,
        _ => return None,
    };
    let code = base as u32;
    let katakana = if code > 0x30a0 { 0x60 } else { 0 };
    match (code - code.min(katakana), distance) {
        (0x3046, 1) => char::from_u32(0x3094 + katakana),
        (row @ 0x304b..=0x3061, 1) if row % 2 == 1 => char::from_u32(code + 1),
        (0x3064 | 0x3066 | 0x3068, 1) => char::from_u32(code + 1),
        (row @ 0x306f..=0x307b, _) if row % 3 == 0 => char::from_u32(code + distance),
        _ => None,
    }
}

/// The letter that is searched for instead of this one; see [`FORGIVEN`].
pub(crate) fn forgiven(c: char) -> char {
    let known = FORGIVEN.iter().find(|known| known.0 == c as u32);
    known.and_then(|known| char::from_u32(known.1)).unwrap_or(c)
}

/// Converts full-width ASCII and half-width Japanese letters to their usual width, and the unit
/// signs for kelvin and ångström to letters.
fn full_width(c: char) -> char {
    match c {
        '\u{212a}' => 'K',
        '\u{212b}' => 'Å',
        '！'..='～' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '\u{ff66}'..='\u{ff9f}' => letter(HALFWIDTH[c as usize - 0xff66]),
        _ => c,
    }
}

/// The base letter of an accented Latin letter.
fn latin(code: u32) -> Option<u8> {
    let at = code as usize;
    let plain = match code {
        0xc0..=0x24f => LATIN_1_TO_B[at - 0xc0],
        0x1e00..=0x1eff => LATIN_ADDITIONAL[at - 0x1e00],
        _ => b'.',
    };
    (plain != b'.').then_some(plain)
}

/// The lower-case letter, for Greek without its accent; others are unchanged.
fn small(c: char) -> char {
    let code = c as u32;
    let Ok(short) = u16::try_from(code) else {
        // Adlam.
        let adlam = matches!(code, 0x1e900..=0x1e921);
        return char::from_u32(code + 34).filter(|_| adlam).unwrap_or(c);
    };
    for &(first, last, plain) in &ACCENTED {
        if (first..=last).contains(&short) {
            return letter(plain);
        }
    }
    for &(first, last, step, distance) in &SMALL {
        if (first..=last).contains(&short) && (short - first) % step == 0 {
            return letter(short.wrapping_add(distance));
        }
    }
    c
}

/// A letter of the tables, which contain no surrogates.
fn letter(code: u16) -> char {
    char::from_u32(u32::from(code)).unwrap_or(char::REPLACEMENT_CHARACTER)
}
