//! The facts of an entry, each value with its date and the way to its claim.

use lore::{Article, Claim, Statement, Status, TableError};

use crate::models::PageContext;
use crate::models::claim::{ClaimMark, place_of};
use crate::models::line::Line;
use crate::models::year_filter::OutsideYears;

/// A fact of an entry with all that is claimed of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactRow {
    /// What it is called.
    pub label: &'static str,
    /// A value for each claim.
    pub values: Vec<FactValue>,
}

/// What one claim says of a fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactValue {
    /// Its id on the page: that of its claim.
    pub place: String,
    /// The letter of the reading that it belongs to, if the sources disagree.
    pub letter: Option<char>,
    /// The value; the date, with a capital, where the fact is a date.
    pub value: Line,
    /// The date, where it is not the value itself.
    pub when: Option<&'static str>,
    /// What is said of the value where that is a date.
    pub note: Option<Line>,
    /// How well it is founded.
    pub status: Status,
    /// Whether it held in the years of the filter.
    pub outside: Option<OutsideYears>,
    /// The way to its card.
    pub mark: ClaimMark,
}

impl FactRow {
    /// The facts of an entry in the order of the world, those alone of which something is claimed.
    pub(super) fn all(
        page: PageContext,
        article: &Article<'static>,
    ) -> Result<Vec<Self>, TableError> {
        let claims = article.claims.iter().map(|&id| page.lore.claim(id));
        let claims: Vec<_> = claims.collect::<Result<_, _>>()?;
        let mut rows = Vec::new();
        for (number, fact) in page.lore.world().facts.iter().enumerate() {
            let of_fact = claims
                .iter()
                .filter(|claim| fact_of(claim) == Some(number))
                .map(|claim| FactValue::of(page, claim, fact.lifespan));
            let mut values: Vec<_> = of_fact.collect::<Result<_, _>>()?;
            // What is not in dispute first, then the readings as their letters go.
            values.sort_by_key(|value| value.letter);
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
    /// What a claim says of a fact; of a lifespan the date comes first.
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

/// A date that begins a line: with a capital.
fn date(words: &str) -> Line {
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    Line::words(first.chain(letters).collect::<String>())
}

/// The letter that a reading has among the answers: A for the first.
fn letter(reading: u8) -> Option<char> {
    ('A'..='Z').nth(usize::from(reading))
}
