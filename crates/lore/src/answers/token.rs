//! Words of questions and texts, folded so that they can be compared, and what sort of word each is.

use std::collections::BTreeSet;

use super::paraphrase::verb_stems;
use super::thesaurus::{common_stem, stem_of};
use crate::search::fold::words;
use crate::search::is_stop_word;

/// Filler words: a question asks the same without them.
const LIGHT: &[&str] = &[
    "anybody",
    "became",
    "become",
    "both",
    "during",
    "anyone",
    "anything",
    "actually",
    "also",
    "ever",
    "everybody",
    "everyone",
    "everything",
    "exactly",
    "honestly",
    "just",
    "long",
    "looking",
    "many",
    "much",
    "out",
    "please",
    "really",
    "somebody",
    "someone",
    "something",
    "still",
    "truly",
    "two",
    "we",
    "you",
];

/// Words that negate.
const NEGATIONS: &[&str] = &[
    "cannot",
    "failed",
    "forbidden",
    "never",
    "no",
    "prevented",
    "refused",
    "unable",
    "unwilling",
    "without",
];

/// Words that ask for an opinion: what the lore says about somebody doesn't answer whether they were right.
const EVALUATIVE: &[&str] = &[
    "bad",
    "better",
    "best",
    "evil",
    "good",
    "justified",
    "right",
    "should",
    "worst",
    "wrong",
];

/// A folded word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token {
    typed: String,
    bare: String,
}

impl Token {
    /// The words of a text.
    pub(super) fn all(text: &str) -> Vec<Self> {
        let word = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        words(text)
            .map(|folded| Self {
                typed: word(&folded.bytes),
                bare: word(folded.bare()),
            })
            .collect()
    }

    /// A known word, folded.
    pub(super) fn new(word: &str) -> Self {
        Self {
            typed: word.to_owned(),
            bare: word.to_owned(),
        }
    }

    /// Its own stem, not that of a synonym, and its ending.
    pub(super) fn parts(&self) -> (String, String) {
        let stem = stem_of(&self.bare);
        let ending = self.bare.strip_prefix(&stem).unwrap_or_default().to_owned();
        (stem, ending)
    }

    pub(super) fn as_typed(&self) -> &str {
        &self.typed
    }

    pub(super) fn without_possessive(&self) -> &str {
        &self.bare
    }

    pub(super) fn is_article(&self) -> bool {
        matches!(self.typed.as_str(), "a" | "an" | "the")
    }

    /// Whether it means little by itself: an article, a pronoun, "of".
    pub(super) fn is_stop_word(&self) -> bool {
        is_stop_word(self.typed.as_bytes())
    }

    /// Whether a question asks the same without it.
    pub(super) fn is_filler(&self) -> bool {
        self.is_stop_word() || LIGHT.contains(&self.bare.as_str())
    }

    /// Whether it asks for an opinion.
    pub(super) fn is_evaluative(&self) -> bool {
        EVALUATIVE.contains(&self.as_typed())
    }

    /// Whether it only says that something was attempted: "tried", if "to" follows.
    pub(super) fn only_tries(&self, next: Option<&Self>) -> bool {
        let tries = matches!(self.as_typed(), "try" | "tries" | "tried" | "trying");
        tries && next.is_some_and(|next| next.as_typed() == "to")
    }

    /// Whether it may be a noun, as far as that can be told without a dictionary.
    pub(super) fn is_noun(&self) -> bool {
        !self.is_filler() && !self.is_participle()
    }

    pub(super) fn stem(&self) -> String {
        common_stem(&self.bare)
    }

    /// Whether it may be a participle, such as "annexed".
    pub(super) fn is_participle(&self) -> bool {
        const IRREGULAR: &str = "begun born bought broken brought built caught chosen cut drawn driven fought \
            found given held hidden kept known led lost made overrun overthrown paid run sent set shot \
            slain sold spoken stolen sung sunk sworn taken taught thrown told torn won worn written";
        self.typed.ends_with("ed") || IRREGULAR.split(' ').any(|word| word == self.typed)
    }

    /// Whether it is an agent noun, such as "commander".
    pub(super) fn is_agent(&self) -> bool {
        let singular = self.bare.strip_suffix('s').unwrap_or(&self.bare);
        singular.ends_with("er") || singular.ends_with("or") || singular == "commandant"
    }
}

/// The stems of a text's content words, and of the single verbs that its phrasal verbs stand for.
pub(super) fn content_stems(text: &str) -> BTreeSet<String> {
    let tokens = Token::all(text);
    let mut stems = verb_stems(&tokens);
    // Whoever is "for the dam" favours it.
    if matches!(tokens.as_slice(), [first, next, ..] if first.typed == "for" && next.is_article()) {
        stems.insert(common_stem("favour"));
    }
    for (at, token) in tokens.iter().enumerate() {
        if !token.is_stop_word() && !token.only_tries(tokens.get(at + 1)) {
            stems.insert(token.stem());
        }
        if NEGATIONS.contains(&token.as_typed()) {
            stems.insert("not".to_owned());
        }
    }
    stems
}
