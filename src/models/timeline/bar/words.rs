//! The texts of a bar.

use lore::{Claim, ReadingRef, Statement, Status, TableError};

use crate::models::PageContext;
use crate::models::claim::{RULED_OUT, reading_letter};
use crate::models::timeline::dated_claim::DatedClaim;
use crate::models::timeline::event_order::EventOrder;
use crate::models::timeline::order_words::OrderWords;

/// The label of a bar that is one of several rival readings.
pub(super) fn label_among_rivals(
    page: PageContext,
    one: &DatedClaim,
    rivals: &[&DatedClaim],
    label: &str,
    reading: String,
) -> Result<String, TableError> {
    // Only the first reading that isn't ruled out carries the name; the others show just their
    // reading.
    let standing = rivals.iter().find(|rival| !rival.claim.ruled_out);
    let first = standing.or(rivals.first());
    let is_first = first.is_some_and(|first| first.claim.key == one.claim.key);
    if !is_first && rivals.iter().all(|rival| rival.target == one.target) {
        return Ok(reading);
    }
    // The full description says what it came after: the label only has room for the reading.
    let name = if page.lore.world().is_lifespan(&one.claim) {
        page.lore.card(one.claim.subject)?.title
    } else {
        label
    };
    Ok(format!("{name}, {reading}"))
}

/// The doubt about a claim; `others` are the dates of its rivals.
pub(super) fn doubt_in_words(claim: &Claim<'static>, others: &[&str]) -> String {
    match claim.status {
        _ if claim.ruled_out => format!("; {RULED_OUT}"),
        Status::Disputed if others.is_empty() => "; disputed".to_owned(),
        Status::Disputed => format!("; disputed: also {}", others.join(" or ")),
        Status::Inferred => "; inferred".to_owned(),
        Status::Stated => String::new(),
    }
}

/// "A: by the heading of the source (4.2)": the letter of a reading, what it says, and its passage.
pub(super) fn reading_in_words(
    page: PageContext,
    claim: &Claim<'static>,
    reading: ReadingRef,
) -> Result<String, TableError> {
    let dispute = page.lore.dispute(reading.dispute)?;
    let says = dispute.readings.get(usize::from(reading.reading));
    let letter = reading_letter(reading);
    let passage = claim
        .passages
        .first()
        .map(|&id| page.lore.passage(id))
        .transpose()?;
    let number = passage.map_or("", |passage| {
        passage
            .id
            .rsplit_once(':')
            .map_or(passage.id, |(_, number)| number)
    });
    let says = says.map_or("", |reading| reading.label);
    Ok(format!("{letter}: {says} ({number})"))
}

/// The label of a bar, and its description before the date.
pub(super) fn label_and_words(
    page: PageContext,
    one: &DatedClaim,
    order: &EventOrder,
) -> Result<(String, String), TableError> {
    let sentence = &one.sentence;
    let subject = page.lore.card(one.claim.subject)?.title;
    match &one.claim.statement {
        Statement::Fact { .. } if page.lore.world().is_lifespan(&one.claim) => {
            // If no time is certain, the order says the most.
            let place = place_in_order(page, &one.claim, order, OrderWords::After)?;
            Ok(match place.filter(|_| one.extent.core.is_none()) {
                Some(place) => {
                    let label = format!("{subject}, {place}");
                    let words = format!("{label}; {sentence}");
                    (label, words)
                }
                None => (subject.to_owned(), sentence.clone()),
            })
        }
        Statement::Fact {
            fact,
            value: Some(value),
        } => {
            let kind = page.lore.world().facts.get(usize::from(*fact));
            let kind = kind.map_or_else(String::new, |kind| kind.label.to_lowercase());
            let label = format!("{subject}: {}", value.plain());
            let words = format!("{label} ({kind})");
            Ok((label, words))
        }
        _ => Ok((sentence.clone(), sentence.clone())),
    }
}

/// The position of an event in the order of events, which is all that is known about some. Only bars
/// that date the event itself show it.
pub(super) fn place_in_order(
    page: PageContext,
    claim: &Claim<'static>,
    order: &EventOrder,
    words: OrderWords,
) -> Result<Option<String>, TableError> {
    if page.lore.world().is_lifespan(claim) {
        words.of(page, order, claim.subject)
    } else {
        Ok(None)
    }
}
