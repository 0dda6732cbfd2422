//! Adds the rival readings to an answer if its sources disagree, so that no side is given alone.

use std::cmp::Reverse;

use super::phrase::Wanted;
use super::question::{Question, QuestionWord};
use super::token::content_stems;
use super::{Answer, Answers};
use crate::{Claim, ClaimId, DisputeId, Lore, ReadingRef, Statement, TableError};

impl Answers<'_> {
    /// An answer made of claims, with their rivals. If the question names a year, the claims were chosen by it, and
    /// nothing is added. If rivals were refused for what they are, such as an event as an answer to "who caused the
    /// war", the whole dispute is the answer.
    pub(super) fn with_rivals(
        &self,
        question: &Question,
        claims: Vec<ClaimId>,
    ) -> Result<Answer, TableError> {
        if question.years.is_some() {
            return Ok(Answer::Claims(claims));
        }
        let claims = with_rival_claims(self.lore, claims)?;
        let asks_who = question.asks == Some(QuestionWord::Who);
        let left_out = match dispute_left_out(self.lore, &claims)? {
            None if question.asks_for_cause() => self.cause_left_out(&claims)?,
            left_out => left_out,
        };
        match left_out.filter(|_| asks_who) {
            Some(dispute) => self.dispute_answer(dispute),
            None => Ok(Answer::Claims(claims)),
        }
    }

    /// The dispute in which the answer gives what brought an event about, and another reading gives the cause of that
    /// event as a fact.
    fn cause_left_out(&self, claims: &[ClaimId]) -> Result<Option<DisputeId>, TableError> {
        let told = readings_of(self.lore, claims)?;
        for &id in claims {
            let claim = self.lore.claim(id)?;
            let (Statement::Relation { target, .. }, Some(reading)) =
                (claim.statement, claim.reading)
            else {
                continue;
            };
            for other in self.lore.article(target)?.claims {
                let rival = self.lore.claim(other)?;
                let is_cause = matches!(rival.statement, Statement::Fact { fact, .. }
                    if self.vocabulary.is_asked_by(Wanted::Fact(fact), QuestionWord::Why));
                if is_cause && is_left_out(&rival, reading.dispute, &told) {
                    return Ok(Some(reading.dispute));
                }
            }
        }
        Ok(None)
    }

    /// The answer to the question of a dispute: the dispute, or the claims of the reading that was chosen.
    pub(super) fn dispute_answer(&self, dispute: DisputeId) -> Result<Answer, TableError> {
        let Some(chosen) = self.lore.chosen().reading_of(dispute) else {
            return Ok(Answer::Dispute(dispute));
        };
        let mut readings = self.lore.dispute(dispute)?.readings.into_iter();
        let reading = readings.nth(usize::from(chosen.reading));
        let reading = reading.filter(|reading| !reading.claims.is_empty());
        match reading {
            Some(reading) => self.closest_to_dispute(dispute, reading.claims),
            None => Ok(Answer::Dispute(dispute)),
        }
    }

    /// Keeps the claims of a reading that share the most words with the question of its dispute, relations before
    /// facts: if it asks who began the war, claims about what else happened then are left out.
    fn closest_to_dispute(
        &self,
        id: DisputeId,
        claims: Vec<ClaimId>,
    ) -> Result<Answer, TableError> {
        let asked = content_stems(self.lore.dispute(id)?.question);
        let mut found = Vec::new();
        for id in claims {
            let claim = self.lore.claim(id)?;
            let world = self.lore.world();
            let mut words = vec![self.lore.card(claim.subject)?.title];
            let is_fact = match claim.statement {
                Statement::Fact { fact, .. } => {
                    words.extend(world.facts.get(usize::from(fact)).map(|kind| kind.label));
                    true
                }
                Statement::Relation { relation, target } => {
                    let kind = world.relations.get(usize::from(relation));
                    words.extend(kind.map(|kind| kind.label));
                    words.push(self.lore.card(target)?.title);
                    false
                }
            };
            let said = content_stems(&words.join(" "));
            found.push((Reverse(said.intersection(&asked).count()), is_fact, id));
        }
        found.sort_by_key(|&(said, is_fact, _)| (said, is_fact));
        let most = found.first().map(|(said, ..)| *said);
        found.retain(|(said, ..)| Some(*said) == most);
        Ok(Answer::Claims(
            found.into_iter().map(|(.., id)| id).collect(),
        ))
    }
}

/// Adds the claims of other readings about the same fact or relation. Claims that the chosen readings rule out are not
/// rivals, and an answer on which the sources agree needs none.
fn with_rival_claims(
    lore: &Lore<'_>,
    mut claims: Vec<ClaimId>,
) -> Result<Vec<ClaimId>, TableError> {
    for &id in &claims {
        if lore.claim(id)?.reading.is_none() {
            return Ok(claims);
        }
    }
    for id in claims.clone() {
        let claim = lore.claim(id)?;
        let Some(reading) = claim.reading else {
            continue;
        };
        for other in lore.article(claim.subject)?.claims {
            let rival = lore.claim(other)?;
            let competes = rival
                .reading
                .is_some_and(|rival| rival.dispute == reading.dispute);
            if competes && !rival.ruled_out && is_alike(&claim, &rival) && !claims.contains(&other)
            {
                claims.push(other);
            }
        }
    }
    Ok(claims)
}

/// The dispute in which another reading gives the same relation to another entry, if the answer leaves that reading out.
fn dispute_left_out(lore: &Lore<'_>, claims: &[ClaimId]) -> Result<Option<DisputeId>, TableError> {
    let told = readings_of(lore, claims)?;
    for &id in claims {
        let claim = lore.claim(id)?;
        let (Statement::Relation { relation, target }, Some(reading)) =
            (&claim.statement, claim.reading)
        else {
            continue;
        };
        for other in lore.article(*target)?.incoming {
            let rival = lore.claim(other)?;
            let is_same = matches!(rival.statement, Statement::Relation { relation: of, target: to }
                if of == *relation && to == *target);
            if is_same && is_left_out(&rival, reading.dispute, &told) {
                return Ok(Some(reading.dispute));
            }
        }
    }
    Ok(None)
}

/// The readings of some claims.
fn readings_of(lore: &Lore<'_>, claims: &[ClaimId]) -> Result<Vec<ReadingRef>, TableError> {
    let mut told = Vec::new();
    for &id in claims {
        told.extend(lore.claim(id)?.reading);
    }
    Ok(told)
}

/// Whether a claim is of a reading of a dispute that wasn't told.
fn is_left_out(rival: &Claim<'_>, dispute: DisputeId, told: &[ReadingRef]) -> bool {
    let is_untold = |rival: ReadingRef| rival.dispute == dispute && !told.contains(&rival);
    rival.reading.is_some_and(is_untold) && !rival.ruled_out
}

/// Whether two claims are of the same fact, or of the same relation to the same entry.
fn is_alike(one: &Claim<'_>, other: &Claim<'_>) -> bool {
    match (&one.statement, &other.statement) {
        (Statement::Fact { fact, .. }, Statement::Fact { fact: of, .. }) => fact == of,
        (one @ Statement::Relation { .. }, other) => one == other,
        _ => false,
    }
}
