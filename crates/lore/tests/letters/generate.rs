//! The tables of `src/letters/tables.rs`, made from Unicode's data.

use std::fmt::Write as _;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_script::{Script, UnicodeScript};

/// Latin letters that no decomposition takes apart, with the plain letter that people type.
const STROKES: [(char, char); 17] = [
    ('đ', 'd'),
    ('ð', 'd'),
    ('ħ', 'h'),
    ('ı', 'i'),
    ('ĸ', 'k'),
    ('ł', 'l'),
    ('ŋ', 'n'),
    ('ø', 'o'),
    ('ŧ', 't'),
    ('ƥ', 'p'),
    ('ƫ', 't'),
    ('ƭ', 't'),
    ('ƴ', 'y'),
    ('ƶ', 'z'),
    ('ǥ', 'g'),
    ('ȡ', 'd'),
    ('ƀ', 'b'),
];

/// Letters that stand for two.
const PAIRS: [(char, &str); 5] = [
    ('ß', "ss"),
    ('ẞ', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('þ', "th"),
];

/// Blocks of marks that belong to no script, and invisible signs.
pub(crate) fn is_diacritic(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{fe20}'..='\u{fe2f}')
        || matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
        // The stretch of Arabic, which joins letters and says nothing.
        || c == '\u{640}'
}

/// Marks that readers leave out: the points of Hebrew, Arabic and Syriac.
fn is_point(c: char) -> bool {
    let script = matches!(c.script(), Script::Hebrew | Script::Arabic | Script::Syriac);
    let shared = matches!(c, '\u{64b}'..='\u{655}' | '\u{670}');
    is_combining_mark(c) && (script || shared)
}

/// Numbers of no script that are no digits, such as ½ and ①: either a letter or not.
pub(crate) fn is_number(c: char) -> bool {
    c.is_numeric() && c.script() == Script::Common
}

pub(crate) fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || is_combining_mark(c)
}

/// Whether it is of a script that people write today: those that the standard recommends for names
/// (UAX 31, table 5), and the others with capitals.
pub(crate) fn in_use(c: char) -> bool {
    let script = c.script();
    script.is_recommended() || matches!(script, Script::Adlam | Script::Cherokee)
}

fn is_unspaced(c: char) -> bool {
    let scripts = c.script_extension();
    let unspaced = [
        Script::Han,
        Script::Hiragana,
        Script::Katakana,
        Script::Bopomofo,
        Script::Thai,
        Script::Lao,
        Script::Khmer,
        Script::Myanmar,
        Script::Tai_Tham,
        Script::New_Tai_Lue,
        Script::Javanese,
        Script::Balinese,
    ];
    let shared = matches!(c.script(), Script::Common | Script::Inherited);
    is_letter(c)
        && unspaced
            .into_iter()
            .any(|script| scripts.contains_script(script))
        && (!shared || !scripts.contains_script(Script::Latin))
        && !c.is_ascii_digit()
}

fn is_latin_or_greek(c: char) -> bool {
    matches!(c.script(), Script::Latin | Script::Greek)
}

/// Characters of the first plane beyond ASCII.
fn plane() -> impl Iterator<Item = char> {
    (0x80..=0xffff_u32).filter_map(char::from_u32)
}

/// The ranges of what `wanted` says of characters; what it says nothing of may be in one.
fn ranges(wanted: impl Fn(char) -> Option<bool>) -> Vec<(u32, u32)> {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    let mut open = false;
    for c in (0..=0xffff).filter_map(char::from_u32) {
        match wanted(c) {
            Some(true) if open => ranges.last_mut().unwrap().1 = c as u32,
            Some(true) => {
                ranges.push((c as u32, c as u32));
                open = true;
            }
            Some(false) => open = false,
            None => {}
        }
    }
    ranges
}

fn one(mut chars: impl Iterator<Item = char>) -> Option<char> {
    chars.next().filter(|_| chars.next().is_none())
}

fn small(c: char) -> char {
    let small = one(c.to_lowercase()).unwrap_or(c);
    if small == 'ς' { 'σ' } else { small }
}

