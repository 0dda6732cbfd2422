//! Names that stand for only a part of an entry: "the watch" finds the guard, if a fact of the guard says that one of
//! its branches is called that.

use super::matching::own_stems;
use super::phrase::Wanted;
use super::question::{Mention, Question, QuestionWord};
use super::token::content_stems;
use super::{Answer, Answers};
use crate::{Statement, TableError};

impl Answers<'_> {
    /// Whether every claim of an answer contains the words of each such name in the question. A claim about the whole
    /// guard says nothing about one branch of it.
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

    /// Whether a name stands for a part: it shares no word with the entry's title, and some fact of the entry, other
    /// than its type, contains all its words.
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
}
