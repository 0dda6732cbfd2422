//! Whether a claim has what a question asks for, where it accounts for its words.

use super::super::Told;
use super::super::candidate::Candidate;
use super::words::Meanings;
use crate::answers::kind::Kinds;
use crate::answers::phrases::{Match, Wanted};
use crate::answers::question::Asks;
use crate::answers::token::weighty_stems;
use crate::{Basis, Role, Statement, TableError};

impl Told<'_> {
    pub(super) fn has_what_is_asked(
        self,
        found: &Candidate<'_>,
        means: &Meanings,
    ) -> Result<bool, TableError> {
        let question = self.question;
        let content = question.content();
        let suits = match question.asks {
            Some(Asks::Is) => false,
            Some(Asks::Why) => means.is_asked || self.explains(found),
            Some(Asks::Where | Asks::How | Asks::HowLong) => means.is_asked || self.suits(found),
            Some(Asks::When) if question.becomes => {
                let when = found.claim.when.as_ref();
                when.is_some_and(|when| when.basis == Basis::Dated)
            }
            None if question.is_asked() && !content.is_empty() => {
                self.says_yes_or_no(found, &content)
            }
            _ => self.suits(found),
        };
        if !suits || !self.says_for_what(found) {
            return Ok(false);
        }
        // "What tactics": what is told of them, and nothing else.
        let of_kind = |phrase: &Match| {
            question
                .kind_place
                .is_some_and(|kind| phrase.places.contains(&kind))
        };
        let mut phrases = question.phrases.iter();
        let asks_for_fact = phrases.any(of_kind)
            || !question.is_asked() && question.phrases.iter().any(Match::is_fact)
            // "Captain of the guard" is asked by no other word of it.
            || question.phrases.iter().any(|phrase| phrase.is_agent);
        if asks_for_fact && !self.is_wanted(found) {
            return Ok(false);
        }
        if question.kind.is_some() && !found.says(question.kind.as_deref().unwrap_or_default()) {
            let kinds = Kinds::of(self.lore, question, self.vocabulary);
            // "Which illness came from the accident", where that is another name of the illness.
            let mut named = Vec::new();
            for mention in &question.named {
                let title = weighty_stems(self.lore.card(mention.entry)?.title);
                let is_title = mention.stems.iter().all(|stem| title.contains(stem));
                named.extend(is_title.then_some(mention.entry));
            }
            return kinds.is_end(found.id, &named);
        }
        Ok(true)
    }

    /// Whether a claim tells where something was that is nobody: what somebody did may have been elsewhere.
    pub(super) fn is_where_it_was(self, found: &Candidate<'_>, means: &Meanings) -> bool {
        let role = self.finder().role(found.claim.subject);
        self.question.asks == Some(Asks::Where)
            && means.is_asked
            && role.is_none_or(|role| role == Role::Event)
    }

    /// Whether words of the question ask for what a claim is.
    pub(super) fn is_wanted(self, found: &Candidate<'_>) -> bool {
        self.question.phrases.iter().any(|phrase| {
            !phrase.places.is_empty()
                && match (phrase.wanted, &found.claim.statement) {
                    (Wanted::Fact(wanted), Statement::Fact { fact, .. }) => wanted == *fact,
                    (
                        Wanted::Relation {
                            relation: wanted, ..
                        },
                        Statement::Relation { relation, .. },
                    ) => wanted == *relation,
                    _ => false,
                }
        })
    }
}
