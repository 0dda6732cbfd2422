//! Claims as lines: what is claimed, when, how well it is founded, and the link to its card.

mod sentence;

use lore::{Basis, Claim, ClaimId, ReadingRef, Relation, Side, Statement, Status, TableError};

pub use self::sentence::{Subject, sentence};
pub(crate) use self::sentence::{is_date, unsaid_date};
use super::PageContext;
use super::line::Line;
use super::year_filter::OutsideYears;
use crate::address::fragments::of_claim;

/// The note on a claim that the chosen readings rule out.
pub const RULED_OUT: &str = "ruled out by your reading";

/// The letter of a reading among its rivals.
pub fn reading_letter(reading: ReadingRef) -> char {
    char::from(b'A'.saturating_add(reading.reading))
}

/// The link that opens a claim's card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimMark {
    /// The address of the claim.
    pub href: String,
    /// Its status, shown by the shape of the mark.
    pub status: Status,
    /// What it says, for screen readers.
    pub sentence: String,
    /// Whether the chosen readings rule it out.
    pub ruled_out: bool,
}

impl ClaimMark {
    /// The mark of a claim.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of(page: PageContext, claim: &Claim<'static>) -> Result<Self, TableError> {
        Ok(Self {
            href: page.to_claim(claim)?,
            status: claim.status,
            sentence: lore::sentence(page.lore, claim)?,
            ruled_out: claim.ruled_out,
        })
    }
}

/// A claim as a line of a chronicle: date, mark, sentence, remark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClaimLine {
    /// Its id on the page that shows it, if it is a claim of that page's entry.
    pub place: Option<String>,
    /// Its short date: "2319". None if it has no date of its own.
    pub years: Option<String>,
    /// Its time in words, if it is derived from something else and the sentence doesn't say it.
    pub time: Option<&'static str>,
    /// The link to its card.
    pub mark: ClaimMark,
    /// What it says.
    pub sentence: Line,
    /// Whether it held in the years of the filter.
    pub outside: Option<OutsideYears>,
    /// The editor's remark.
    pub note: Option<Line>,
}

impl ClaimLine {
    /// A claim as a line.
    ///
    /// # Errors
    /// If the lore's bytes are damaged. The same holds for the functions below.
    pub fn of(
        page: PageContext,
        claim: &Claim<'static>,
        subject: Subject,
    ) -> Result<Self, TableError> {
        let sentence = sentence(page, claim, subject)?;
        Self::with_sentence(page, claim, sentence, Side::Subject)
    }

    /// A relation as a line, read from the entry that the page is about.
    ///
    /// # Errors
    /// As [`Self::of`].
    pub fn of_relation(
        page: PageContext,
        relation: &Relation<'static>,
    ) -> Result<Self, TableError> {
        let here = match (relation.side, &relation.claim.statement) {
            (Side::Target, Statement::Relation { target, .. }) => *target,
            _ => relation.claim.subject,
        };
        let title = page.lore.card(here)?.title;
        let sentence = Line::words(format!("{title} {} ", relation.label()));
        Self::with_sentence(
            page,
            &relation.claim,
            sentence.then_entry(page, relation.other)?,
            relation.side,
        )
    }

    /// The same with the letter of its reading before its years, to distinguish it from its rivals.
    pub fn with_letter(mut self, claim: &Claim<'_>) -> Self {
        if let (Some(reading), Some(years)) = (claim.reading, &mut self.years) {
            *years = format!("{}: {years}", reading_letter(reading));
        }
        self
    }

    fn with_sentence(
        page: PageContext,
        claim: &Claim<'static>,
        sentence: Line,
        read_from: Side,
    ) -> Result<Self, TableError> {
        let note = claim.note.as_ref();
        let when = claim.when.as_ref();
        let dated = when.filter(|when| when.basis == Basis::Dated);
        let relative = when.filter(|when| when.basis != Basis::Dated && !is_date(claim));
        Ok(Self {
            place: (read_from == Side::Subject).then(|| place_of(claim)),
            years: dated.map(|when| when.short(page.calendar())),
            time: relative.map(|when| when.words),
            mark: ClaimMark::of(page, claim)?,
            sentence,
            outside: OutsideYears::of_claim(page, claim)?,
            note: note.map(|note| Line::of_text(page, note)).transpose()?,
        })
    }
}

/// A claim in a plain list: its sentence with its date, and its mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainClaim {
    /// What it says.
    pub sentence: Line,
    /// Its date in words, unless the sentence already says it.
    pub when: Option<&'static str>,
    /// The link to its card.
    pub mark: ClaimMark,
}

impl PlainClaim {
    /// Some claims as a plain list.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn all(page: PageContext, claims: &[ClaimId]) -> Result<Vec<Self>, TableError> {
        let plain = claims.iter().map(|&id| {
            let claim = page.lore.claim(id)?;
            Ok(Self {
                sentence: sentence(page, &claim, Subject::Named)?,
                when: unsaid_date(&claim),
                mark: ClaimMark::of(page, &claim)?,
            })
        });
        plain.collect()
    }

    /// The same, for a place that already gives its date.
    pub fn without_date(self) -> Self {
        Self { when: None, ..self }
    }
}

/// The id of a claim on the page of its subject.
pub(crate) fn place_of(claim: &Claim<'_>) -> String {
    of_claim(&claim.key)
}

#[cfg(test)]
mod tests {
    use super::{ClaimLine, Subject};
    use crate::models::page::test_page;

    #[test]
    fn every_claim_has_a_sentence_and_a_link_to_its_card() {
        let page = test_page();
        for id in page.lore.claims() {
            let claim = page.lore.claim(id).unwrap();
            let line = ClaimLine::of(page, &claim, Subject::Named).unwrap();
            assert!(!line.sentence.plain().trim().is_empty(), "{}", claim.key);
            assert!(line.mark.href.ends_with(&format!("#claim-{}", claim.key)));
        }
    }
}
