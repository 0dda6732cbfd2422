//! English words that say little by themselves.
//!
//! They are left out of the bodies' postings (a third of all of them, and every
//! document has them) and weigh little in a query. In names and claims they stand
//! like any word, so "The Who" is found by "the who". Written out and not derived
//! from counts: in a small lore the most frequent words are the lore's own.

/// In order, so that it can be searched by halves.
const STOP: [&str; 64] = [
    "a", "about", "am", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can",
    "could", "did", "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "how",
    "i", "if", "in", "into", "is", "it", "its", "me", "of", "on", "or", "she", "so", "some",
    "tell", "than", "that", "the", "their", "them", "there", "they", "this", "to", "us", "was",
    "were", "what", "when", "where", "which", "who", "whom", "whose", "why", "will", "with",
];

/// Whether the folded word is one of them.
pub(super) fn is_stop_word(word: &[u8]) -> bool {
    STOP.binary_search_by(|stop| stop.as_bytes().cmp(word))
        .is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_in_order() {
        assert!(STOP.is_sorted());
        assert!(is_stop_word(b"who") && is_stop_word(b"a") && !is_stop_word(b"whoever"));
    }
}
