//! Latin letters without their accents, as European and Vietnamese names use them.

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

/// The plain letter of an accented Latin one; `.` where there is none.
pub(super) fn plain_latin(c: char) -> u8 {
    let code = c as usize;
    match code {
        0xc0..=0x17f => LATIN_1_AND_A[code - 0xc0],
        0x1a0..=0x233 => LATIN_B[code - 0x1a0],
        0x1e00..=0x1eff => LATIN_ADDITIONAL[code - 0x1e00],
        _ => b'.',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_stand_where_they_should() {
        for (c, plain) in [
            ('À', b'a'),
            ('ÿ', b'y'),
            ('Ā', b'a'),
            ('ď', b'd'),
            ('ę', b'e'),
            ('ğ', b'g'),
            ('ħ', b'h'),
            ('İ', b'i'),
            ('ķ', b'k'),
            ('ł', b'l'),
            ('ň', b'n'),
            ('ő', b'o'),
            ('ř', b'r'),
            ('š', b's'),
            ('ť', b't'),
            ('ű', b'u'),
            ('ŵ', b'w'),
            ('ŷ', b'y'),
            ('ž', b'z'),
            ('ơ', b'o'),
            ('ư', b'u'),
            ('ǎ', b'a'),
            ('ǜ', b'u'),
            ('ǧ', b'g'),
            ('ș', b's'),
            ('ț', b't'),
            ('ȳ', b'y'),
            ('Ḃ', b'b'),
            ('ṁ', b'm'),
            ('ṡ', b's'),
            ('ẁ', b'w'),
            ('ẑ', b'z'),
            ('ạ', b'a'),
            ('ế', b'e'),
            ('ị', b'i'),
            ('ộ', b'o'),
            ('ự', b'u'),
            ('ỹ', b'y'),
        ] {
            assert_eq!(char::from(plain_latin(c)), char::from(plain), "{c}");
        }
    }
}
