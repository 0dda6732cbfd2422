//! Claims that answer a question and are rival readings of a dispute: what they agree on, and whether the question
//! asks the same as the dispute.

use lore::answers::asks_for_end;
use lore::search::query::Query;
use lore::{Claim, DisputeId, ReadingRef, TableError};

use crate::models::PageContext;
use crate::models::claim::{Subject, sentence};
use crate::models::line::{Inline, Line};

/// The dispute that all of these claims belong to, if they give rival readings of it. A single reading
/// is an ordinary answer, with its doubt.
pub(super) fn common_dispute(claims: &[Claim<'_>]) -> Option<DisputeId> {
    let first = claims.first()?.reading?;
    let of_it = |reading: ReadingRef| reading.dispute == first.dispute;
    let all = claims.iter().all(|claim| claim.reading.is_some_and(of_it));
    let rivals = claims.iter().any(|claim| claim.reading != Some(first));
    (all && rivals).then_some(first.dispute)
}

/// Whether each reading of a dispute has one of these claims.
pub(super) fn speak_for_all(
    page: PageContext,
    dispute: DisputeId,
    claims: &[Claim<'_>],
) -> Result<bool, TableError> {
    let readings = page.lore.dispute(dispute)?.readings.len();
    let speaks = |number: usize| {
        let mut of_claims = claims.iter().filter_map(|claim| claim.reading);
        of_claims.any(|reading| usize::from(reading.reading) == number)
    };
    Ok((0..readings).all(speaks))
}

/// What all rival claims agree on: the whole sentence, or subject and entry if only a trailing addition differs. "The
/// mine, leader: Ana", if one says "Ana, who came late"; nothing if one says "Ana's brother".
pub(super) fn agreed(
    page: PageContext,
    claims: &[Claim<'static>],
) -> Result<Option<Line>, TableError> {
    let sentences = claims
        .iter()
        .map(|claim| sentence(page, claim, Subject::Named));
    let sentences = sentences.collect::<Result<Vec<_>, _>>()?;
    let Some((first, others)) = sentences.split_first() else {
        return Ok(None);
    };
    let mut start = others
        .iter()
        .fold(first.clone(), |start, other| start.common_start(other));
    if sentences.iter().any(|sentence| *sentence != start) {
        let is_link = |piece: &Inline| matches!(piece, Inline::Link { .. });
        let whole = start.0.iter().rposition(is_link).map_or(0, |at| at + 1);
        start.0.truncate(whole);
        let adds = |sentence: &Line| match sentence.0.get(whole) {
            Some(Inline::Words(words)) => words.starts_with([',', ';']),
            Some(Inline::Link { .. }) => false,
            None => true,
        };
        if !sentences.iter().all(adds) {
            return Ok(None);
        }
    }
    // The first link is the subject.
    Ok((start.0.len() > 1).then_some(start))
}

/// Whether a question may ask the same as the dispute whose claims answer it: a dispute about a beginning
/// says nothing about the end or a year in between.
pub(super) fn asks_the_same(question: &str, dispute: &str) -> bool {
    let names_year = |text| !Query::parse(text, &[]).mentioned_years().is_empty();
    asks_for_end(question) == asks_for_end(dispute) && names_year(question) == names_year(dispute)
}

#[cfg(test)]
mod tests {
    use super::asks_the_same;

    #[test]
    fn a_dispute_about_a_beginning_is_no_answer_to_the_end_or_to_a_year() {
        let dispute = "When did the war begin?";
        for question in ["when did the war begin", "start of the war", "war date"] {
            assert!(asks_the_same(question, dispute), "{question}");
        }
        for question in ["when did the war end", "when was the war over", "war 1850"] {
            assert!(!asks_the_same(question, dispute), "{question}");
        }
    }
}
