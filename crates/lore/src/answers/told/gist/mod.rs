//! The last way to an answer: claims that account for every word of a question, in whatever form it asks.
//!
//! A name must have its part in the claim, or that of what it stands for: a home for its people, an adjective for
//! those whom it tells of. A word may be one of the claim itself, of what its ends are, or of a passage that it rests
//! on, and the claim must have what the question word asks for. One word that nothing accounts for is one too many.

mod asked;
mod names;
mod stand_in;
mod words;

use self::words::{By, Heard};
use super::Told;
use super::candidate::Candidate;
use crate::answers::question::{Asks, Question};
use crate::answers::token::Token;
use crate::answers::{Answer, Answers};
use crate::{ClaimId, TableError, Years};

/// The most claims that account for a question equally well; of more, none is meant.
const MOST: usize = 3;

/// How well a claim accounts for a question.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    /// Whether words of the question ask for what it is.
    is_wanted: bool,
    /// Whether the question word asks for its fact.
    is_asked: bool,
    /// Words in itself, and names that have their part in it.
    own: usize,
    /// Words and names in its passages alone.
    aside: usize,
}

impl Answers<'_> {
    /// The claims that account for every word of a question.
    pub(in crate::answers) fn gist(
        &self,
        typed: &[Token],
        years: Option<Years>,
    ) -> Result<Option<Answer>, TableError> {
        let typed = words::without_fillers(typed);
        if !words::asks_of_something(&typed) {
            return Ok(None);
        }
        for names_first in [true, false] {
            let words = Some(self.words);
            let mut question =
                Question::parse(&typed, &self.names, &self.vocabulary, words, names_first)?;
            question.years = years.or(question.years);
            let teller = self.teller(&question, true);
            if question.asks_for_opinion() || teller.is_turned_round()? {
                return Ok(None);
            }
            let claims = teller.accounting()?;
            if !claims.is_empty() && self.is_of_parts(&question, &Answer::Claims(claims.clone()))? {
                return self.with_rivals(&question, claims).map(Some);
            }
            let of_people = teller.with_stand_ins()?;
            let dispute = of_people.and_then(|question| self.vocabulary.dispute_about(&question));
            if let Some(dispute) = dispute.filter(|_| question.years.is_none()) {
                return self.settled(dispute).map(Some);
            }
        }
        Ok(None)
    }
}

impl Told<'_> {
    fn accounting(self) -> Result<Vec<ClaimId>, TableError> {
        let heard = self.heard()?;
        let question = self.question;
        let asks_who = matches!(question.asks, None | Some(Asks::Who));
        let is_about = match (heard.len(), question.named.len()) {
            (0, names) => names > 1 && !asks_who,
            (words, 0) => words > 2 && asks_who,
            _ => true,
        };
        let happens = question.stems.iter().any(|stem| stem == "happen");
        if !is_about || happens || question.has_have {
            return Ok(Vec::new());
        }
        let mut found: Vec<(Score, ClaimId)> = Vec::new();
        for id in self.near(&question.content())? {
            if let Some(score) = self.accounts(id, &heard)? {
                found.push((score, id));
            }
        }
        let most = found.iter().map(|(score, _)| *score).max();
        found.retain(|(score, _)| Some(*score) == most);
        if found.len() > MOST {
            found.clear();
        }
        Ok(found.into_iter().map(|(_, id)| id).collect())
    }

    fn accounts(self, id: ClaimId, heard: &[Heard]) -> Result<Option<Score>, TableError> {
        let question = self.question;
        let found = self.candidate(id)?;
        if !self.may_answer(&found)? {
            return Ok(None);
        }
        let mut score = Score::default();
        // Words of the claim itself, and of names that it has only as words.
        let mut own = 0;
        for mention in &question.named {
            if self.has_part_or_stand_in(&found, mention)? {
                score.own += 1;
            } else if self.tells_more(&found, mention)? || self.is_told_of(&found, mention)? {
                score.aside += 1;
            } else if self.is_in_words(&found, mention)? {
                score.aside += 1;
                own += 1;
            } else {
                return Ok(None);
            }
        }
        let means = self.meanings(&found)?;
        let (mut said, mut unsaid, mut is_of_kind) = (0, 0, false);
        for word in heard {
            match self.by(&found, &means, word)? {
                By::Itself => said += 1,
                By::Kind => {
                    said += 1;
                    is_of_kind = true;
                }
                By::Name => {}
                By::Passage => score.aside += 1,
                By::Nothing if word.may_be_unsaid => unsaid += 1,
                By::Nothing => return Ok(None),
            }
        }
        score.own += said;
        own += said;
        // "Which posting did Ana get" is not answered by a word of her being posted.
        let is_only_kind = own == usize::from(question.kind.is_some()) && score.aside == 0;
        let is_told = own > 0 && (is_of_kind || !is_only_kind)
            || score.aside > 1 && self.is_where_it_was(&found, &means);
        if !is_told || unsaid > 0 && (unsaid > 1 || said < 2) {
            return Ok(None);
        }
        if !self.has_what_is_asked(&found, &means)? {
            return Ok(None);
        }
        score.is_wanted = self.is_wanted(&found);
        score.is_asked =
            means.is_asked || question.asks == Some(Asks::Why) && self.explains(&found);
        Ok(Some(score))
    }

    /// Whether nothing says at once that a claim is of something else.
    fn may_answer(self, found: &Candidate<'_>) -> Result<bool, TableError> {
        let question = self.question;
        let finder = self.finder();
        let claim = &found.claim;
        let content = question.content();
        Ok(!claim.ruled_out
            && finder.is_in_years(claim)
            && finder.tells_of_deaths(claim)?
            && !finder.is_done_by_others(claim)
            && !self.is_done_to_subject(found, &content)
            && !self.is_done_by_subject(found, &content)
            && !self.is_of_another_deed(found, &content)
            && (!question.is_who || finder.tells_of_somebody(found.id, claim)?))
    }
}