/// The small letters of a character without marks and apostrophes.
fn plain(c: char) -> String {
    let parts = c
        .nfkd()
        .filter(|c| !is_combining_mark(*c) && !matches!(c, '\u{2bc}' | '\u{2be}'));
    let small = parts
        .flat_map(char::to_lowercase)
        .filter(|c| !is_combining_mark(*c));
    let known = |c: char| {
        STROKES
            .iter()
            .find(|known| known.0 == c)
            .map_or(c, |known| known.1)
    };
    let mut letters = String::new();
    for c in small.map(known) {
        match PAIRS.iter().find(|pair| pair.0 == c) {
            Some(pair) => letters.push_str(pair.1),
            None => letters.push(if c == 'ς' { 'σ' } else { c }),
        }
    }
    letters
}

fn list<T>(
    out: &mut String,
    doc: &str,
    name: &str,
    kind: &str,
    items: &[T],
    show: impl Fn(&T) -> String,
) {
    write!(
        out,
        "\n/// {doc}\npub(super) static {name}: [{kind}; {}] = [",
        items.len()
    )
    .unwrap();
    let mut width = usize::MAX;
    for item in items {
        let item = show(item);
        if width.saturating_add(item.len() + 2) > 100 {
            out.push_str("\n   ");
            width = 3;
        }
        width += item.len() + 2;
        write!(out, " {item},").unwrap();
    }
    out.push_str("\n];\n");
}

#[expect(
    clippy::trivially_copy_pass_by_ref,
    reason = "one of several functions that print an element of a list"
)]
fn pair(range: &(u32, u32)) -> String {
    format!("({:#x}, {:#x})", range.0, range.1)
}

fn latin(out: &mut String, doc: &str, name: &str, codes: std::ops::RangeInclusive<u32>) {
    let plain = codes.clone().filter_map(char::from_u32).map(|c| {
        let plain = plain(c);
        let fits = plain.len() == 1 && plain.is_ascii() && is_latin_or_greek(c);
        if fits { plain } else { ".".to_owned() }
    });
    let letters: Vec<String> = plain.collect();
    write!(
        out,
        "\n/// {doc}\npub(super) static {name}: [u8; {}] = *b\"",
        letters.len()
    )
    .unwrap();
    for line in letters.chunks(88) {
        write!(out, "\\\n    {}", line.concat()).unwrap();
    }
    out.push_str("\";\n");
}

/// The whole file.
pub(crate) fn tables() -> String {
    let mut out = String::from(
        "//! Tables of letters, generated by `tests/letters/generate.rs` from Unicode's data. To regenerate:\n\
         //! `UPDATE_EXPECT=1 cargo test -p lore --test letters`.\n",
    );
    let range = "(u16, u16)";
    let spaces = ranges(|c| Some(c.is_whitespace() || c.is_control()));
    list(
        &mut out,
        "Spaces, line ends and control characters.",
        "SPACES",
        range,
        &spaces,
        pair,
    );
    let diacritics = ranges(|c| in_use(c).then(|| is_diacritic(c)));
    list(
        &mut out,
        "Marks that belong to no script, and invisible signs.",
        "DIACRITICS",
        range,
        &diacritics,
        pair,
    );
    let points = ranges(|c| in_use(c).then(|| is_point(c)));
    list(
        &mut out,
        "Vowel points of Hebrew, Arabic and Syriac.",
        "POINTS",
        range,
        &points,
        pair,
    );
    let apart = ranges(|c| {
        (in_use(c) && !is_diacritic(c) && !is_number(c)).then(|| !c.is_ascii() && !is_letter(c))
    });
    list(
        &mut out,
        "What is neither a letter nor a digit nor a mark of one.",
        "APART",
        range,
        &apart,
        pair,
    );
    let unspaced = ranges(|c| (in_use(c) && is_letter(c)).then(|| is_unspaced(c)));
    list(
        &mut out,
        "Letters of scripts without spaces between words.",
        "UNSPACED",
        range,
        &unspaced,
        pair,
    );

    latin(
        &mut out,
        "U+00C0 to U+024F without accents; `.` where there is no plain letter.",
        "LATIN_1_TO_B",
        0xc0..=0x24f,
    );
    latin(
        &mut out,
        "U+1E00 to U+1EFF likewise.",
        "LATIN_ADDITIONAL",
        0x1e00..=0x1eff,
    );
    let ligatures: Vec<(char, String)> = plane()
        .filter(|&c| {
            c.script() == Script::Latin
                && c.is_alphabetic()
                && !matches!(c, '\u{2100}'..='\u{24ff}' | '\u{a700}'..='\u{abff}')
        })
        .map(|c| (c, plain(c)))
        .filter(|(_, plain)| plain.len() == 2 && plain.bytes().all(|b| b.is_ascii_lowercase()))
        .collect();
    list(
        &mut out,
        "Letters that stand for two.",
        "LIGATURES",
        "(u16, [u8; 2])",
        &ligatures,
        |(c, plain)| format!("({:#x}, *b\"{plain}\")", *c as u32),
    );
    accented(&mut out);
    capitals(&mut out);
    let kana: Vec<char> = ('\u{ff66}'..='\u{ff9f}')
        .filter_map(|c| one(c.to_string().nfkc()))
        .collect();
    list(
        &mut out,
        "U+FF66 to U+FF9F in full width.",
        "HALFWIDTH",
        "u16",
        &kana,
        |c| format!("{:#x}", *c as u32),
    );
    out
}

