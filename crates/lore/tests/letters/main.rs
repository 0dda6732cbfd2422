//! The tables of letters are what Unicode's data make them, and folding by them keeps what carries meaning.

mod generate;

use lore::search::fold::{key, words};
use lore::slugify;
use unicode_normalization::UnicodeNormalization;

#[test]
fn the_tables_are_generated() {
    expect_test::expect_file!["../../src/letters/tables.rs"].assert_eq(&generate::tables());
}

/// What a character is in a slug: nothing where it parts words.
fn of(c: char) -> String {
    slugify(&c.to_string())
}

#[test]
fn capitals_are_small_letters_in_every_script() {
    let in_use = |c: &char| generate::in_use(*c) && !generate::is_phonetic(*c);
    for c in ('\u{80}'..'\u{20000}').filter(in_use) {
        let small: String = c.to_lowercase().collect();
        assert_eq!(of(c), slugify(&small), "{c} {:x}", c as u32);
    }
}

#[test]
fn letters_digits_and_marks_are_words_and_nothing_else_is() {
    for c in '\u{80}'..'\u{ffff}' {
        let apostrophe = matches!(c, '\u{b4}' | '\u{2b9}' | '\u{2bb}'..='\u{2bf}');
        if generate::in_use(c)
            && !generate::is_number(c)
            && !apostrophe
            && !generate::is_diacritic(c)
        {
            let wide = c.to_string().nfkc().next().is_some_and(generate::is_letter);
            let word = generate::is_letter(c) || (wide && c >= '\u{ff00}');
            assert_eq!(!of(c).is_empty(), word, "{c} {:x}", c as u32);
        }
    }
}

#[test]
fn voiced_sounds_of_japanese_are_composed_whatever_their_width() {
    for c in ('\u{3041}'..='\u{3096}').chain('\u{30a1}'..='\u{30f6}') {
        let parts: String = c.to_string().nfd().collect();
        assert_eq!(slugify(&c.to_string()), slugify(&parts), "{c}");
        assert_eq!(key(&c.to_string()), key(&parts), "{c}");
    }
}

#[test]
fn accents_of_latin_and_greek_go_however_they_are_written() {
    let latin = ('\u{c0}'..'\u{250}').chain('\u{1e00}'..'\u{2000}');
    for c in latin
        .chain('\u{386}'..'\u{3cf}')
        .filter(|c| c.is_alphabetic())
    {
        let parts: String = c.to_string().nfd().collect();
        assert_eq!(key(&c.to_string()), key(&parts), "{c} {:x}", c as u32);
    }
}

#[test]
fn marks_that_make_another_letter_stay() {
    for (one, other) in [
        ("パリ", "バリ"),
        ("ハリ", "バリ"),
        ("कल", "काल"),
        ("йод", "иод"),
        ("กา", "กำ"),
        ("בית", "בת"),
    ] {
        assert_ne!(slugify(one), slugify(other), "{one} {other}");
        assert_ne!(key(one), key(other), "{one} {other}");
    }
}

#[test]
fn case_width_accents_apostrophes_and_hyphens_do_not() {
    for (one, other) in [
        ("Ma'ra Vély", "mara-vely"),
        ("ＰＡＲＩＳ", "paris"),
        ("ﾊﾟﾘ", "パリ"),
        ("ἈΘῆΝΑΙ", "αθηναι"),
        ("ᾬδή", "ωδη"),
        ("ΟΔΟΣ", "οδος"),
        ("МОСКВА́", "москва"),
        ("Straße", "strasse"),
        ("Łódź Ørsted", "lodz orsted"),
    ] {
        assert_eq!(slugify(one), slugify(other), "{one} {other}");
        assert_eq!(key(one), key(other), "{one} {other}");
    }
}

#[test]
fn marks_that_belong_to_letters_part_no_words() {
    for text in ["हिन्दी", "தமிழ்", "한국어", "Ἀθῆναι", "العَرَبِيَّة", "עִבְרִית"]
    {
        assert_eq!(words(text).count(), 1, "{text}");
    }
    for c in "।،؟־・。「」…–€😀™×·«¿՞።၊".chars() {
        assert_eq!(of(c), "", "{c}");
    }
}
