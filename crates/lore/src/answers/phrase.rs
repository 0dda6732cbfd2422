//! Phrases that ask for a relation or fact: "commander of", "where", "made of".

use serde::{Deserialize, Serialize};

use super::question::{QuestionWord, Word};
use super::token::Token;

/// What a phrase asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Wanted {
    /// A fact, by its number in the world.
    Fact(u16),
    /// A relation.
    Relation {
        /// Its number in the world.
        relation: u16,
        /// Whether the words read the relation from its target: "commanded by".
        inverse: bool,
    },
}

impl Wanted {
    /// Identifies it: whether it is a relation, and its number.
    pub(super) fn number(self) -> (bool, u16) {
        match self {
            Self::Fact(fact) => (false, fact),
            Self::Relation { relation, .. } => (true, relation),
        }
    }
}

/// Words that ask for a relation or a fact.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(super) struct Phrase {
    /// The question word that it needs; none if its other words are enough.
    pub(super) asks: Option<QuestionWord>,
    /// The stems of its other words, in order.
    pub(super) stems: Vec<String>,
    pub(super) wanted: Wanted,
}

impl Phrase {
    pub(super) fn new(words: &str, wanted: Wanted) -> Self {
        let mut phrase = Self {
            asks: None,
            stems: Vec::new(),
            wanted,
        };
        let tokens = Token::all(words);
        if matches!(tokens.as_slice(), [only] if QuestionWord::is_to_be(only.as_typed())) {
            phrase.asks = Some(QuestionWord::Is);
        }
        for (at, token) in tokens.iter().enumerate() {
            match QuestionWord::at(&tokens[at..]) {
                Some(asks) => phrase.asks = Some(asks),
                None if token.is_filler() => {}
                None => phrase.stems.push(token.stem()),
            }
        }
        phrase
    }

    /// The words of a question that make up this phrase, if all are there in order.
    pub(super) fn words<'w>(
        &self,
        asks: Option<QuestionWord>,
        words: &'w [Word],
    ) -> Option<Vec<&'w Word>> {
        if self.asks.is_some() && self.asks != asks {
            return None;
        }
        // "How did it begin" doesn't ask by what means, so "how" alone isn't enough.
        let is_bound = |word: &Word| matches!(word.stem.as_str(), "begin" | "end");
        let at_ends = words.iter().any(is_bound) && asks == Some(QuestionWord::How);
        if self.stems.is_empty() && at_ends {
            return None;
        }
        let mut rest = words.iter();
        let find = |stem: &String| rest.find(|word| word.stem == *stem);
        self.stems.iter().map(find).collect()
    }
}

/// A phrase that was found in a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Match {
    /// The relation or fact that it asks for.
    pub(super) wanted: Wanted,
    /// The question word that goes with it.
    pub(super) asks: Option<QuestionWord>,
    /// The places of its words; empty if it is only a question word.
    pub(super) places: Vec<usize>,
    /// Whether its last word is an agent noun, such as "commander".
    pub(super) is_agent: bool,
    /// Whether one of its words may be a participle, such as "annexed".
    pub(super) is_participle: bool,
}
