//! Light stemming: "marched" and "marching" are both "march".
//!
//! Deliberately fewer rules than Porter (1980): names must not be confused, and a stem is only
//! compared with stems of words that share its letters.

/// Endings and their replacements, longest first.
const ENDINGS: [(&[u8], &[u8]); 14] = [
    (b"ations", b"at"),
    (b"ation", b"at"),
    (b"ators", b"at"),
    (b"ator", b"at"),
    (b"ings", b""),
    (b"ies", b"y"),
    (b"ied", b"y"),
    (b"ing", b""),
    (b"ers", b""),
    (b"es", b""),
    (b"ed", b""),
    (b"er", b""),
    (b"s", b""),
    (b"e", b""),
];

/// The fewest letters that a stem keeps.
const SHORTEST: usize = 3;

/// The word without a common English ending; a doubled last letter becomes single.
pub(crate) fn stem(word: &[u8]) -> Vec<u8> {
    let mut stem = word.to_vec();
    if word.ends_with(b"ss") {
        return stem;
    }
    for (ending, instead) in ENDINGS {
        if word.ends_with(ending) && word.len() - ending.len() + instead.len() >= SHORTEST {
            stem.truncate(word.len() - ending.len());
            stem.extend_from_slice(instead);
            break;
        }
    }
    let doubled = matches!(stem.as_slice(), [.., a, b] if a == b && *b != b's');
    if doubled && stem.len() > SHORTEST {
        stem.pop();
    }
    if stem.len() > SHORTEST && stem.last() == Some(&b'e') {
        stem.pop();
    }
    stem
}

/// Endings that change the part of speech, in stemmed form.
const KINDS: &[u8] = b"iz at ment ion iv or anc enc ant ent nes ly al ou ist ism y i ity ful dom \
    ery ish ic abl hood ship";

/// The fewest letters that a root keeps.
const SHORTEST_ROOT: usize = 4;

/// A stem without up to two such endings: "colony", "colonize" and "colonization" have the same
/// root.
pub(super) fn root(stem: &[u8]) -> &[u8] {
    let mut root = stem;
    for _ in 0..2 {
        let mut shortest = root;
        for ending in KINDS.split(|&byte| byte == b' ') {
            match root.strip_suffix(ending) {
                Some(rest) if (SHORTEST_ROOT..shortest.len()).contains(&rest.len()) => {
                    shortest = rest;
                }
                _ => {}
            }
        }
        root = shortest;
    }
    root
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_root_are_one() {
        for words in [
            &["colony", "colonies", "colonize", "colonization"][..],
            &["assign", "assigned", "assignment"],
            &["religion", "religious"],
            &["inform", "informant", "information"],
        ] {
            let stems: Vec<_> = words.iter().map(|word| stem(word.as_bytes())).collect();
            let same = |pair: &[Vec<u8>]| root(&pair[0]) == root(&pair[1]);
            assert!(stems.windows(2).all(same), "{words:?}");
        }
        assert_eq!(root(b"city"), b"city");
    }

    #[test]
    fn endings_of_one_word_are_one() {
        for words in [
            &["march", "marched", "marching", "marches"][..],
            &["smuggle", "smuggled", "smuggling", "smuggler", "smugglers"],
            &["spy", "spies", "spied"],
            &[
                "assassinate",
                "assassination",
                "assassinations",
                "assassinated",
            ],
            &["run", "running", "runs", "runner"],
        ] {
            let stems: Vec<_> = words.iter().map(|word| stem(word.as_bytes())).collect();
            assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{words:?}");
        }
        assert_eq!(stem(b"gas"), b"gas");
        assert_eq!(stem(b"glass"), b"glass");
    }
}
