//! How wide words are, without a browser to ask: rather too wide than too narrow, so that no label
//! runs into the next.

/// Pixels of some words at 13 pixels in any of the serif faces that the page may come to be set in.
pub(super) fn width_of(words: &str) -> i32 {
    let tenths: i32 = words.chars().map(tenths).sum();
    tenths / 10 + 1
}

/// Tenths of a pixel of a letter.
fn tenths(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | ' '
        | '(' | ')' | '|' | '!' | '-' | '/' | '[' | ']' => 48,
        'm' | 'w' | 'M' | 'W' | '—' | '…' | '%' | '@' => 120,
        'A'..='Z' => 95,
        letter if letter.is_ascii() => 68,
        // Letters of other scripts may be as wide as they are high.
        _ => 135,
    }
}

/// Words cut to so many pixels, with an ellipsis where something is missing.
pub(super) fn fitted(words: &str, width: i32) -> String {
    if width_of(words) <= width {
        return words.to_owned();
    }
    let mut left = width * 10 - tenths('…');
    let mut cut = String::new();
    for letter in words.chars() {
        left -= tenths(letter);
        if left < 0 {
            break;
        }
        cut.push(letter);
    }
    // Whole words, so that what is seen is a part of what is said.
    if let Some(space) = cut.rfind(' ') {
        cut.truncate(space);
    }
    while cut.ends_with([' ', ',', ':']) {
        cut.pop();
    }
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::{fitted, width_of};

    #[test]
    fn words_are_cut_to_their_room() {
        assert_eq!(fitted("a pier", 400), "a pier");
        for width in [20, 40, 80, 120] {
            let cut = fitted("the burning of the northern pier", width);
            assert!(width_of(&cut) <= width + 1, "{width}: {cut}");
            assert!(cut.ends_with('…'), "{cut}");
        }
    }
}
