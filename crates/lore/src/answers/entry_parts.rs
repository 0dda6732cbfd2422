//! Names that stand for only a part of an entry: "the watch", if a fact of the guard names one of its branches so.

use super::find::role_of;
use super::matching::own_stems;
use super::phrase::Wanted;
use super::question::{Mention, Question, QuestionWord};
use super::token::{Token, content_stems};
use super::{Answer, Answers};
use crate::{Role, Span, Statement, TableError};

impl Answers<'_> {
    /// Whether every claim of an answer contains the words of each such name in the question: a claim about the guard
    /// says nothing about one branch of it.
    pub(super) fn says_part_names(
        &self,
        question: &Question,
        answer: &Answer,
    ) -> Result<bool, TableError> {
        let Answer::Claims(claims) = answer else {
            return Ok(true);
        };
        for mention in &question.named {
            if !mention.is_circumstance && self.names_part(mention)? {
                for &id in claims {
                    let own = own_stems(self.lore, &self.lore.claim(id)?)?;
                    if !mention.stems.iter().all(|stem| own.contains(stem)) {
                        return Ok(false);
                    }
                }
            }
        }
        Ok(true)
    }

    /// Whether a name shares no word with the entry's title, and some fact of the entry, other than its type, contains
    /// all words of the name.
    fn names_part(&self, mention: &Mention) -> Result<bool, TableError> {
        let title = content_stems(self.lore.card(mention.entry)?.title);
        if mention.stems.iter().any(|stem| title.contains(stem)) {
            return Ok(false);
        }
        for id in self.lore.article(mention.entry)?.claims {
            if let Statement::Fact {
                fact,
                value: Some(value),
            } = self.lore.claim(id)?.statement
                && !self
                    .vocabulary
                    .is_asked_by(Wanted::Fact(fact), QuestionWord::Is)
            {
                let value = content_stems(&value.plain());
                if mention.stems.iter().all(|stem| value.contains(stem)) {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }

    /// Whether an answer contains names, if the question asks for names: "four bakers" contains none.
    pub(super) fn contains_names(
        &self,
        typed: &[Token],
        answer: Option<&Answer>,
    ) -> Result<bool, TableError> {
        let (Some(Answer::Claims(claims)), true) = (answer, asks_for_names(typed)) else {
            return Ok(true);
        };
        for &id in claims {
            let claim = self.lore.claim(id)?;
            let Statement::Fact { value, .. } = claim.statement else {
                return Ok(true);
            };
            if role_of(self.lore, claim.subject) == Some(Role::Person) {
                return Ok(true);
            }
            for span in value.into_iter().flat_map(|value| value.0) {
                if let Span::Entry { entry, .. } = span
                    && role_of(self.lore, entry).is_some_and(|role| role != Role::People)
                {
                    return Ok(true);
                }
            }
        }
        Ok(false)
    }
}

/// Whether a question asks for names: "what were the bakers called who died".
fn asks_for_names(typed: &[Token]) -> bool {
    let is_called = |pair: &[Token]| {
        matches!(pair[0].as_typed(), "called" | "named")
            && matches!(pair[1].as_typed(), "who" | "that" | "which" | "whom")
    };
    typed.iter().any(|token| token.as_typed() == "names") || typed.windows(2).any(is_called)
}
