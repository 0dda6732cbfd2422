//! What the year filter ("As of 2340") says about dates.

use lore::{Claim, EntryId, Holding, Statement, TableError, When, Years};

use super::PageContext;

/// The note that something did not, or may not, hold in the filter's years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutsideYears {
    /// How it relates to them.
    pub how: Outside,
    /// The years in words.
    pub years: String,
}

/// How something that didn't certainly hold in some years relates to them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outside {
    /// It perhaps held.
    Perhaps,
    /// It had not begun.
    NotYet,
    /// It did not hold.
    No,
}

impl OutsideYears {
    /// The note on a date; none without a filter, or if it certainly held.
    pub fn of_date(page: PageContext, when: Option<&When<'_>>) -> Option<Self> {
        let years = page.years?;
        Self::of(page, years, &[when?])
    }

    /// The note on a claim, from its date. A relation without one did not hold before both ends may have
    /// existed.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of_claim(page: PageContext, claim: &Claim<'_>) -> Result<Option<Self>, TableError> {
        let Statement::Relation { target, .. } = claim.statement else {
            return Ok(Self::of_date(page, claim.when.as_ref()));
        };
        if claim.when.is_some() {
            return Ok(Self::of_date(page, claim.when.as_ref()));
        }
        for end in [claim.subject, target] {
            let outside = Self::of_entry(page, end)?;
            if let Some(outside) = outside.filter(|outside| outside.how == Outside::NotYet) {
                return Ok(Some(outside));
            }
        }
        Ok(None)
    }

    /// The note on the existence of an entry, from its lifespans. If there are several, as in a dispute,
    /// any of them is enough.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub fn of_entry(page: PageContext, entry: EntryId) -> Result<Option<Self>, TableError> {
        let Some(years) = page.years else {
            return Ok(None);
        };
        let lifespans = lifespans(page, entry)?;
        Ok(Self::of(page, years, &lifespans.iter().collect::<Vec<_>>()))
    }

    /// The note on something with these rival dates.
    fn of(page: PageContext, years: Years, dates: &[&When<'_>]) -> Option<Self> {
        let holding = dates.iter().map(|when| when.holds_in(years)).max()?;
        let how = match holding {
            Holding::Yes => return None,
            Holding::Perhaps => Outside::Perhaps,
            Holding::No if dates.iter().all(|when| when.begins_after(years)) => Outside::NotYet,
            Holding::No => Outside::No,
        };
        let years = page.calendar().years(years);
        Some(Self { how, years })
    }
}

/// Whether a claim held in the filter's years. Without a date it may have held at any time when both ends may
/// have existed already.
pub fn holding(page: PageContext, claim: &Claim<'_>) -> Holding {
    match (page.years, &claim.when) {
        (None, _) => Holding::Yes,
        (Some(years), Some(when)) => when.holds_in(years),
        (Some(_), None) => match OutsideYears::of_claim(page, claim) {
            Ok(Some(_)) => Holding::No,
            // Damaged bytes are reported where the claim is drawn as a line.
            _ => Holding::Perhaps,
        },
    }
}

/// The lifespans of an entry, without those that the chosen readings rule out.
fn lifespans(page: PageContext, entry: EntryId) -> Result<Vec<When<'static>>, TableError> {
    let mut dates = Vec::new();
    for id in page.lore.article(entry)?.claims {
        let claim = page.lore.claim(id)?;
        if page.lore.world().is_lifespan(&claim) && !claim.ruled_out {
            dates.extend(claim.when);
        }
    }
    Ok(dates)
}

/// The note on something that perhaps held in the filter's years.
pub fn perhaps_in(years: Option<Years>) -> &'static str {
    if years.is_some_and(|years| years.first < years.last) {
        "perhaps in the chosen years"
    } else {
        "perhaps in the chosen year"
    }
}

/// The years moved by a number of years.
pub fn shifted(years: Years, by: i32) -> Years {
    Years {
        first: years.first.saturating_add(by),
        last: years.last.saturating_add(by),
    }
}

/// The message for a text that was entered as years but can't be parsed.
pub fn not_a_year(text: &str) -> String {
    match text.trim() {
        "" => "Type a year, or two years with .. between them.".to_owned(),
        text => format!("“{text}” is not a year. Type one, or two with .. between them."),
    }
}

#[cfg(test)]
mod tests {
    use lore::Years;

    use super::shifted;

    #[test]
    fn the_years_before_and_after_are_as_many() {
        let years = Years::new(1850, 1860);
        assert_eq!(shifted(years, -1), Years::new(1849, 1859));
        let last = Years::new(i32::MAX, i32::MAX);
        assert_eq!(shifted(last, 1), last);
    }
}
