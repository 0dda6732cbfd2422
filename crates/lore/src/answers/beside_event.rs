//! Checks answers to questions about the time of an event: "what happened after the war" isn't answered by what caused
//! the war, nor "what happened during the war" by what came of it.

use super::phrase::Wanted;
use super::question::QuestionWord;
use super::token::Token;
use super::{Answer, Answers};
use crate::{Claim, EntryId, Statement, TableError};

/// Words that begin a time: "after the war".
const TIMES: [&str; 6] = ["after", "before", "during", "following", "since", "while"];

impl Answers<'_> {
    /// Whether the claims of an answer are about the time of the event that the question names after "happened", if it
    /// asks for that. Nor is an age at an event the time from which something existed.
    pub(super) fn happened_beside_event(
        &self,
        typed: &[Token],
        answer: Option<&Answer>,
    ) -> Result<bool, TableError> {
        if asks_age_at_time(typed) {
            return Ok(answer.is_none());
        }
        let (Some(Answer::Claims(claims)), Some(at)) = (answer, time_at(typed)) else {
            return Ok(true);
        };
        let rest = &typed[at + 1..];
        let article = rest.first().is_some_and(Token::is_article);
        let Some((event, _)) = self.names.at_start(&rest[usize::from(article)..])? else {
            return Ok(true);
        };
        for &id in claims {
            let claim = self.lore.claim(id)?;
            if claim.subject == event && !self.tells_beside(&claim, event, typed[at].as_typed()) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether a claim of an event tells what came before or after it: what it followed, or its outcome.
    fn tells_beside(&self, claim: &Claim<'_>, event: EntryId, time: &str) -> bool {
        match claim.statement {
            Statement::Relation { target, .. } => time == "before" && target != event,
            Statement::Fact { fact, .. } => {
                let wanted = Wanted::Fact(fact);
                let is_cause = self.vocabulary.is_asked_by(wanted, QuestionWord::Why);
                let is_later = matches!(time, "after" | "following" | "since");
                is_later && !is_cause && !self.lore.world().is_lifespan(claim)
            }
        }
    }
}

/// The place of the word that begins a time in "what happened after the war".
fn time_at(typed: &[Token]) -> Option<usize> {
    let happens = |token: &Token| matches!(token.stem().as_str(), "happen" | "occur");
    let at = typed.iter().position(happens)? + 1;
    let time = typed.get(at)?;
    TIMES.contains(&time.as_typed()).then_some(at)
}

/// Whether a question asks how old something was at some time: "how old was the guild at the flood".
fn asks_age_at_time(typed: &[Token]) -> bool {
    let [how, old, rest @ ..] = typed else {
        return false;
    };
    let is_time = |token: &Token| matches!(token.as_typed(), "at" | "by" | "during" | "when");
    how.as_typed() == "how" && old.as_typed() == "old" && rest.iter().any(is_time)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_follows_what_happened() {
        let at = |typed| time_at(&Token::all(typed));
        assert_eq!(at("what happened after the flood"), Some(2));
        assert_eq!(at("what happened to the mill after the flood"), None);
        assert_eq!(at("who came after the flood"), None);
    }

    #[test]
    fn an_age_may_be_asked_for_a_time() {
        assert!(asks_age_at_time(&Token::all(
            "how old was the guild at the flood"
        )));
        assert!(!asks_age_at_time(&Token::all("how old is the guild")));
    }
}
