//! The facts of an entry, each value with its date and the way to its claim.

use lore::{Article, Claim, Statement, Status, TableError};

use crate::models::PageContext;
use crate::models::claim::ClaimMark;
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
    /// The value; the date itself where there is nothing else.
    pub value: Line,
    /// The date, where it is not the value itself.
    pub when: Option<&'static str>,
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
                .map(|claim| FactValue::of(page, claim));
            let values: Vec<_> = of_fact.collect::<Result<_, _>>()?;
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
    fn of(page: PageContext, claim: &Claim<'static>) -> Result<Self, TableError> {
        let when = claim.when.as_ref().map(|when| when.words);
        let value = match &claim.statement {
            Statement::Fact { value, .. } => value.as_ref(),
            Statement::Relation { .. } => None,
        };
        let (value, when) = match value {
            Some(value) => (Line::of_text(page, value)?, when),
            None => (Line::words(when.unwrap_or_default()), None),
        };
        Ok(Self {
            value,
            when,
            status: claim.status,
            outside: OutsideYears::of_date(page, claim.when.as_ref()),
            mark: ClaimMark::of(page, claim)?,
        })
    }
}
