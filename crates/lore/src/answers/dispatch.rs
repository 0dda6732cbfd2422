//! Answers a parsed question: decides by its question word and the number of its names which claims to look for.

use super::find::Finder;
use super::matching::Matcher;
use super::question::{Question, QuestionWord};
use super::{Answer, Answers};
use crate::{ClaimId, TableError};

impl Answers<'_> {
    pub(super) fn matcher<'q>(&'q self, question: &'q Question, is_lenient: bool) -> Matcher<'q> {
        Matcher {
            lore: self.lore,
            question,
            vocabulary: &self.vocabulary,
            claim_index: self.claim_index,
            names: &self.names,
            claim_words: &self.claim_words,
            is_lenient,
        }
    }

    pub(super) fn matched(
        &self,
        question: &Question,
        is_lenient: bool,
    ) -> Result<Vec<ClaimId>, TableError> {
        self.matcher(question, is_lenient).claims()
    }

    pub(super) fn answer_question(
        &self,
        question: &Question,
    ) -> Result<Option<Answer>, TableError> {
        let dispute = self.vocabulary.dispute(question);
        if let Some(dispute) = dispute.filter(|_| question.years.is_none()) {
            return self.dispute_answer(dispute).map(Some);
        }
        let finder = Finder::new(self.lore, question, &self.names, &self.vocabulary);
        let asks_dates = matches!(
            question.asks,
            Some(QuestionWord::When | QuestionWord::HowLong)
        );
        if asks_dates && question.names().len() > 1 {
            let dates = finder.when_event_happened()?;
            if !dates.is_empty() {
                return self.with_rivals(question, dates).map(Some);
            }
        }
        if question.asks_for_events() && question.names().len() < 2 {
            return self.happened(question, finder);
        }
        if question.has_unknown_words() {
            return Ok(None);
        }
        let claims = match (question.names().as_slice(), question.asks) {
            (&[entry], None) if question.phrases.is_empty() => finder.in_year(entry)?,
            (&[entry], Some(QuestionWord::Why)) if question.asks_for_end() => {
                finder.cause_of_end(entry)?
            }
            (&[entry], _) => {
                let related = finder.related()?;
                // "When did the war end" asks for no relation, but for the dates of the war itself.
                if related.is_empty() && asks_dates && question.only_asks {
                    let lifespan = finder.lifespan(entry)?;
                    if !lifespan.is_empty() {
                        lifespan
                    } else if question.stems.iter().any(|stem| stem == "die") {
                        finder.when_died(entry)?
                    } else {
                        finder.when_made(entry)?
                    }
                } else if related.is_empty() && question.asks == Some(QuestionWord::Who) {
                    finder.definition(entry)?
                } else {
                    related
                }
            }
            (&[from, to], _) if question.asks_how_connected() => return finder.path(from, to),
            (&[from, to], None) if question.only_names() => {
                return finder.path(from, to);
            }
            (&[from, to], Some(QuestionWord::Is)) => match finder.says_is(from, to)? {
                none if none.is_empty() => finder.says_is_not(from, to)?,
                claims => claims,
            },
            (&[one, this, that], Some(QuestionWord::Is)) => {
                finder.says_is_either(one, [this, that])?
            }
            // "Where were the trials of Ana" asks where the trials were, not where Ana was.
            (&[what, of], Some(QuestionWord::Where)) if finder.is_object_of_action(what, of)? => {
                finder.related()?
            }
            // A relation between the two doesn't say where.
            (&[_, _], Some(QuestionWord::Where)) => Vec::new(),
            (&[_, _], Some(QuestionWord::Who)) if !question.has_phrase_words() => Vec::new(),
            // Nor is "who told Ana about Bram" answered by a relation between Ana and Bram.
            (&[_, _], Some(QuestionWord::Who)) if question.asks_who_acted() => Vec::new(),
            (&[from, to], _) => finder.between(from, to)?,
            _ => Vec::new(),
        };
        if claims.is_empty() {
            return Ok(None);
        }
        self.with_rivals(question, claims).map(Some)
    }
    /// What happened in a year, to the named entry if there is one.
    fn happened(
        &self,
        question: &Question,
        finder: Finder<'_>,
    ) -> Result<Option<Answer>, TableError> {
        let mut claims = Vec::new();
        for id in finder.related()? {
            let is_then = finder.is_surely_then(&self.lore.claim(id)?);
            claims.extend(is_then.then_some(id));
        }
        if claims.is_empty() {
            claims = finder.happened(question.names().first().copied())?;
        }
        if claims.is_empty() && question.names().is_empty() && question.asks_what_lasted() {
            claims = finder.ongoing()?;
        }
        if claims.is_empty() {
            return Ok(None);
        }
        self.with_rivals(question, claims).map(Some)
    }
}
