//! How wide words are. A page that is only written has no browser to ask: it takes letters to be as
//! wide as in the widest of the faces that it may come to be set in. A live page measures them
//! (`atlas::timeline::letters`), so that no label runs into the next, whatever the face.

/// The printable letters of ASCII, from the space on.
const FIRST: u8 = b' ';
/// How many there are.
const COUNT: usize = 95;

/// How wide letters are at the size of the drawing's labels.
#[derive(Clone, Copy, Debug)]
pub struct Letters([u8; COUNT]);

impl Default for Letters {
    /// Those of a face that is wider than all that the style sheet names, and often in their place.
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

impl Letters {
    /// The letters that are measured, in their order.
    pub fn measured() -> impl Iterator<Item = char> {
        (FIRST..).take(COUNT).map(char::from)
    }

    /// The letters with these widths, in tenths of a pixel.
    pub fn of(widths: impl Iterator<Item = u8>) -> Self {
        let mut letters = Self::default();
        for (letter, width) in letters.0.iter_mut().zip(widths) {
            *letter = width;
        }
        letters
    }

    /// Tenths of a pixel of a letter.
    fn tenths(&self, letter: char) -> i32 {
        let at = u8::try_from(letter).ok();
        let at = at.and_then(|letter| letter.checked_sub(FIRST));
        let known = at.and_then(|at| self.0.get(usize::from(at)));
        // Letters of other scripts may be as wide as they are high.
        known.map_or(135, |&width| i32::from(width))
    }

    /// Pixels of some words.
    pub fn width_of(&self, words: &str) -> i32 {
        let tenths: i32 = words.chars().map(|letter| self.tenths(letter)).sum();
        tenths / 10 + 1
    }

    /// Words cut to so many pixels, with an ellipsis where something is missing.
    pub fn fitted(&self, words: &str, width: i32) -> String {
        if self.width_of(words) <= width {
            return words.to_owned();
        }
        let mut left = width * 10 - self.tenths('…');
        let mut cut = String::new();
        for letter in words.chars() {
            left -= self.tenths(letter);
            if left < 0 {
                break;
            }
            cut.push(letter);
        }
        // Whole words, so that what is seen is a part of what is said.
        if let Some(space) = cut.rfind(' ') {
            cut.truncate(space);
        }
        while cut.ends_with([' ', ',', ':', '(']) {
            cut.pop();
        }
        cut.push('…');
        cut
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn words_are_cut_to_their_room() {
        let letters = Letters::default();
        assert_eq!(letters.fitted("a pier", 400), "a pier");
        for width in [20, 40, 80, 120] {
            let cut = letters.fitted("the burning of the northern pier", width);
            assert!(letters.width_of(&cut) <= width + 1, "{width}: {cut}");
            assert!(cut.ends_with('…'), "{cut}");
        }
    }

    #[test]
    fn measured_letters_replace_those_that_are_guessed() {
        let narrow = Letters::of(Letters::measured().map(|_| 40));
        assert_eq!(narrow.width_of("0123456789"), 41);
        assert!(Letters::default().width_of("0123456789") > 60);
    }
}
