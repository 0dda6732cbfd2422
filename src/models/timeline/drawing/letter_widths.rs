//! The widths of words.
//!
//! A file is drawn without a browser, so letters are assumed to be as wide as in the widest likely
//! font. A live page measures them (`platform::text_width`), so that labels don't overlap in any
//! font.

/// The first printable character of ASCII.
const FIRST: u8 = b' ';
/// How many there are.
const COUNT: usize = 95;
/// The width of any other letter, in tenths of a pixel: letters of some scripts are as wide as they
/// are high.
const OTHER: i32 = 135;

/// The widths of letters at the font size of the drawing's labels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LetterWidths([u8; COUNT]);

impl Default for LetterWidths {
    /// The widths in a font wider than all those named in the style sheet.
    #[rustfmt::skip]
    fn default() -> Self {
        Self([
            42, 53, 60, 109, 83, 124, 116, 36, 51, 51, 65, 109, 42, 44, 42, 44,
            83, 83, 83, 83, 83, 83, 83, 83, 83, 83, 44, 44, 109, 109, 109, 70,
            130, 94, 96, 100, 105, 95, 91, 104, 114, 52, 53, 98, 87, 134, 114, 107,
            88, 107, 98, 90, 87, 110, 94, 134, 93, 86, 91, 51, 44, 51, 109, 65,
            65, 78, 84, 73, 84, 77, 49, 84, 84, 42, 41, 79, 42, 124, 84, 79,
            84, 84, 63, 67, 53, 84, 74, 112, 74, 74, 69, 83, 44, 83, 109,
        ])
    }
}

impl LetterWidths {
    /// Letter widths from a measurement, in tenths of a pixel.
    pub fn measured(tenths: impl Fn(char) -> u8) -> Self {
        let mut letters = Self::default();
        for (letter, width) in (FIRST..).zip(&mut letters.0) {
            *width = tenths(char::from(letter));
        }
        letters
    }

    /// The width of some words, in pixels.
    pub fn width_of(&self, words: &str) -> i32 {
        let tenths: i32 = words.chars().map(|letter| self.tenths(letter)).sum();
        tenths / 10 + 1
    }

    /// Words cut to a width in pixels, with an ellipsis if something is missing.
    pub fn fitted(&self, words: &str, width: i32) -> String {
        if self.width_of(words) <= width {
            return words.to_owned();
        }
        let mut left = width * 10 - self.tenths('…');
        let fits = |letter: &char| {
            left -= self.tenths(*letter);
            left >= 0
        };
        let cut: String = words.chars().take_while(fits).collect();
        // Cut at whole words, so that the visible label is part of the accessible name.
        let cut = cut
            .rsplit_once(' ')
            .map_or(cut.as_str(), |(whole, _)| whole);
        format!("{}…", cut.trim_end_matches([' ', ',', ':', '(']))
    }

    fn tenths(&self, letter: char) -> i32 {
        let index = u8::try_from(letter).ok();
        let index = index.and_then(|letter| letter.checked_sub(FIRST));
        let known = index.and_then(|index| self.0.get(usize::from(index)));
        known.map_or(OTHER, |&width| i32::from(width))
    }
}

#[cfg(test)]
mod tests {
    use super::LetterWidths;

    #[test]
    fn words_are_cut_to_their_room() {
        let letters = LetterWidths::default();
        assert_eq!(letters.fitted("a pier", 400), "a pier");
        for width in [20, 40, 80, 120] {
            let cut = letters.fitted("the burning of the northern pier", width);
            assert!(letters.width_of(&cut) <= width + 1, "{width}: {cut}");
            assert!(cut.ends_with('…'), "{cut}");
        }
    }

    #[test]
    fn measured_letters_replace_those_that_are_guessed() {
        let narrow = LetterWidths::measured(|_| 40);
        assert_eq!(narrow.width_of("0123456789"), 41);
        assert!(LetterWidths::default().width_of("0123456789") > 60);
    }
}
