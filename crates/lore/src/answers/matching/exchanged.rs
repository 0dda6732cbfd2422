//! Checks whether a fact tells of the action, but with its two sides exchanged: "who was jailed by Ana" isn't
//! answered by "Ana: jailed by the guards".

use super::Matcher;
use super::candidate::Candidate;
use crate::answers::question::QuestionWord;
use crate::answers::token::Token;
use crate::{EntryId, Statement, TableError};

/// Words after a participle that make it passive: "jailed for theft".
const AFTER_PASSIVE: [&str; 12] = [
    "after", "as", "at", "before", "by", "during", "for", "from", "in", "on", "then", "when",
];

/// The most words between an article and its noun, with the noun.
const NOUN_PHRASE: usize = 2;

impl Matcher<'_> {
    /// Whether a fact says that it was done to those who are named, or described, as having done it.
    pub(super) fn is_exchanged(
        self,
        found: &Candidate<'_>,
        content: &[&str],
    ) -> Result<bool, TableError> {
        let question = self.question;
        let is_fact = matches!(found.claim.statement, Statement::Fact { .. });
        let asks_who = question.asks == Some(QuestionWord::Who) && !question.has_do;
        let ([verb, others @ ..], true) = (content, is_fact && asks_who) else {
            return Ok(false);
        };
        let value = Token::all(&found.claim.value());
        for at in (0..value.len()).filter(|&at| value[at].stem() == *verb) {
            let exchanged = match question.by.first() {
                Some(&by) if !question.be.is_empty() => {
                    value[at].is_agent()
                        || self.is_done_to_agent(found, &value, at, by)?
                        || is_object(&value[at + 1..], others)
                }
                // "Who helped Ana" isn't answered by Ana's being a helper.
                _ if question.be.is_empty() && question.is_who => {
                    value[at].is_agent() && self.names_a_named(&value)?
                }
                _ => false,
            };
            if exchanged {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether it was done to whoever is named after the question's "by": to the subject of a passive verb at a place
    /// of the value, or to what is named after an active one.
    fn is_done_to_agent(
        self,
        found: &Candidate<'_>,
        value: &[Token],
        at: usize,
        by: usize,
    ) -> Result<bool, TableError> {
        let is_passive = is_passive(value, at);
        let own_by = value
            .iter()
            .skip(at)
            .position(|token| token.as_typed() == "by");
        let agents = self
            .question
            .named
            .iter()
            .filter(|mention| mention.place > by);
        for mention in agents {
            let named = self.places_of(mention.entry, value)?;
            let (is_agent, is_patient) = if is_passive {
                let is_after = |place: &usize| own_by.is_some_and(|by| *place > at + by);
                let is_subject = mention.entry == found.claim.subject;
                (named.iter().any(is_after), is_subject || !named.is_empty())
            } else {
                let is_after = |place: &usize| *place > at;
                let acts = named.iter().any(|place| *place < at);
                (acts, named.iter().any(is_after))
            };
            if is_patient && !is_agent {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a value names an entry that the question names.
    fn names_a_named(self, value: &[Token]) -> Result<bool, TableError> {
        for mention in &self.question.named {
            if !self.places_of(mention.entry, value)?.is_empty() {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Where a text names an entry.
    fn places_of(self, entry: EntryId, text: &[Token]) -> Result<Vec<usize>, TableError> {
        let mut places = Vec::new();
        for at in 0..text.len() {
            let name = self.names.at_start(&text[at..])?;
            places.extend(name.filter(|name| name.0 == entry).map(|_| at));
        }
        Ok(places)
    }
}

/// Whether a verb says what was done to the subject.
fn is_passive(value: &[Token], at: usize) -> bool {
    let before = &value[at.saturating_sub(2)..at];
    let after = value.get(at + 1).map(Token::as_typed);
    value[at].is_participle()
        && (before
            .iter()
            .any(|token| QuestionWord::is_to_be(token.as_typed()))
            || after.is_none_or(|word| AFTER_PASSIVE.contains(&word)))
}

/// Whether a verb's object, which follows it, has one of some words: "killed an officer".
fn is_object(after: &[Token], stems: &[&str]) -> bool {
    let [article, noun @ ..] = after else {
        return false;
    };
    let mut noun = noun.iter().take(NOUN_PHRASE);
    article.is_article() && noun.any(|token| stems.contains(&token.stem().as_str()))
}
