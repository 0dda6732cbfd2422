//! A summary of some years: what began, happened or ended, and what held, by category.

use lore::route::{RelationsParams, Route};
use lore::{Holding, Status, TableError, Years};

use super::dated_claim::DatedClaim;
use super::vocabulary::category_of;
use crate::models::PageContext;
use crate::models::claim::{ClaimMark, RULED_OUT, Subject, reading_letter, sentence};
use crate::models::line::Line;

/// How many lines of a part are shown at once.
const AT_ONCE: usize = 7;

/// A summary of the years of the filter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearSummary {
    /// The years in words.
    pub years: String,
    /// Its parts, without those that are empty.
    pub parts: Vec<SummaryPart>,
    /// The link to the relations of these years.
    pub relations_href: String,
}

/// A part, for example what began, or what held in a category.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryPart {
    /// Its heading.
    pub label: &'static str,
    /// The first certain ones.
    pub first: Vec<SummaryLine>,
    /// The rest of the certain ones.
    pub more: Vec<SummaryLine>,
    /// The possible ones.
    pub perhaps: Vec<SummaryLine>,
}

impl SummaryPart {
    /// How many lines it has.
    pub fn count(&self) -> usize {
        self.first.len() + self.more.len() + self.perhaps.len()
    }
}

/// A claim with its doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SummaryLine {
    /// What it says.
    pub sentence: Line,
    /// Why it may not belong here.
    pub doubt: Option<String>,
    /// The link to its card.
    pub mark: ClaimMark,
}

impl YearSummary {
    /// The summary of the filter's years; none without a filter.
    ///
    /// # Errors
    /// If the lore's bytes are damaged. The same holds for the functions below.
    pub(super) fn of(page: PageContext, claims: &[DatedClaim]) -> Result<Option<Self>, TableError> {
        let Some(years) = page.years else {
            return Ok(None);
        };
        let holding: Vec<_> = claims
            .iter()
            .filter(|one| one.holds_in(Some(years)) != Holding::No)
            .collect();
        let part = |label, belongs: &dyn Fn(&DatedClaim) -> bool| {
            let claims: Vec<_> = holding.iter().copied().filter(|one| belongs(one)).collect();
            SummaryPart::of(page, label, &claims, years)
        };
        let mut parts = vec![
            part("What began", &|one| one.begins_in(years))?,
            part("What happened", &|one| one.happens_in(years))?,
            part("What ended", &|one| one.ends_in(years))?,
        ];
        for (number, category) in page.lore.world().categories.iter().enumerate() {
            let of_category = |one: &DatedClaim| category_of(page.lore, &one.claim) == Some(number);
            parts.push(part(category.label, &of_category)?);
        }
        parts.retain(|part| part.count() > 0);
        Ok(Some(Self {
            years: page.calendar().years(years),
            parts,
            relations_href: page.to(Route::Relations(RelationsParams::default())),
        }))
    }
}

impl SummaryPart {
    fn of(
        page: PageContext,
        label: &'static str,
        claims: &[&DatedClaim],
        years: Years,
    ) -> Result<Self, TableError> {
        let (mut first, mut perhaps) = (Vec::new(), Vec::new());
        for one in claims {
            let holds = one.holds_in(Some(years));
            let line = SummaryLine::of(page, one, holds)?;
            match holds {
                Holding::Yes if !one.claim.ruled_out => first.push(line),
                _ => perhaps.push(line),
            }
        }
        let more = first.split_off(first.len().min(AT_ONCE));
        Ok(Self {
            label,
            first,
            more,
            perhaps,
        })
    }
}

impl SummaryLine {
    fn of(page: PageContext, one: &DatedClaim, holds: Holding) -> Result<Self, TableError> {
        let doubt = match (holds, one.claim.status) {
            _ if one.claim.ruled_out => Some(RULED_OUT.to_owned()),
            (Holding::Perhaps, _) => Some(format!("perhaps: {}", one.when.words)),
            (_, Status::Disputed) => Some(disputed_in_words(one)),
            _ => None,
        };
        Ok(Self {
            sentence: sentence(page, &one.claim, Subject::Named)?,
            doubt,
            mark: ClaimMark::of(page, &one.claim)?,
        })
    }
}

/// "disputed, A: 2328 to 2369": claims of rival readings often differ only in their date.
fn disputed_in_words(one: &DatedClaim) -> String {
    let date = one.when.words;
    match one.claim.reading {
        Some(reading) => format!("disputed, {}: {date}", reading_letter(reading)),
        None => format!("disputed: {date}"),
    }
}
