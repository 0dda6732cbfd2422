//! Question words, and words that negate a question.

use serde::{Deserialize, Serialize};

use crate::answers::token::Token;

/// A question word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::answers) enum QuestionWord {
    /// When, in what year.
    When,
    /// Where.
    Where,
    /// Why.
    Why,
    /// How.
    How,
    /// How long, how many years.
    HowLong,
    /// How many, how much.
    HowMany,
    /// Who, what, which.
    Who,
    /// No question word: the question asks whether one entry is another, as in "was Ana the captain".
    Is,
}

impl QuestionWord {
    /// Whether a word is a form of "to be".
    pub(in crate::answers) fn is_to_be(word: &str) -> bool {
        matches!(word, "is" | "are" | "was" | "were" | "be" | "been")
    }

    /// Whether a word is a form of "to do".
    pub(in crate::answers) fn is_to_do(word: &str) -> bool {
        matches!(word, "do" | "does" | "did")
    }

    /// The question word at the start of these words.
    pub(in crate::answers) fn at(tokens: &[Token]) -> Option<Self> {
        let second = tokens.get(1).map(Token::as_typed);
        let third = tokens.get(2).map(Token::as_typed);
        match tokens.first()?.as_typed() {
            "when" => Some(Self::When),
            "where" => Some(Self::Where),
            "why" => Some(Self::Why),
            "how" => Some(match (second, third) {
                (Some("long"), _) => Self::HowLong,
                (Some("many" | "much"), Some(unit)) if is_unit_of_time(unit) => Self::HowLong,
                (Some("many" | "much"), _) => Self::HowMany,
                _ => Self::How,
            }),
            "who" | "whom" | "whose" | "what" | "which" => Some(Self::Who),
            _ => None,
        }
    }
}

/// Whether a word is a unit of time.
pub(in crate::answers) fn is_unit_of_time(word: &str) -> bool {
    const UNITS: [&str; 7] = ["hour", "day", "week", "month", "year", "decade", "century"];
    let one = word.strip_suffix('s').unwrap_or(word);
    UNITS.contains(&one) || word == "centuries"
}

/// Whether a question asks who or what did not do something, or who else did: claims only say what was so. A question
/// with "why" isn't refused, since some claims say why something was not so.
pub(in crate::answers) fn is_negated(tokens: &[Token]) -> bool {
    let asks = (0..tokens.len()).find_map(|at| QuestionWord::at(&tokens[at..]));
    matches!(
        asks,
        Some(
            QuestionWord::Who
                | QuestionWord::When
                | QuestionWord::Where
                | QuestionWord::HowMany
                | QuestionWord::HowLong
        )
    ) && tokens.iter().any(is_negation)
}

/// Whether a word says that something wasn't so, or was so of others.
pub(in crate::answers) fn is_negation(token: &Token) -> bool {
    const NO: &str = "not never no nobody noone none nothing neither without except besides else instead cannot \
        arent cant couldnt didnt doesnt dont hadnt hasnt havent isnt wasnt werent wouldnt";
    NO.split(' ').any(|no| no == token.as_typed())
}
