//! Answers questions about the time after a named event: "who led the guild after the war".

use super::find::Finder;
use super::question::{Mention, Question, QuestionWord};
use super::token::Token;
use super::{Answer, Answers};
use crate::{Basis, Claim, EntryId, Role, Shape, Statement, TableError};

/// Words that say that something came later.
const LATER: [&str; 4] = ["afterward", "afterwards", "later", "subsequently"];

impl Answers<'_> {
    /// Answers a question about the time after an event: asks it without the event, and keeps the claims of that time.
    pub(super) fn after(
        &self,
        typed: &[Token],
        question: &Question,
    ) -> Result<Option<Answer>, TableError> {
        let finder = Finder::new(self.lore, question, &self.names, &self.vocabulary);
        let is_event = |mention: &&Mention| {
            mention.time_relation == Some("after")
                && finder.role(mention.entry) == Some(Role::Event)
        };
        let asks_dates = matches!(
            question.asks,
            Some(QuestionWord::When | QuestionWord::HowLong)
        );
        let (Some(event), false) = (question.named.iter().find(is_event), asks_dates) else {
            return Ok(None);
        };
        let is_after = |at: &usize| {
            let token = typed.get(*at);
            token.is_some_and(|token| token.as_typed() == "after")
        };
        let Some(at) = event.preceding.filter(is_after) else {
            return Ok(None);
        };
        // In "after the withdrawal of the guards", the guards belong to the event and aren't asked about.
        let is_of = typed
            .get(event.end)
            .is_some_and(|next| next.as_typed() == "of");
        let is_last = question.named.iter().all(|other| other.place < event.end);
        let rest = if is_of && is_last {
            &[]
        } else {
            &typed[event.end..]
        };
        let fewer = [&typed[..at], rest].concat();
        let words = Some(self.claim_index);
        let asked = Question::parse(&fewer, &self.names, &self.vocabulary, words, true)?;
        let claims = match self.answer_question(&asked)? {
            Some(Answer::Claims(claims)) => claims,
            Some(_) => return Ok(None),
            None => self.matched(&asked, false)?,
        };
        let mut later = Vec::new();
        for id in claims {
            let fits = self.is_later(finder, &self.lore.claim(id)?, event.entry)?;
            later.extend(fits.then_some(id));
        }
        Ok((!later.is_empty()).then_some(Answer::Claims(later)))
    }

    /// Whether a claim's time surely began after the event, or the claim says that it came later than something its
    /// subject was involved in.
    fn is_later(
        &self,
        finder: Finder<'_>,
        claim: &Claim<'_>,
        event: EntryId,
    ) -> Result<bool, TableError> {
        let says_later = |token: &Token| LATER.contains(&token.as_typed());
        if matches!(claim.statement, Statement::Fact { .. })
            && Token::all(&claim.value()).iter().any(says_later)
            && finder.is_linked(claim.subject, event)?
        {
            return Ok(true);
        }
        let mut over = None;
        for id in self.lore.article(event)?.claims {
            let dated = self.lore.claim(id)?;
            if let Some(when) = dated.when.as_ref().filter(|_| finder.is_lifespan(&dated)) {
                let Some(last) = when.end_latest.or(when.start_latest) else {
                    return Ok(false);
                };
                over = over.max(Some(last.year));
            }
        }
        let (Some(over), Some(when)) = (over, claim.when.as_ref()) else {
            return Ok(false);
        };
        // A single date in the year of the event may still have been before its end.
        let is_span = when.basis != Basis::Dated || when.shape == Shape::Span;
        let lasts = is_span && when.end_latest.is_none_or(|end| end.year > over);
        let begins = when.start_earliest.map(|begins| begins.year);
        Ok(begins.is_some_and(|begins| begins > over || lasts && begins == over))
    }
}
