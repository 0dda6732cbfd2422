//! A single date in words.

use edtf_core::{Bound, BoundDate, Date, DateField, Edtf, Year, YearKind};
use lore::Calendar;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// One date with its doubts.
pub(super) fn single(date: &Date, calendar: Calendar<'_>) -> String {
    doubted(
        unqualified(date, calendar),
        date.is_approximate(),
        date.is_uncertain(),
    )
}

/// A year before the year 1 with unknown digits.
pub(crate) fn before_year_1(
    digits: [Option<u8>; 4],
    approximate: bool,
    uncertain: bool,
    calendar: Calendar<'_>,
) -> String {
    doubted(some_year(digits, true, calendar), approximate, uncertain)
}

fn doubted(plain: String, approximate: bool, uncertain: bool) -> String {
    match (uncertain, approximate) {
        (false, false) => plain,
        (false, true) => format!("about {plain}"),
        (true, false) => format!("perhaps {plain}"),
        (true, true) => format!("perhaps about {plain}"),
    }
}

fn unqualified(date: &Date, calendar: Calendar<'_>) -> String {
    let year = year(&date.year, calendar);
    let in_year = |year| in_year(year, calendar);
    let between = || between(date, calendar);
    let month = date.month.and_then(DateField::value);
    let day = date.day.and_then(DateField::value);
    let whole_masked = |field: Option<DateField>| field.is_some_and(|f| f.digits == [None, None]);
    match (date.month, date.day) {
        (None, _) => year,
        (Some(_), None) => match month {
            Some(code) => format!("{} {}", month_or_season(code), in_year(&date.year)),
            None if whole_masked(date.month) => format!("some month of {year}"),
            None => between(),
        },
        (Some(_), Some(_)) => match (month, day) {
            (Some(month), Some(day)) => {
                format!("{day} {} {}", month_or_season(month), in_year(&date.year))
            }
            (Some(month), None) if whole_masked(date.day) => {
                format!(
                    "some day of {} {}",
                    month_or_season(month),
                    in_year(&date.year)
                )
            }
            (None, None) if whole_masked(date.month) && whole_masked(date.day) => {
                format!("some day of {year}")
            }
            _ => between(),
        },
    }
}

/// The words for a mask that nobody would read out digit by digit: its first and last day.
fn between(date: &Date, calendar: Calendar<'_>) -> String {
    let bounds = Edtf::Date(*date).bounds();
    match (bounds.earliest, bounds.latest) {
        (Bound::Date(first), Bound::Date(last)) => {
            let day = |d: BoundDate| {
                let year = calendar.any_year(d.year);
                format!("{} {} {year}", d.day, month_or_season(d.month))
            };
            format!("some time between {} and {}", day(first), day(last))
        }
        _ => "an unknown time".to_owned(),
    }
}

fn month_or_season(code: u8) -> &'static str {
    match code {
        1..=12 => MONTHS[usize::from(code) - 1],
        21 | 25 | 29 => "spring",
        22 | 26 | 30 => "summer",
        23 | 27 | 31 => "autumn",
        24 | 28 | 32 => "winter",
        33 => "the first quarter of",
        34 => "the second quarter of",
        35 => "the third quarter of",
        36 => "the last quarter of",
        37 => "the first third of",
        38 => "the second third of",
        39 => "the last third of",
        40 => "the first half of",
        _ => "the second half of",
    }
}

/// A year after a month or a day.
fn in_year(of: &Year, calendar: Calendar<'_>) -> String {
    match of.kind {
        YearKind::Standard { digits, negative } if of.value().is_none() => match digits {
            [None, None, None, None] => "in an unknown year".to_owned(),
            _ => format!("in {}", some_year(digits, negative, calendar)),
        },
        _ => year(of, calendar),
    }
}

fn year(year: &Year, calendar: Calendar<'_>) -> String {
    let count = |year| calendar.any_year(year);
    if let Some(value) = year.value() {
        return match year.significant_digits {
            None => count(value),
            // The leading digits are certain, the rest is an estimate.
            Some(sure) => {
                let width = value
                    .unsigned_abs()
                    .checked_ilog10()
                    .map_or(1, |n| n + 1)
                    .max(4);
                let step = 10_i64.saturating_pow(width.saturating_sub(sure));
                // Before the year 0 they are the digits of the distance from it.
                let near = value - value % step;
                let rest = if value < 0 { 1 - step } else { step - 1 };
                let far = near.saturating_add(rest);
                let (low, high) = (count(near.min(far)), count(near.max(far)));
                format!("about {}, between {low} and {high}", count(value))
            }
        };
    }
    match year.kind {
        YearKind::Standard { digits, negative } => match digits {
            // If the decade ends in a zero, "the 2300s" would be read as a century. In a world's own names of years
            // it would make no sense.
            [Some(_), Some(_), Some(1..), None] if !negative && calendar.after.is_empty() => {
                format!("the {}s", fill(digits, 0))
            }
            [None, None, None, None] => "an unknown year".to_owned(),
            _ => some_year(digits, negative, calendar),
        },
        YearKind::Big { .. } | YearKind::Exponential { .. } => "an uncountable year".to_owned(),
    }
}

/// A year with unknown digits. Before the year 1 the greater number comes first.
fn some_year(digits: [Option<u8>; 4], negative: bool, calendar: Calendar<'_>) -> String {
    let count = |year| calendar.any_year(year);
    let (low, high) = (fill(digits, 0), fill(digits, 9));
    let (first, last) = if negative {
        (-i64::from(high), -i64::from(low))
    } else {
        (i64::from(low), i64::from(high))
    };
    format!("some year from {} to {}", count(first), count(last))
}

fn fill(digits: [Option<u8>; 4], blank: u8) -> u32 {
    let digit = |sum, digit: &Option<u8>| sum * 10 + u32::from(digit.unwrap_or(blank));
    digits.iter().fold(0, digit)
}
