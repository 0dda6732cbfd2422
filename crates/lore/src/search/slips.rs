//! How likely a slip is: the weighted edit distance between the typed text and a word.
//!
//! A noisy channel in the sense of Kernighan, Church and Gale (1990): not all slips are alike.
//! Writers hit the next key, double a letter or forget to, write one vowel for another or `f` for
//! `ph` by ear, and rarely get the first letter wrong.

use super::fold::LONGEST_WORD;
use super::weights as w;

/// For each letter, the letters beside it on a QWERTY keyboard.
const BESIDE: [u32; 26] = sets(&[
    b"qwsz", b"vghn", b"xdfv", b"serfcx", b"wsdr", b"drtgvc", b"ftyhbv", b"gyujnb", b"ujko",
    b"huikmn", b"jiolm", b"kop", b"njk", b"bhjm", b"iklp", b"ol", b"wa", b"edft", b"awedxz",
    b"rfgy", b"yhji", b"cfgb", b"qase", b"zsdc", b"tghu", b"asx",
]);

/// For each letter, the letters that may sound like it.
const LIKE: [u32; 26] = sets(&[
    b"", b"pv", b"ksq", b"t", b"", b"v", b"jk", b"", b"y", b"g", b"cqg", b"r", b"n", b"m", b"",
    b"b", b"kc", b"l", b"czx", b"d", b"w", b"fbw", b"uv", b"sz", b"i", b"sx",
]);

/// A row of the table for the longest words; only three rows are ever needed.
type Row = [f32; LONGEST_WORD + 1];

/// The cost of a misspelt word, as a whole and as a beginning.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cost {
    /// For the whole word.
    pub(super) whole: f32,
    /// For the beginning that fits best.
    pub(super) begun: f32,
}

/// The cost of typing `typed` for `word`, in units of an ordinary slip.
pub(super) fn cost(typed: &[u8], word: &[u8]) -> Cost {
    let typed = &typed[..typed.len().min(LONGEST_WORD)];
    let word = &word[..word.len().min(LONGEST_WORD)];
    // There is a row per letter of the dictionary word, so each row's end is the cost of a complete
    // beginning.
    let mut older: Row = [0.0; LONGEST_WORD + 1];
    let mut above: Row = [0.0; LONGEST_WORD + 1];
    let mut row: Row = [0.0; LONGEST_WORD + 1];
    for at in 0..typed.len() {
        above[at + 1] = above[at] + surplus(typed, at);
    }
    let mut begun = f32::INFINITY;
    for (below, &letter) in word.iter().enumerate() {
        let missing = missing(word, below);
        row[0] = above[0] + missing;
        for (at, &byte) in typed.iter().enumerate() {
            let same = above[at]
                + if byte == letter {
                    0.0
                } else {
                    changed(byte, letter, at, below)
                };
            let mut best = same
                .min(above[at + 1] + missing)
                .min(row[at] + surplus(typed, at));
            if at > 0
                && below > 0
                && byte == word[below - 1]
                && typed[at - 1] == letter
                && byte != letter
            {
                best = best.min(
                    older[at - 1]
                        + if at == 1 {
                            w::SWAPPED_FIRST
                        } else {
                            w::SWAPPED
                        },
                );
            }
            row[at + 1] = best;
        }
        begun = begun.min(row[typed.len()]);
        (older, above, row) = (above, row, older);
    }
    Cost {
        whole: above[typed.len()],
        begun,
    }
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Sets of letters, as bit sets.
const fn sets(letters: &[&[u8]; 26]) -> [u32; 26] {
    let mut sets = [0; 26];
    let mut at = 0;
    while at < 26 {
        let mut rest = letters[at];
        while let [letter, after @ ..] = rest {
            sets[at] |= 1 << (*letter - b'a');
            rest = after;
        }
        at += 1;
    }
    sets
}

fn among(table: &[u32; 26], byte: u8, other: u8) -> bool {
    let letters = table
        .get(usize::from(byte.wrapping_sub(b'a')))
        .copied()
        .unwrap_or(0);
    let other = other.wrapping_sub(b'a');
    other < 26 && letters >> other & 1 != 0
}

/// The cost of a typed letter that isn't in the word.
fn surplus(typed: &[u8], at: usize) -> f32 {
    let byte = typed.get(at).copied().unwrap_or(0);
    let before = typed.get(at.wrapping_sub(1)).copied();
    let after = typed.get(at + 1).copied();
    if before == Some(byte) {
        w::DOUBLED
    } else if at == 0 {
        w::SURPLUS_FIRST
    } else if before.is_some_and(|before| among(&BESIDE, byte, before))
        || after.is_some_and(|after| among(&BESIDE, byte, after))
    {
        w::SURPLUS_BESIDE
    } else if is_vowel(byte) {
        w::SURPLUS_VOWEL
    } else {
        w::SURPLUS
    }
}

/// The cost of a letter of the word that was not typed.
fn missing(word: &[u8], at: usize) -> f32 {
    let byte = word[at];
    if at > 0 && word[at - 1] == byte {
        w::UNDOUBLED
    } else if at == 0 {
        w::MISSING_FIRST
    } else if byte == b'h' || byte == b'e' {
        w::MISSING_SILENT
    } else if is_vowel(byte) {
        w::MISSING_VOWEL
    } else {
        w::MISSING
    }
}

/// The cost of one letter typed for another.
fn changed(byte: u8, letter: u8, at: usize, below: usize) -> f32 {
    let cost = if is_vowel(byte) && is_vowel(letter) {
        w::VOWEL_FOR_VOWEL
    } else if among(&LIKE, byte, letter) {
        w::SOUNDS_ALIKE
    } else if among(&BESIDE, byte, letter) {
        w::KEY_BESIDE
    } else {
        w::CHANGED
    };
    if at == 0 && below == 0 {
        cost + w::CHANGED_FIRST
    } else {
        cost
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likely_slips_cost_less() {
        let whole = |typed: &str, word: &str| cost(typed.as_bytes(), word.as_bytes()).whole;
        assert!(whole("maelin", "maelin").abs() < f32::EPSILON);
        assert!(whole("balitep", "ballitep") < whole("balliep", "ballitep"));
        assert!(whole("ballutep", "ballitep") < whole("balqitep", "ballitep"));
        assert!(whole("abllitep", "ballitep") > whole("ballietp", "ballitep"));
        assert!(cost(b"balit", b"ballitep").begun < 1.0);
    }
}
