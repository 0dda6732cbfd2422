//! Decides which words of a question must be in the claim itself, and not only in one of its passages: superlatives,
//! the verb of "what did Ana sell", and what a yes-or-no question asks about.

use std::collections::BTreeSet;

use super::candidate::Candidate;
use super::{LIGHT_VERBS, Matcher};
use crate::answers::kind::Kinds;
use crate::answers::question::QuestionWord;
use crate::answers::thesaurus;
use crate::answers::token::{Token, content_stems};
use crate::{Statement, TableError};

/// How far from a word like "first" the word that it describes may be.
const QUALIFIED: usize = 3;

impl Matcher<'_> {
    /// Whether the lore knows a word. If nothing mentions bakers, "the bakers' guild" is none of its guilds.
    pub(super) fn is_known(self, stem: &str) -> Result<bool, TableError> {
        Ok(self.vocabulary.knows(stem) || thesaurus::has(stem) || self.claim_index.has(stem)?)
    }

    /// Whether a word is a light verb: "gave" in "who gave the order", but not "taken" in "what was taken from the
    /// mill".
    pub(super) fn is_light_verb(self, stem: &str) -> bool {
        let is_passive = !self.question.be.is_empty() && self.question.kind.is_none();
        LIGHT_VERBS.contains(&stem) && !is_passive
    }

    /// Whether a claim answers a yes-or-no question: "was the order carried out" isn't answered by why it was given.
    /// The value of a fact must have a word of the question; it isn't enough that the title of its subject has one.
    pub(super) fn says_yes_or_no(self, found: &Candidate<'_>, content: &[&str]) -> bool {
        let question = self.question;
        if question.asks.is_some() || !question.is_asked() {
            return true;
        }
        // "Did it happen" isn't answered by other claims about it.
        if question.stems.iter().any(|stem| stem == "happen") {
            return false;
        }
        let Statement::Fact { .. } = found.claim.statement else {
            // "Was the trader a smuggler" isn't answered by how trade was connected with smugglers.
            let is_of_state = !question.be.is_empty() && question.verb.is_none();
            let mut content = content.iter();
            return !is_of_state || content.any(|stem| found.asked_for.contains(stem));
        };
        let value = content_stems(&found.claim.value());
        let mut content = content.iter();
        content.any(|stem| value.contains(*stem) || found.asked_for.contains(stem))
    }

    /// Whether a claim says a word. A word like "first" must describe what the question asks about.
    pub(super) fn says(self, found: &Candidate<'_>, stem: &str) -> Result<bool, TableError> {
        if !is_superlative(stem) || found.asked_for.contains(&stem) {
            return Ok(found.says(stem));
        }
        let question = self.question;
        let named = question.named.iter().flat_map(|mention| &mention.stems);
        let asked = question.stems.iter().chain(&question.kind).chain(named);
        let asked = asked.map(String::as_str).filter(|asked| *asked != stem);
        let asked: BTreeSet<_> = asked.collect();
        let mut says = says_superlative(&found.claim.value(), stem, &asked);
        for end in Kinds::of(self.lore, question, self.vocabulary).entries_in(found.id)? {
            says |= says_superlative(self.lore.card(end)?.title, stem, &asked);
        }
        Ok(says)
    }

    /// Whether the question asks who did something, or what somebody did.
    pub(super) fn asks_about_action(self) -> bool {
        let question = self.question;
        let acts = question.is_who && question.be.is_empty();
        question.asks == Some(QuestionWord::Who) && (question.has_do || acts)
    }

    /// Whether a word is the action of a question that asks for its object: then the claim must say it itself.
    pub(super) fn is_asked_action(self, stem: &str) -> bool {
        let question = self.question;
        let is_verb = [&question.verb, &question.object].contains(&&Some(stem.to_owned()));
        question.asks == Some(QuestionWord::Who) && is_verb && !LIGHT_VERBS.contains(&stem)
    }
}

/// Whether a stem is a superlative, or one like "first" or "only": then the claim must say it itself.
pub(super) fn is_superlative(stem: &str) -> bool {
    const SUPERLATIVES: [&str; 7] = ["first", "second", "third", "final", "only", "most", "least"];
    SUPERLATIVES.contains(&stem) || stem.len() > 5 && stem.ends_with("est")
}

/// Whether a text says a superlative about what the question asks for: "the first captain", but neither "First
/// meeting" nor "few at first".
fn says_superlative(text: &str, stem: &str, asked: &BTreeSet<&str>) -> bool {
    let tokens = Token::all(text);
    (0..tokens.len()).any(|at| {
        if tokens[at].stem() != stem || at > 0 && tokens[at - 1].as_typed() == "at" {
            return false;
        }
        // It comes after what it describes in "the captains, the last of whom was Ana".
        let is_behind = matches!(&tokens[at + 1..], [of, whom, ..]
            if of.as_typed() == "of" && matches!(whom.as_typed(), "which" | "whom"));
        let described = if is_behind {
            &tokens[at.saturating_sub(QUALIFIED)..at]
        } else {
            &tokens[at + 1..tokens.len().min(at + 1 + QUALIFIED)]
        };
        let ends = |token: &&Token| matches!(token.as_typed(), "at" | "by" | "in" | "to" | "with");
        let mut described = described.iter().take_while(|token| !ends(token));
        described.any(|token| asked.contains(token.stem().as_str()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_first_is_said_of_what_is_asked_for_and_not_beside_it() {
        let asked = BTreeSet::from(["captain"]);
        for (text, says) in [
            ("First captain of the guard", true),
            ("Captains, the first of whom was Ana", true),
            ("First meeting with the captain", false),
            ("A captain with few men at first", false),
        ] {
            assert_eq!(says_superlative(text, "first", &asked), says, "{text}");
        }
    }
}
