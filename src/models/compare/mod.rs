//! An entry compared: what began, ended or stayed between two years; or what holds under each of two
//! readings.

mod examples;
mod of_readings;
mod of_years;
mod parts;

use lore::route::{Address, ClaimFilter, CompareParams, Param, RelationsParams, Route, Versus};
use lore::{Claim, EntryId, Relation, Slug, TableError, Years};

pub use self::examples::Example;
pub use self::parts::{Compared, ComparedClaim, ComparedPart};
use super::PageContext;
use super::claim::{ClaimLine, Subject};
use super::entry_link::EntryLink;
use super::other_reading::{OtherReading, fault_of};
use super::page::entry_of;
use super::readings_to_compare::ReadingsToCompare;

/// The comparison that an address requests, and its result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareModel {
    /// The slug of the entry; empty for none.
    pub entry: String,
    /// The years as shown in the fields; empty for none.
    pub years: [String; 2],
    /// The readings that can be compared, and the chosen ones.
    pub readings: ReadingsToCompare,
    /// Parts of the address that don't exist or aren't years.
    pub unknown: Vec<String>,
    /// The result, if the request is complete.
    pub found: Option<EntryComparison>,
    /// Comparisons to begin with, if nothing is requested.
    pub examples: Vec<Example>,
}

/// An entry on both sides of a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryComparison {
    /// The link to the entry.
    pub link: EntryLink,
    /// The sides in words, the earlier year or the chosen reading first: "in 2340", "under “the first”".
    pub sides: [String; 2],
    /// The years in which it did not exist, or may not have: "In 2340 it did not exist yet."
    pub existence: Vec<String>,
    /// How much differs and how much is the same, as a sentence.
    pub summary: String,
    /// The parts that have claims.
    pub parts: Vec<ComparedPart>,
    /// The link to the same comparison of its relations.
    pub relations: String,
}

impl CompareModel {
    /// The comparison of an address: its entry, with the filter's year and a second year, or with the chosen
    /// reading of a dispute and another one.
    ///
    /// # Errors
    /// If the lore's bytes are damaged. The same holds for the functions below.
    pub fn of(
        page: PageContext,
        params: &CompareParams,
        versus: &Param<Versus>,
    ) -> Result<Self, TableError> {
        let entry = params.entry.as_ref();
        let known = entry.and_then(|slug| entry_of(page.lore, slug));
        let year = page.years.map(|years| years.last);
        let other_year = versus.value().and_then(Versus::year);
        let other_reading = OtherReading::of(page, versus.value())?;
        let mut unknown = Vec::new();
        if let (Some(slug), None) = (entry, known) {
            unknown.push(format!("There is no entry “{slug}”."));
        }
        if entry.is_none() && (year.is_some() || versus.value().is_some()) {
            unknown.push("Choose the entry to compare.".to_owned());
        }
        unknown.extend(fault_of(page, versus, other_reading.is_some()));
        let found = match (known, year, versus.value(), other_reading) {
            (Some(entry), Some(one), Some(&Versus::Year(other)), _) if one != other => {
                let years = [one.min(other), one.max(other)];
                let page = page.with_years(None);
                Some(EntryComparison::of_years(page, entry, years)?)
            }
            (Some(entry), _, Some(versus), Some(other)) => {
                Some(EntryComparison::of_readings(page, entry, other, versus)?)
            }
            _ => None,
        };
        let calendar = page.calendar();
        let print = |year: Option<i32>| {
            year.map(|year| calendar.print(Years::of(year)))
                .unwrap_or_default()
        };
        let asks_nothing = entry.is_none() && page.years.is_none() && *versus == Param::Absent;
        let examples = asks_nothing.then(|| Example::all(page)).transpose()?;
        Ok(Self {
            examples: examples.unwrap_or_default(),
            entry: entry.map_or("", Slug::as_str).to_owned(),
            years: [print(year), print(other_year)],
            readings: ReadingsToCompare::of(page, versus.value())?,
            unknown,
            found,
        })
    }
}

/// The claims about an entry, as lines: its own, and the relations that others have with it.
fn claims_about(
    page: PageContext,
    entry: EntryId,
) -> Result<Vec<(Claim<'static>, ClaimLine)>, TableError> {
    let mut lines = Vec::new();
    for id in page.lore.article(entry)?.claims {
        let claim = page.lore.claim(id)?;
        let line = ClaimLine::of(page, &claim, Subject::Omitted)?;
        lines.push((claim, line));
    }
    // Its own relations are among its claims; those that others have with it aren't.
    for relation in Relation::of_entry(page.lore, entry)? {
        if relation.claim.subject != entry {
            let line = ClaimLine::of_relation(page, &relation)?;
            lines.push((relation.claim, line));
        }
    }
    Ok(lines)
}

/// The link to a comparison of the relations of an entry.
fn to_relations(page: PageContext, slug: &str, years: Option<Years>, versus: Versus) -> String {
    let filter = ClaimFilter {
        entry: Slug::parse(slug),
        ..ClaimFilter::default()
    };
    let params = RelationsParams {
        filter,
        ..RelationsParams::default()
    };
    page.to_address(Address {
        years: years.into(),
        versus: Param::Value(versus),
        ..Address::new(Route::Relations(params))
    })
}

#[cfg(test)]
mod tests;
