//! The facts of an entry, each value with its date and a link to its claim.

use lore::{Article, Claim, Statement, Status, TableError};

use crate::models::PageContext;
use crate::models::claim::{ClaimMark, place_of};
use crate::models::line::{Line, capitalized};
use crate::models::year_filter::OutsideYears;

/// A fact of an entry with everything claimed about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactRow {
    /// What it is called.
    pub label: &'static str,
    /// A value for each claim.
    pub values: Vec<FactValue>,
}

/// What one claim says about a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactValue {
    /// Its id on the page: that of its claim.
    pub place: String,
    /// The letter of the reading that it belongs to, if the sources disagree.
    pub letter: Option<char>,
    /// The value; if the fact is a date, the date with a capital letter.
    pub value: Line,
    /// The date, unless it is the value itself.
    pub when: Option<&'static str>,
    /// The remark on the value, if that is a date.
    pub note: Option<Line>,
    /// How well it is founded.
    pub status: Status,
    /// Whether it held in the years of the filter.
    pub outside: Option<OutsideYears>,
    /// The link to its card.
    pub mark: ClaimMark,
}

impl FactRow {
    /// The facts of an entry in the world's order, only those with claims.
    pub(super) fn all(
        page: PageContext,
        article: &Article<'static>,
    ) -> Result<Vec<Self>, TableError> {
        let claims = article.claims.iter().map(|&id| page.lore.claim(id));
        let claims: Vec<_> = claims.collect::<Result<_, _>>()?;
        let mut rows = Vec::new();
        for (number, fact) in page.lore.world().facts.iter().enumerate() {
            let of_fact = claims.iter();
            let of_fact = of_fact.filter(|claim| fact_of(claim) == Some(number));
            let mut of_fact: Vec<_> = of_fact.collect();
            // Undisputed values first, then the readings of each question.
            of_fact.sort_by_key(|claim| claim.reading.map(|own| (own.dispute, own.reading)));
            let mut questions = of_fact.iter().filter_map(|claim| claim.reading);
            let first = questions.next();
            // With letters from several questions, values that agree would look like rivals.
            let has_letters =
                questions.all(|own| Some(own.dispute) == first.map(|one| one.dispute));
            let values = of_fact.into_iter().map(|claim| {
                let mut value = FactValue::of(page, claim, fact.lifespan)?;
                value.letter = value.letter.filter(|_| has_letters);
                Ok(value)
            });
            let values = values.collect::<Result<Vec<_>, TableError>>()?;
            if !values.is_empty() {
                let label = fact.label;
                rows.push(Self { label, values });
            }
        }
        Ok(rows)
    }
}

/// The number of the fact that a claim is about.
fn fact_of(claim: &Claim<'_>) -> Option<usize> {
    match claim.statement {
        Statement::Fact { fact, .. } => Some(usize::from(fact)),
        Statement::Relation { .. } => None,
    }
}

impl FactValue {
    /// What a claim says about a fact; for a lifespan the date comes first.
    fn of(
        page: PageContext,
        claim: &Claim<'static>,
        is_lifespan: bool,
    ) -> Result<Self, TableError> {
        let when = claim.when.as_ref().map(|when| when.words);
        let text_line = match &claim.statement {
            Statement::Fact { value, .. } => value.as_ref(),
            Statement::Relation { .. } => None,
        };
        let text_line = text_line
            .map(|text| Line::of_text(page, text))
            .transpose()?;
        let (value, when, note) = match (text_line, when) {
            (Some(text_line), Some(when)) if is_lifespan => (date(when), None, Some(text_line)),
            (Some(text_line), when) => (text_line, when, None),
            (None, when) => (date(when.unwrap_or_default()), None, None),
        };
        Ok(Self {
            place: place_of(claim),
            letter: claim.reading.and_then(|own| letter(own.reading)),
            value,
            when,
            note,
            status: claim.status,
            outside: OutsideYears::of_date(page, claim.when.as_ref()),
            mark: ClaimMark::of(page, claim)?,
        })
    }
}

/// A date at the start of a line: with a capital letter.
fn date(words: &str) -> Line {
    Line::words(capitalized(words))
}

/// The letter of a reading: A for the first.
fn letter(reading: u8) -> Option<char> {
    ('A'..='Z').nth(usize::from(reading))
}
