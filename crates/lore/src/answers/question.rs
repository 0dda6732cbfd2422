//! What was typed, understood piece by piece.

use serde::{Deserialize, Serialize};

use super::names::Names;
use super::phrases::{Match, Vocabulary};
use super::token::Token;
use crate::{EntryId, TableError, Years};

/// The most words of a question; more are a text.
const LONGEST: usize = 16;

/// Stems that only ask: for a date, for somebody or something, for how two things are connected.
const ASKING: &[&str] = &[
    "date",
    "year",
    "tim",
    "until",
    "since",
    "happen",
    "occur",
    "tak",
    "plac",
    "exist",
    "begin",
    "end",
    "last",
    "world",
    "peopl",
    "person",
    "thing",
    "group",
    "connection",
    "connect",
    "relat",
    "relationship",
    "between",
    "link",
    "know",
    "answer",
];

/// A word of a question that is neither a name nor a stop word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Its place among all words.
    pub(super) place: usize,
    pub(super) stem: String,
    /// Whether it names who does something.
    pub(super) is_agent: bool,
    /// Whether it can tell what was done to something.
    pub(super) is_participle: bool,
}

/// The question word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Asks {
    /// When, in what year.
    When,
    /// Where.
    Where,
    /// Why.
    Why,
    /// How long, how many.
    How,
    /// Who, what, which.
    Who,
}

impl Word {
    /// Whether it only asks for a date, or for how two things are connected.
    fn only_asks(&self) -> bool {
        ASKING.contains(&self.stem.as_str())
    }
}

impl Asks {
    /// The question word that a folded word is.
    pub(super) fn of(word: &str) -> Option<Self> {
        match word {
            "when" => Some(Self::When),
            "where" => Some(Self::Where),
            "why" => Some(Self::Why),
            "how" => Some(Self::How),
            "who" | "whom" | "whose" | "what" | "which" => Some(Self::Who),
            _ => None,
        }
    }
}

/// A question whose names, phrases and years are known.
#[derive(Clone, Debug, Default)]
pub(super) struct Question {
    /// The question word, if there is one.
    pub(super) asks: Option<Asks>,
    /// The entries that it names, with the place of their first word.
    pub(super) named: Vec<(usize, EntryId)>,
    /// The relations and facts that it asks for.
    pub(super) phrases: Vec<Match>,
    /// A year.
    pub(super) years: Option<Years>,
    /// Stems of the words that are neither names nor stop words.
    pub(super) stems: Vec<String>,
    /// The place of the first word that is neither a name nor a stop word.
    pub(super) first_word: Option<usize>,
    /// The places of forms of "to be".
    pub(super) be: Vec<usize>,
    /// The places of "by".
    pub(super) by: Vec<usize>,
    /// Whether it has a form of "to do".
    pub(super) has_do: bool,
    /// Whether it has no words but those that ask for a date or a connection.
    pub(super) only_asks: bool,
    /// Whether it has words that nothing explains.
    unknown: bool,
}

impl Question {
    /// Reads what was typed; an empty question if it is too long for one.
    /// `names_first`: a word that is a name and may ask for a relation is a name.
    pub(super) fn parse(
        typed: &str,
        names: &Names<'_>,
        vocabulary: &Vocabulary,
        names_first: bool,
    ) -> Result<Self, TableError> {
        let tokens = Token::all(typed);
        if tokens.len() > LONGEST {
            return Ok(Self::default());
        }
        let mut question = Self::default();
        let mut words = Vec::new();
        let mut at = 0;
        while let Some(token) = tokens.get(at) {
            let asks_for = !names_first && vocabulary.knows(&token.stem());
            match names.at_start(&tokens[at..])? {
                Some((entry, length)) if !(asks_for && length == 1) => {
                    question.named.push((at, entry));
                    at += length;
                }
                _ => {
                    question.take(at, token, &mut words);
                    at += 1;
                }
            }
        }
        question.phrases = vocabulary.matches(question.asks, &words);
        question.unknown = words.iter().any(|word| {
            let in_phrase = |found: &Match| found.places.contains(&word.place);
            !question.phrases.iter().any(in_phrase) && !word.only_asks()
        });
        question.only_asks = words.iter().all(Word::only_asks);
        question.first_word = words.first().map(|word| word.place);
        question.stems = words.into_iter().map(|word| word.stem).collect();
        Ok(question)
    }

    fn take(&mut self, at: usize, token: &Token, words: &mut Vec<Word>) {
        let word = token.as_typed();
        if let Some(asks) = Asks::of(word) {
            self.asks.get_or_insert(asks);
            return;
        }
        match word {
            "is" | "are" | "was" | "were" | "be" | "been" => self.be.push(at),
            "do" | "does" | "did" => self.has_do = true,
            "by" => self.by.push(at),
            _ if is_year(word) => {
                self.years = word.parse().ok().map(|year| Years::new(year, year));
            }
            _ if token.is_stop_word() => {}
            _ => {
                let stem = token.stem();
                // "In what year", "the date of".
                if stem == "year" || stem == "date" {
                    self.asks = Some(Asks::When);
                }
                words.push(Word {
                    place: at,
                    stem,
                    is_agent: token.is_agent(),
                    is_participle: token.is_participle(),
                });
            }
        }
    }

    /// The entries that it names, each once.
    pub(super) fn names(&self) -> Vec<EntryId> {
        let mut names: Vec<EntryId> = Vec::new();
        for (_, entry) in &self.named {
            if !names.contains(entry) {
                names.push(*entry);
            }
        }
        names
    }

    /// Whether it has the form of a question: a question word, or a form of "to be" or "to do".
    pub(super) fn is_asked(&self) -> bool {
        self.asks.is_some() || self.has_do || !self.be.is_empty()
    }

    /// The stems that tell what is asked about.
    pub(super) fn content(&self) -> Vec<&str> {
        let stems = self.stems.iter().map(String::as_str);
        stems.filter(|stem| !ASKING.contains(stem)).collect()
    }

    /// Whether it has words that nothing explains: then it is no question that claims answer.
    pub(super) fn has_unknown_words(&self) -> bool {
        self.unknown
    }
}

fn is_year(word: &str) -> bool {
    (3..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}
