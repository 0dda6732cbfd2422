//! English stop words.
//!
//! They are left out of the bodies' postings (a third of all of them, in every document) and weigh
//! little in a query. In names and claims they are indexed like any word, so "The Who" is found by
//! "the who". They are listed here instead of derived from counts, since in a small lore the most
//! frequent words are its own topics.

/// A single text with spaces: an array of texts would be twice as large in the program.
const STOP: &[u8] =
    b"a about am an and any are as at be been but by can could did do does for from had has have \
    he her his how i if in into is it its me of on or she so some tell than that the their \
    them there they this to us was were what when where which who whom whose why will with";

/// Words that frame a question more than they say what it is about. Bodies keep them.
const LIGHT: &[u8] =
    b"after also before being call called came come first get give given go got happen happened \
    happens just kind last let like long made make many may mean means more most much name named \
    new no not now off one only other our out people same see should sort such take taken thing \
    things through time too until up use used very way without would you your";

/// Whether the folded word is one of them.
pub(crate) fn is_stop_word(word: &[u8]) -> bool {
    lists(STOP, word)
}

/// Whether the folded word weighs little in a query, though bodies have it.
pub(super) fn is_light_word(word: &[u8]) -> bool {
    lists(LIGHT, word)
}

fn lists(list: &[u8], word: &[u8]) -> bool {
    list.split(|&byte| byte == b' ')
        .any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_words_are_meant() {
        for word in ["a", "whom", "with", "tell"] {
            assert!(is_stop_word(word.as_bytes()), "{word}");
        }
        for word in ["", "who tell", "wit", "whoever"] {
            assert!(!is_stop_word(word.as_bytes()), "{word}");
        }
        assert!(is_light_word(b"happened") && !is_light_word(b"happ"));
        let both = |word: &[u8]| is_stop_word(word) && is_light_word(word);
        assert!(!LIGHT.split(|&byte| byte == b' ').any(both));
    }
}
