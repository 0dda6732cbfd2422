//! Tries the wordings of a question in turn: the one that was typed, then its paraphrases.

use super::question::Question;
use super::token::Token;
use super::{Answer, Answers, kind, name_variants};
use crate::{TableError, Years};

impl Answers<'_> {
    /// The first answer that passes all checks. The first wording is what was typed.
    pub(super) fn first_answer(
        &self,
        wordings: &[Vec<Token>],
        years: Option<Years>,
        is_lenient: bool,
    ) -> Result<Option<Answer>, TableError> {
        for wording in wordings {
            let answer = self.answer_as(wording, years, is_lenient)?;
            if answer.is_some()
                && self.fits_question_form(wording, answer.as_ref())
                && self.is_about_later_event(wording, answer.as_ref())?
                && self.answers_as_typed(&wordings[0], answer.as_ref())?
                && self.contains_names(&wordings[0], answer.as_ref())?
                && self.is_about_related(&wordings[0], answer.as_ref())?
                && self.happened_beside_event(&wordings[0], answer.as_ref())?
            {
                return Ok(answer);
            }
        }
        Ok(None)
    }

    /// The answer to a question in one wording, before the checks.
    pub(super) fn answer_as(
        &self,
        typed: &[Token],
        years: Option<Years>,
        is_lenient: bool,
    ) -> Result<Option<Answer>, TableError> {
        let parse = |typed: &[Token], names_first| {
            let words = Some(self.claim_index);
            let mut question =
                Question::parse(typed, &self.names, &self.vocabulary, words, names_first)?;
            question.years = years.or(question.years);
            Ok::<_, TableError>(question)
        };
        let read = |names_first| {
            let question = parse(typed, names_first)?;
            let question = match name_variants::without_title_words(self.lore, typed, &question)? {
                Some(fewer) => parse(&fewer, names_first)?,
                None => question,
            };
            let question = name_variants::with_possessions(self.lore, question)?;
            kind::without_appositions(self.lore, &self.vocabulary, question)
        };
        if !is_lenient && let Some(answer) = self.says_class(typed, years)? {
            return Ok(Some(answer));
        }
        // In "the commander of the mine", "commander" may be the name of an entry, or ask for a relation.
        let questions = [read(true)?, read(false)?];
        for question in &questions {
            let is_stated_in_reverse = self.matcher(question, is_lenient).is_stated_in_reverse()?;
            let is_refused = question.asks_for_opinion() || question.asks_who_fought_for();
            if is_refused || is_stated_in_reverse {
                return Ok(None);
            }
        }
        let mut choices = questions.iter();
        let choice = choices.find(|question| question.is_choice && question.years.is_none());
        if let Some(dispute) = choice.and_then(|choice| self.vocabulary.dispute_between(choice)) {
            return self.dispute_answer(dispute).map(Some);
        }
        for question in questions.iter().filter(|_| !is_lenient) {
            if let Some(answer) = self.date_of_later_event(typed, question)? {
                return Ok(Some(answer));
            }
            if let Some(answer) = self.answer_question(question)?
                && self.says_part_names(question, &answer)?
            {
                return Ok(Some(answer));
            }
        }
        for question in &questions {
            let mut claims = self.matched(question, is_lenient)?;
            if !self.says_part_names(question, &Answer::Claims(claims.clone()))? {
                claims.clear();
            }
            if !claims.is_empty() {
                return self.with_rivals(question, claims).map(Some);
            }
        }
        for question in questions.iter().filter(|_| !is_lenient) {
            if let Some(answer) = self.during(question)? {
                return Ok(Some(answer));
            }
            if let Some(answer) = self.after(typed, question)? {
                return Ok(Some(answer));
            }
        }
        let mut disputes = questions
            .iter()
            .filter(|question| question.years.is_none())
            .filter_map(|question| self.vocabulary.dispute_about(question));
        disputes
            .next()
            .map(|dispute| self.dispute_answer(dispute))
            .transpose()
    }
}
