//! Checks who did what to whom: "whom did Ana harm" isn't answered by who harmed Ana.

use super::Matcher;
use super::candidate::Candidate;
use crate::TableError;
use crate::answers::question::{Mention, QuestionWord};
use crate::answers::token::Token;

impl Matcher<'_> {
    /// Whether the question ends with what was done to the named entry. "Guild founded" asks when that was done, not
    /// what else happened at its founding.
    pub(super) fn asks_what_was_done_to(self, mention: &Mention) -> bool {
        let question = self.question;
        !question.is_asked() && question.participle_at_end == Some(mention.end)
    }

    /// Whether a value gives the cause of another action: "why did Ana steal" isn't answered by "hatred of Ana", but
    /// may be by "Ana stole".
    pub(super) fn is_another_action(
        self,
        value: &str,
        mention: &Mention,
    ) -> Result<bool, TableError> {
        let question = self.question;
        if question.asks != Some(QuestionWord::Why) || !question.has_do {
            return Ok(false);
        }
        let tokens = Token::all(value);
        let content = question.content();
        for at in 0..tokens.len() {
            if let Some((entry, length)) = self.names.at_start(&tokens[at..])?
                && entry == mention.entry
                && let Some(next) = tokens.get(at + length)
                && content.contains(&next.stem().as_str())
            {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether a claim says what was done to its subject, while the question asks what the subject did: "whom did Ana
    /// harm" isn't answered by "Ana: harmed by Bram".
    pub(super) fn is_done_to_subject(self, found: &Candidate<'_>, content: &[&str]) -> bool {
        let value = Token::all(&found.claim.value());
        let is_verb =
            |token: &Token| token.is_participle() && content.contains(&token.stem().as_str());
        let by = value
            .windows(2)
            .any(|pair| is_verb(&pair[0]) && pair[1].as_typed() == "by");
        let subject = found.claim.subject;
        let is_named = self
            .question
            .named
            .first()
            .is_some_and(|first| first.entry == subject);
        let is_whom = self.question.asks == Some(QuestionWord::Who);
        is_named && self.question.has_do && (by || is_whom && value.first().is_some_and(is_verb))
    }

    /// Whether a claim says what its subject did, while the question asks what was done to the subject: "was Ana
    /// killed" and "did a guard kill Ana" aren't answered by "Ana: killed an officer".
    pub(super) fn is_done_by_subject(self, found: &Candidate<'_>, content: &[&str]) -> bool {
        let value = Token::all(&found.claim.value());
        let is_verb = |token: &Token| content.contains(&token.stem().as_str());
        let acts = value
            .windows(2)
            .any(|pair| is_verb(&pair[0]) && pair[1].is_article());
        let question = self.question;
        let first = question.named.first();
        let is_passive = !question.be.is_empty() && !question.has_do;
        let is_yes_or_no = question.asks.is_none() && question.has_do;
        let is_object = first.is_some_and(|first| {
            let follows = question.first_word.is_some_and(|word| word > first.place);
            let is_acted_on = is_passive && follows || is_yes_or_no && !follows;
            first.entry == found.claim.subject && is_acted_on
        });
        acts && is_object
    }
}
