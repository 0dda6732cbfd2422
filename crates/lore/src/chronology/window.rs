//! The part of time in view.

use super::day::month_length;
use crate::Date;

/// The days in view, inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Window {
    /// The first day.
    pub first: Date,
    /// The last day, not before the first.
    pub last: Date,
}

/// Windows shorter than this are in whole days, longer ones in months; windows longer than about
/// two years in whole years.
const DAYS_UNTIL_MONTHS: i64 = 62;
const DAYS_UNTIL_YEARS: i64 = 730;

impl Window {
    /// The days between two dates, in either order.
    pub fn new(a: Date, b: Date) -> Self {
        let (first, last) = (a.min(b), a.max(b));
        Self { first, last }
    }

    /// Whole years.
    pub fn of_years(first: i32, last: i32) -> Self {
        let last = Date {
            year: last.max(first),
            month: 12,
            day: 31,
        };
        Self::new(Date::new_year(first), last)
    }

    /// A range of days, exclusive of the last, widened to whole years, months or days depending on
    /// its length.
    pub fn around(from: i64, to: i64) -> Self {
        let to = to.max(from.saturating_add(1));
        let mut first = Date::of_day_number(from);
        let mut last = Date::of_day_number(to - 1);
        if to - from >= DAYS_UNTIL_YEARS {
            return Self::of_years(first.year, last.year);
        }
        if to - from >= DAYS_UNTIL_MONTHS {
            first.day = 1;
            last.day = month_length(last.year, last.month);
        }
        Self { first, last }
    }

    /// The day numbers of the first day and of the day after the last.
    pub fn days(self) -> (i64, i64) {
        (self.first.day_number(), self.last.day_number() + 1)
    }

    /// How many days it has.
    pub fn length(self) -> i64 {
        let (from, to) = self.days();
        to - from
    }

    /// Half as long, around the day `at`, which stays in place.
    pub fn zoom_in(self, at: i64) -> Self {
        let (from, to) = self.days();
        let at = at.clamp(from, to);
        let next = Self::around(from + (at - from) / 2, to - (to - at) / 2);
        // Rounded to whole units, it may be as long as before; the shortest window stays.
        if next.length() < self.length() || self.length() <= 1 {
            next
        } else {
            let half = (self.length() / 2).max(1);
            let from = (at - half / 2).clamp(from, to - half);
            let to = from + half;
            Self::new(Date::of_day_number(from), Date::of_day_number(to - 1))
        }
    }

    /// Twice as long, around its middle, and never beyond `whole`.
    pub fn zoom_out(self, whole: Self) -> Self {
        let (from, to) = self.days();
        let half = (self.length() / 2).max(1);
        Self::around(from - half, to + half).clamp_to(whole)
    }

    /// Moved by half of its length, later or earlier, and never beyond `whole`.
    pub fn shifted(self, later: bool, whole: Self) -> Self {
        let (from, to) = self.days();
        let (first, end) = whole.days();
        let half = (self.length() / 2).max(1);
        let by = if later {
            half.min(end - to)
        } else {
            -half.min(from - first)
        };
        Self::around(from + by, to + by).clamp_to(whole)
    }

    /// Its intersection with another; if that is empty, the other one.
    pub fn clamp_to(self, whole: Self) -> Self {
        let (first, last) = (self.first.max(whole.first), self.last.min(whole.last));
        if first <= last {
            Self { first, last }
        } else {
            whole
        }
    }

    /// Whether it consists of whole years.
    pub fn in_years(self) -> bool {
        let (first, last) = (self.first, self.last);
        (first.month, first.day, last.month, last.day) == (1, 1, 12, 31)
    }

    /// Reads `2318..2370`, `2369`, `2369-03..2369-05` or `2369-03-09..2369-03-12`.
    pub fn parse(text: &str) -> Option<Self> {
        let (first, last) = text.split_once("..").unwrap_or((text, text));
        let (first, last) = (part(first)?, part(last)?);
        Some(Self {
            first: first.0.min(last.0),
            last: first.1.max(last.1),
        })
    }

    /// The window in the shortest form that [`Self::parse`] reads.
    pub fn print(self) -> String {
        let (first, last) = (self.first, self.last);
        let in_months = first.day == 1 && last.day == month_length(last.year, last.month);
        let parts = if self.in_years() {
            1
        } else if in_months {
            2
        } else {
            3
        };
        let (first, last) = (print(first, parts), print(last, parts));
        if first == last {
            first
        } else {
            format!("{first}..{last}")
        }
    }
}

/// The first and the last day of a year, a month or a day.
fn part(text: &str) -> Option<(Date, Date)> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => (-1, digits),
        None => (1, text),
    };
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut numbers = digits.split('-');
    let year: i64 = numbers.next()?.parse().ok()?;
    let year = i32::try_from(year.checked_mul(sign)?).ok()?;
    let month: Option<u8> = numbers.next().map(str::parse).transpose().ok()?;
    let day: Option<u8> = numbers.next().map(str::parse).transpose().ok()?;
    let last_month = month.unwrap_or(12);
    let last_day = month_length(year, last_month);
    let known =
        (1..=12).contains(&last_month) && day.is_none_or(|day| (1..=last_day).contains(&day));
    if !known || numbers.next().is_some() {
        return None;
    }
    let at = |month, day| Date { year, month, day };
    Some((
        at(month.unwrap_or(1), day.unwrap_or(1)),
        at(last_month, day.unwrap_or(last_day)),
    ))
}

fn print(date: Date, parts: usize) -> String {
    let mut printed = date.year.to_string();
    for number in [date.month, date.day].iter().take(parts - 1) {
        printed.push('-');
        if *number < 10 {
            printed.push('0');
        }
        printed.push_str(&number.to_string());
    }
    printed
}

#[cfg(test)]
mod tests;
