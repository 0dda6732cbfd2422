//! The dated claims as a table for other programs (RFC 4180).

use lore::chronology::{DateExtent as Mark, Extent};
use lore::{Date, Statement};

use super::dated::Dated;
use crate::page::{Drawn, Page};

/// The heads of the columns. Days are ISO 8601; an empty one is unknown or open.
const HEADS: &str =
    "sentence,date,words,earliest,latest,certain from,certain to,status,address\r\n";

/// The table; `host` goes before each address.
pub(super) fn table(page: Page, shown: &[&Dated], host: &str) -> Drawn<String> {
    let mut table = String::from(HEADS);
    for one in shown {
        let claim = &one.claim;
        let Some(when) = &claim.when else { continue };
        let mark = Mark::of(when);
        let hull = days(mark.hull);
        let core = mark.core.map(days).unwrap_or_default();
        let sentence = match claim.statement {
            Statement::Fact { value: None, .. } => page.title(claim.subject)?,
            _ => &one.sentence,
        };
        let address = [host, &page.to_claim(claim)?].concat();
        let fields = [
            sentence,
            when.edtf,
            when.words,
            &hull.0,
            &hull.1,
            &core.0,
            &core.1,
            claim.status.word(),
            &address,
        ];
        for (at, field) in fields.into_iter().enumerate() {
            if at > 0 {
                table.push(',');
            }
            push(&mut table, field);
        }
        table.push_str("\r\n");
    }
    Ok(table)
}

/// The first and the last of some days.
fn days(extent: Extent) -> (String, String) {
    let day = |number: Option<i64>| number.map(Date::of_day_number).map(iso);
    let last = extent.to.map(|to| to - 1);
    (
        day(extent.from).unwrap_or_default(),
        day(last).unwrap_or_default(),
    )
}

/// A day in ISO 8601: four digits of a year or more.
fn iso(date: Date) -> String {
    let mut text = String::new();
    if date.year < 0 {
        text.push('-');
    }
    let parts = [
        (date.year.unsigned_abs(), 4),
        (date.month.into(), 2),
        (date.day.into(), 2),
    ];
    for (at, (number, width)) in parts.into_iter().enumerate() {
        if at > 0 {
            text.push('-');
        }
        let digits = number.to_string();
        for _ in digits.len()..width {
            text.push('0');
        }
        text.push_str(&digits);
    }
    text
}

/// A field, quoted where it must be. What a spreadsheet would take for a formula is kept from it.
fn push(table: &mut String, field: &str) {
    let formula = field.starts_with(['=', '+', '@', '\t']);
    let quoted = formula || field.contains([',', '"', '\r', '\n']);
    if !quoted {
        table.push_str(field);
        return;
    }
    table.push('"');
    if formula {
        table.push('\'');
    }
    for letter in field.chars() {
        if letter == '"' {
            table.push('"');
        }
        table.push(letter);
    }
    table.push('"');
}

#[cfg(test)]
mod tests {
    use super::{iso, push};
    use lore::Date;

    #[test]
    fn fields_are_quoted_where_they_must_be() {
        let table = [
            ("a pier", "a pier"),
            ("a, b", "\"a, b\""),
            ("a \"b\"", "\"a \"\"b\"\"\""),
            ("=1+1", "\"'=1+1\""),
            ("-300", "-300"),
        ];
        for (field, expected) in table {
            let mut text = String::new();
            push(&mut text, field);
            assert_eq!(text, expected);
        }
    }

    #[test]
    fn days_are_written_for_programs() {
        let day = |year| {
            iso(Date {
                year,
                month: 3,
                day: 9,
            })
        };
        assert_eq!(
            [day(985), day(-44), day(12345)],
            ["0985-03-09", "-0044-03-09", "12345-03-09"]
        );
    }
}
