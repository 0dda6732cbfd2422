//! Folded words, as questions and names are compared.

use crate::search::fold::words;
use crate::search::{is_stop_word, stem};

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

    pub(super) fn as_typed(&self) -> &str {
        &self.typed
    }

    pub(super) fn without_possessive(&self) -> &str {
        &self.bare
    }

    pub(super) fn is_article(&self) -> bool {
        matches!(self.typed.as_str(), "a" | "an" | "the")
    }

    /// Whether it says little by itself: an article, a pronoun, "of".
    pub(super) fn is_stop_word(&self) -> bool {
        is_stop_word(self.typed.as_bytes())
    }

    pub(super) fn stem(&self) -> String {
        stem_of(&self.bare)
    }

    /// Whether it can tell what was done to something, as "annexed" does.
    pub(super) fn is_participle(&self) -> bool {
        const IRREGULAR: [&str; 9] = [
            "led",
            "fought",
            "held",
            "run",
            "set",
            "overthrown",
            "taken",
            "given",
            "built",
        ];
        self.typed.ends_with("ed") || IRREGULAR.contains(&self.typed.as_str())
    }

    /// Whether it names who does something, as "commander" does.
    pub(super) fn is_agent(&self) -> bool {
        let singular = self.bare.strip_suffix('s').unwrap_or(&self.bare);
        singular.ends_with("er") || singular.ends_with("or")
    }
}

/// The stem of a folded word; one for words that ask alike.
fn stem_of(word: &str) -> String {
    let stem = String::from_utf8_lossy(&stem(word.as_bytes())).into_owned();
    for (alike, instead) in ALIKE {
        if alike.contains(&stem.as_str()) {
            return (*instead).to_owned();
        }
    }
    stem
}

/// Stems that ask for the same.
const ALIKE: &[(&[&str], &str)] = &[
    (&["start", "began", "begun", "beginn"], "begin"),
    (&["finish", "stop", "over"], "end"),
    (&["ran"], "run"),
    (&["left"], "leav"),
    (&["led", "leader"], "lead"),
    (&["fought"], "fight"),
];
