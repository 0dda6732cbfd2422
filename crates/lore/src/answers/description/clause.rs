//! Descriptions by a relative clause: "the man who built the dam", "the officer that sold escapes".

use std::collections::BTreeSet;

use crate::answers::find::role_of;
use crate::answers::kind::Kinds;
use crate::answers::question::QuestionWord;
use crate::answers::token::Token;
use crate::answers::{Answer, Answers};
use crate::{EntryId, Role, Statement, TableError};

/// Nouns that say no more than that it is a person.
const SOMEBODY: [&str; 7] = ["fellow", "guy", "man", "one", "person", "someone", "woman"];

impl Answers<'_> {
    /// The question with a clause replaced by the title of the only entry that it describes.
    pub(super) fn with_clause(&self, typed: &[Token]) -> Result<Option<Vec<Token>>, TableError> {
        let joins = |at: &usize| matches!(typed[*at].as_typed(), "that" | "who" | "which");
        let is_described = |at: &usize| *at > 2 && typed[at - 2].as_typed() == "the";
        let mut places = (0..typed.len()).filter(joins);
        let Some(at) = places.rfind(is_described) else {
            return Ok(None);
        };
        // In "which was the mill that burned", the clause is what is asked for.
        let before = &typed[..at - 2];
        if QuestionWord::at(before).is_some() && before[1..].iter().all(Token::is_filler) {
            return Ok(None);
        }
        for end in (at + 2..=typed.len()).rev() {
            if let Some(entry) = self.only_answer(&typed[at - 1], &typed[at + 1..end])? {
                let title = Token::all(self.lore.card(entry)?.title);
                return Ok(Some([before, &title, &typed[end..]].concat()));
            }
        }
        Ok(None)
    }

    /// The only entry that answers the clause as a question: "who built the dam".
    fn only_answer(&self, noun: &Token, clause: &[Token]) -> Result<Option<EntryId>, TableError> {
        let is_somebody = SOMEBODY.contains(&noun.as_typed());
        let who = [&[Token::new("who")], clause].concat();
        let which = [&[Token::new("which"), noun.clone()], clause].concat();
        let mut answer = self.answer_as(&who, None, false)?;
        if answer.is_none() && !is_somebody {
            answer = self.answer_as(&which, None, false)?;
        }
        let Some(Answer::Claims(claims)) = answer else {
            return Ok(None);
        };
        let mut found = BTreeSet::new();
        for id in claims {
            let claim = self.lore.claim(id)?;
            let is_named = self.is_named_in(clause, claim.subject)?;
            found.insert(match claim.statement {
                Statement::Relation { target, .. } if is_named => target,
                _ => claim.subject,
            });
        }
        let (Some(entry), true) = (found.pop_first(), found.is_empty()) else {
            return Ok(None);
        };
        let stem = noun.stem();
        let kinds = Kinds::asked(self.lore, &stem, &self.vocabulary);
        let fits = if is_somebody {
            role_of(self.lore, entry) == Some(Role::Person)
        } else {
            kinds.is_called(entry)?
        };
        Ok(fits.then_some(entry))
    }
}
