//! Folding: what makes "Mar-ke’él" and "markeel" one spelling.
//!
//! Case, accents, apostrophes and marks that join nothing are dropped; everything
//! that is neither letter nor digit parts words. A folded word remembers where each
//! of its bytes came from, so that a match can be marked in the text as written.
//!
//! Why an own table and not `unicode-normalization`: its decomposition tables are
//! some 40 KiB of wasm before compression, twice the budget of the whole engine.
//! The table below knows the Latin letters that European and Vietnamese names use;
//! other scripts keep their letters and lose only case and combining marks.
//!
//! Folded text is bytes below 0x80: ASCII letters and digits as themselves, any
//! other letter as three bytes (see `push_letter`). The top bit is free for the
//! dictionary, which ends a word with it.

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
        next.copied()
            .find(|next| Some(next) != start)
            .unwrap_or(self.end) as usize
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
        key.extend(word.bytes);
    }
    key
}

/// Whether `text` has the words of `phrase` one after the other, as folded.
pub fn has_phrase(text: &str, phrase: &str) -> bool {
    let wanted: Vec<Word> = words(phrase).collect();
    let mut window: std::collections::VecDeque<Word> = std::collections::VecDeque::new();
    for word in words(text) {
        if window.len() == wanted.len() {
            window.pop_front();
        }
        window.push_back(word);
        let same = |(a, b): (&Word, &Word)| a.bytes == b.bytes || a.bare() == b.bytes;
        if window.len() == wanted.len() && window.iter().zip(&wanted).all(same) {
            return true;
        }
    }
    wanted.is_empty()
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
        let mut chars = rest.char_indices().peekable();
        let mut reached = self.text.len();
        while let Some((offset, c)) = chars.next() {
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
            let next = chars
                .peek()
                .is_some_and(|&(_, next)| next.is_alphanumeric());
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

/// Apostrophes, primes and the letters that stand for them in transliterated names.
const fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '´' | '’' | '‘' | '‛' | '′' | 'ʼ' | 'ʻ' | 'ʹ' | 'ʽ' | 'ʾ' | 'ʿ' | '＇'
    )
}

/// Combining marks, vowel points, variation selectors and invisible joiners.
const fn is_mark(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{489}' | '\u{591}'..='\u{5bd}'
        | '\u{5bf}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{640}' | '\u{64b}'..='\u{65f}'
        | '\u{670}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{20d0}'..='\u{20ff}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{fe20}'..='\u{fe2f}' | '\u{feff}')
}

/// Appends what `c` folds to; says `false` where it is neither letter nor digit.
fn push_folded(c: char, out: &mut Vec<u8>) -> bool {
    match c {
        'a'..='z' | '0'..='9' => out.push(c as u8),
        'A'..='Z' => out.push(c as u8 | 0x20),
        '\0'..='\u{7f}' => return false,
        '！'..='～' => {
            let narrow = char::from_u32(c as u32 - 0xfee0).unwrap_or(' ');
            return push_folded(narrow, out);
        }
        'ß' | 'ẞ' => out.extend_from_slice(b"ss"),
        'æ' | 'Æ' | 'ǽ' | 'Ǽ' | 'ǣ' | 'Ǣ' => out.extend_from_slice(b"ae"),
        'œ' | 'Œ' => out.extend_from_slice(b"oe"),
        'þ' | 'Þ' => out.extend_from_slice(b"th"),
        'ĳ' | 'Ĳ' => out.extend_from_slice(b"ij"),
        'ﬁ' => out.extend_from_slice(b"fi"),
        'ﬂ' => out.extend_from_slice(b"fl"),
        _ => {
            let plain = plain_latin(c);
            if plain != b'.' {
                out.push(plain);
            } else if c.is_alphanumeric() {
                c.to_lowercase().for_each(|lower| push_letter(lower, out));
            } else {
                return false;
            }
        }
    }
    true
}

/// U+00C0 to U+017F without their accents; `.` where there is no plain letter.
const LATIN_1_AND_A: &[u8; 192] =
    b"aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.yaaaaaaccccccccddddeeeeee\
eeeegggggggghhhhiiiiiiiiii..jjkkkllllllllllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuu\
uuuuwwyyyzzzzzzs";
/// U+1E00 to U+1EFF likewise.
const LATIN_ADDITIONAL: &[u8; 256] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyas....aaaaaaaaaaaaaaaa\
aaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
/// U+01A0 to U+0233: the letters of Vietnamese, Pinyin, Romanian and their neighbours.
const LATIN_B: &[u8; 148] =
    b"oo..pp.....ttt.uu..yyzz......................aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..\
nnaa....aaaaeeeeiiiioooorrrruuuusstt..hh.d..zzaaeeooooooooyy";

fn plain_latin(c: char) -> u8 {
    let code = c as usize;
    match code {
        0xc0..=0x17f => LATIN_1_AND_A[code - 0xc0],
        0x1a0..=0x233 => LATIN_B[code - 0x1a0],
        0x1e00..=0x1eff => LATIN_ADDITIONAL[code - 0x1e00],
        _ => b'.',
    }
}

/// A letter outside Latin as three bytes below 0x80: 1 + its planes, then twice seven bits.
fn push_letter(c: char, out: &mut Vec<u8>) {
    let c = match c {
        'ё' => 'е',
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'ς' => 'σ',
        'أ' | 'إ' | 'آ' => 'ا',
        _ => c,
    };
    let code = c as u32;
    // Every letter that Unicode has is below plane 8, so the lead stays below a digit's code.
    let parts = [1 + ((code >> 14) & 0x1f), (code >> 7) & 0x7f, code & 0x7f];
    #[expect(clippy::cast_possible_truncation, reason = "each part is below 0x80")]
    out.extend(parts.map(|part| part as u8));
}

#[cfg(test)]
mod tests;
