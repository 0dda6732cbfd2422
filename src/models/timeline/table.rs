//! The dated claims as rows of a table for other programs.

use lore::chronology::Extent;
use lore::{Date, Statement, TableError};

use super::dated_claim::DatedClaim;
use crate::models::PageContext;

/// A row. Days are ISO 8601; unknown or open ones are empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// What is claimed.
    pub sentence: String,
    /// Its date in EDTF.
    pub edtf: &'static str,
    /// Its date in words.
    pub words: &'static str,
    /// Its first and its last possible day.
    pub possible: (String, String),
    /// Its first and its last certain day.
    pub certain: (String, String),
    /// Its status.
    pub status: &'static str,
    /// Whether the chosen readings rule it out.
    pub ruled_out: bool,
    /// The link to it.
    pub href: String,
}

impl TableRow {
    /// A claim as a row.
    ///
    /// # Errors
    /// If the lore's bytes are damaged.
    pub(super) fn of(page: PageContext, one: &DatedClaim) -> Result<Self, TableError> {
        let claim = &one.claim;
        let sentence = match claim.statement {
            // The date column says the rest.
            Statement::Fact { value: None, .. } => page.lore.card(claim.subject)?.title.to_owned(),
            _ => one.sentence.clone(),
        };
        Ok(Self {
            sentence,
            edtf: one.when.edtf,
            words: one.when.words,
            possible: days(one.extent.hull),
            certain: one.extent.core.map(days).unwrap_or_default(),
            status: claim.status.word(),
            ruled_out: claim.ruled_out,
            href: page.to_claim(claim)?,
        })
    }
}

/// The first and the last of some days.
fn days(extent: Extent) -> (String, String) {
    let day = |number: Option<i64>| {
        let date = number.map(Date::of_day_number);
        date.map(iso_8601).unwrap_or_default()
    };
    (day(extent.from), day(extent.to.map(|to| to - 1)))
}

/// A day in ISO 8601: four digits of a year or more.
fn iso_8601(date: Date) -> String {
    let sign = if date.year < 0 { "-" } else { "" };
    let year = date.year.unsigned_abs();
    format!("{sign}{year:04}-{:02}-{:02}", date.month, date.day)
}

#[cfg(test)]
mod tests {
    use lore::Date;

    use super::iso_8601;

    #[test]
    fn days_are_written_for_programs() {
        let day = |year| {
            let (month, day) = (3, 9);
            iso_8601(Date { year, month, day })
        };
        assert_eq!(
            [day(985), day(-44), day(12345)],
            ["0985-03-09", "-0044-03-09", "12345-03-09"]
        );
    }
}