/// Letters with an accent of which the plain letter is not one of ASCII: the Greek ones, and few others.
fn accented(out: &mut String) {
    let mut runs: Vec<(u32, u32, u32)> = Vec::new();
    let blocks = plane().filter(|&c| matches!(c as u32, 0xc0..=0x3ce | 0x1e00..=0x1fff));
    for c in blocks.filter(|&c| is_latin_or_greek(c) && c.is_alphabetic()) {
        let Some(plain) = one(plain(c).chars()).filter(|plain| !plain.is_ascii()) else {
            // With an iota below, which has a place of its own when it is taken apart.
            continue;
        };
        match runs.last_mut() {
            Some(last) if last.1 + 1 == c as u32 && last.2 == plain as u32 => last.1 = c as u32,
            // Letters without an accent are as those of any script.
            _ if plain != small(c) => runs.push((c as u32, c as u32, plain as u32)),
            _ => {}
        }
    }
    list(
        out,
        "Accented letters beyond ASCII and what they are without case and accent.",
        "ACCENTED",
        "(u16, u16, u16)",
        &runs,
        |run| format!("({:#x}, {:#x}, {:#x})", run.0, run.1, run.2),
    );
}

/// Latin capitals of letters of phonetic alphabets and of shorthand.
pub(crate) fn is_phonetic(c: char) -> bool {
    matches!(c as u32, 0x19c..=0x19f | 0x1a6 | 0x1ae | 0x1bc | 0x1f6..=0x1f7 | 0x21c | 0x220..=0x24e
        | 0x37f | 0x3f4..=0x3ff | 0x2c60..=0x2c7f | 0xa700..=0xa7ff)
}

/// Capitals of the other scripts.
fn capitals(out: &mut String) {
    let mut runs: Vec<(u32, u32, u32, u16)> = Vec::new();
    for c in plane().filter(|&c| in_use(c) && !is_phonetic(c)) {
        let small = small(c);
        let known = matches!(c as u32, 0xc0..=0x24f | 0x1e00..=0x1eff) && plain(c).is_ascii();
        if small == c || small as u32 > 0xffff || known || small.is_ascii() {
            continue;
        }
        let code = c as u32;
        let distance = u16::try_from((small as u32).wrapping_sub(code) & 0xffff).unwrap();
        if let Some(last) = runs.last_mut()
            && last.3 == distance
            && (code - last.1 == last.2 || (last.0 == last.1 && code - last.1 <= 2))
        {
            last.2 = code - last.1;
            last.1 = code;
            continue;
        }
        runs.push((code, code, 1, distance));
    }
    list(
        out,
        "Capitals: first, last, one in how many, how far the small letter is.",
        "SMALL",
        "(u16, u16, u16, u16)",
        &runs,
        |run| format!("({:#x}, {:#x}, {}, {:#x})", run.0, run.1, run.2, run.3),
    );
}
