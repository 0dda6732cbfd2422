//! The answer to a question that was typed, with what it rests on.

use lore::answers::{Answer, asks_for_time};
use lore::{Claim, ClaimId, DisputeId, EntryId, Relation, Side, Status, TableError};

use super::rivals::{agreed, asks_the_same, common_dispute, speak_for_all};
use super::sought::Sought;
use crate::models::PageContext;
use crate::models::claim::{ClaimMark, Subject, sentence, unsaid_date};
use crate::models::line::Line;
use crate::models::passage::QuotedPassage;
use crate::models::reading::RivalReading;
use crate::models::year_filter::OutsideYears;

/// How many claims are shown at once.
const SHOWN: usize = 4;

/// What is shown before the results if the lore answers the question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AnswerModel {
    /// Claims.
    Claims {
        /// The claims, the best founded first.
        lines: Vec<AnswerLine>,
        /// The rest of them, if there are many.
        more: Vec<AnswerLine>,
    },
    /// Rival readings of a dispute.
    Dispute {
        /// What is asked for, if the readings agree on it and differ in something else, such as its dates.
        agreed: Option<Line>,
        /// Its name in the address.
        slug: &'static str,
        /// Its question.
        question: &'static str,
        /// The link to it among the disputes.
        href: String,
        /// Its answers.
        readings: Vec<RivalReading>,
    },
}

/// A claim that answers, or a step of a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerLine {
    /// What it says.
    pub sentence: Line,
    /// Its date in words, unless the sentence already says it.
    pub when: Option<&'static str>,
    /// The link to its card.
    pub mark: ClaimMark,
    /// Its status, if it isn't simply stated.
    pub doubt: Option<Status>,
    /// Whether it did not hold in the chosen years, or perhaps didn't.
    pub outside: Option<OutsideYears>,
    /// Of the passages it rests on, the one that says the most of the claim and the question.
    pub passage: Option<QuotedPassage>,
}

impl AnswerModel {
    /// The model of an answer to a question.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, question: &str, answer: &Answer) -> Result<Self, TableError> {
        match answer {
            Answer::Claims(claims) => Self::of_claims(page, question, claims),
            Answer::Dispute(id) => Self::of_dispute(page, *id, None),
            Answer::Path { from, steps } => Self::of_path(page, question, *from, steps),
        }
    }

    /// The model of an answer in the chosen years. It names the claims that held then, even of a dispute: the
    /// question of the dispute is about all years.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn of_years(
        page: PageContext,
        question: &str,
        answer: &Answer,
    ) -> Result<Self, TableError> {
        match answer {
            Answer::Claims(ids) => {
                let claims = ids.iter().map(|&id| page.lore.claim(id));
                Self::of_lines(page, question, &claims.collect::<Result<Vec<_>, _>>()?)
            }
            _ => Self::of(page, question, answer),
        }
    }

    /// Claims, or the dispute whose rival readings they are, if the question asks the same as the
    /// dispute.
    fn of_claims(page: PageContext, question: &str, ids: &[ClaimId]) -> Result<Self, TableError> {
        let claims = ids.iter().map(|&id| page.lore.claim(id));
        let claims = claims.collect::<Result<Vec<_>, _>>()?;
        if let Some(dispute) = common_dispute(&claims)
            && asks_the_same(question, page.lore.dispute(dispute)?.question)
        {
            let may_agree = !asks_for_time(question) && speak_for_all(page, dispute, &claims)?;
            let agreed = may_agree.then(|| agreed(page, &claims));
            return Self::of_dispute(page, dispute, agreed.transpose()?.flatten());
        }
        Self::of_lines(page, question, &claims)
    }

    fn of_lines(
        page: PageContext,
        question: &str,
        claims: &[Claim<'static>],
    ) -> Result<Self, TableError> {
        let lines = claims.iter().map(|claim| {
            let said = sentence(page, claim, Subject::Named)?;
            AnswerLine::of(page, question, claim, said)
        });
        let mut lines = lines.collect::<Result<Vec<_>, _>>()?;
        let more = lines.split_off(SHOWN.min(lines.len()));
        Ok(Self::Claims { lines, more })
    }

    fn of_dispute(
        page: PageContext,
        id: DisputeId,
        agreed: Option<Line>,
    ) -> Result<Self, TableError> {
        let dispute = page.lore.dispute(id)?;
        Ok(Self::Dispute {
            agreed,
            slug: dispute.slug,
            question: dispute.question,
            href: page.to_dispute(dispute.slug),
            readings: RivalReading::all(page, &dispute)?,
        })
    }

    /// Each step as a sentence, read from the previous entry.
    fn of_path(
        page: PageContext,
        question: &str,
        from: EntryId,
        steps: &[(ClaimId, Side)],
    ) -> Result<Self, TableError> {
        let mut here = from;
        let mut lines = Vec::new();
        for &(id, side) in steps {
            let claim = page.lore.claim(id)?;
            let Some(relation) = Relation::of(page.lore, claim.clone(), side) else {
                continue;
            };
            let line = Line::default().then_entry(page, here)?;
            let line = line.then(format!(" {} ", relation.label()));
            let line = line.then_entry(page, relation.other)?;
            lines.push(AnswerLine::of(page, question, &claim, line)?);
            here = relation.other;
        }
        Ok(Self::Claims {
            lines,
            more: Vec::new(),
        })
    }

    /// The announcement for screen readers, before the number of results.
    pub fn announcement(&self) -> String {
        match self {
            Self::Claims { lines, .. } => {
                let first = lines.first();
                let first = first.map(|line| line.sentence.plain()).unwrap_or_default();
                format!("Answer: {first}. ")
            }
            Self::Dispute {
                agreed, readings, ..
            } => {
                let agreed = agreed.as_ref();
                let agreed = agreed.map(|line| format!("Answer: {}. ", line.plain()));
                let readings: Vec<_> = readings.iter().map(|reading| reading.label).collect();
                let readings = readings.join("; ");
                let agreed = agreed.unwrap_or_default();
                format!("{agreed}The evidence disagrees: {readings}. ")
            }
        }
    }
}

impl AnswerLine {
    fn of(
        page: PageContext,
        question: &str,
        claim: &Claim<'static>,
        sentence: Line,
    ) -> Result<Self, TableError> {
        let sought = Sought::of(page, question, claim, &sentence)?;
        let passages = QuotedPassage::all(page, &claim.passages)?;
        Ok(Self {
            when: unsaid_date(claim),
            mark: ClaimMark::of(page, claim)?,
            doubt: Some(claim.status).filter(|status| *status != Status::Stated),
            outside: OutsideYears::of_claim(page, claim)?,
            // `max_by_key` keeps the last of equals, so the order is reversed.
            passage: passages
                .into_iter()
                .rev()
                .max_by_key(|passage| sought.said(passage.text)),
            sentence,
        })
    }
}
