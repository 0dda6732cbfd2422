use super::*;
use crate::search::fold::words;

fn folded(text: &str) -> Vec<u8> {
    words(text).flat_map(|word| word.bytes).collect()
}

/// Capitals that keep their own spelling: of phonetic alphabets, of shorthand, of scripts that
/// nobody writes.
const RARE: usize = 420;

#[test]
fn capitals_are_found_by_small_letters() {
    let mut rare = 0;
    for c in '\u{80}'..'\u{20000}' {
        let mut small = c.to_lowercase();
        let (Some(only), None) = (small.next(), small.next()) else {
            continue;
        };
        let same = folded(&c.to_string()) == folded(&only.to_string());
        let in_use = matches!(c as u32, 0x80..=0x52f | 0x531..=0x556 | 0x10a0..=0x13ef
            | 0x1c90..=0x1cbf | 0x1e00..=0x1ef9 | 0x1f00..=0x1fff);
        assert!(same || !in_use || is_ipa(c), "{c} {:x}", c as u32);
        rare += usize::from(!same);
    }
    assert!(rare <= RARE, "{rare} capitals");
}

/// Capitals made for letters of phonetic alphabets.
fn is_ipa(c: char) -> bool {
    ('\u{180}'..'\u{250}').contains(&c)
        || ('\u{3f0}'..'\u{400}').contains(&c)
        || c == '\u{37f}'
        || c == '\u{376}'
}

#[test]
fn letters_are_what_the_standard_says_in_scripts_in_use() {
    let mut other = Vec::new();
    for c in '\u{80}'..'\u{3000}' {
        let assigned = c.is_alphanumeric();
        let modifies = ('\u{2b0}'..'\u{300}').contains(&c);
        if assigned && !is_letter(c) && !modifies && c < '\u{2000}' {
            other.push(c);
        }
    }
    assert!(other.is_empty(), "{other:?}");
    for c in [
        '।', '،', '؟', '־', '・', '。', '「', '」', '…', '–', '€', '😀', '™', '×', '·', '«', '¿',
        '՞', '።', '၊',
    ] {
        assert!(!is_letter(c), "{c}");
    }
}

#[test]
fn marks_that_belong_to_letters_part_no_words() {
    for text in [
        "हिन्दी",
        "தமிழ்",
        "ភាសាខ្មែរ",
        "ไทย",
        "日本語",
        "한국어",
        "Ἀθῆναι",
    ] {
        assert_eq!(words(text).count(), 1, "{text}");
    }
    assert_eq!(folded("ἈΘῆΝΑΙ"), folded("αθηναι"));
    assert_eq!(folded("ᾬδή"), folded("ωδη"));
    assert_eq!(folded("МОСКВА́"), folded("москва"));
}
