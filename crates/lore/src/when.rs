//! Dates that include their uncertainty.
//!
//! A [`When`] is an EDTF date (ISO 8601-2, levels 0 to 2) resolved to four bounds: its earliest and
//! latest start, and its earliest and latest end. Everything that is drawn or filtered by time uses
//! only these bounds.

use serde::{Deserialize, Serialize};

use crate::Calendar;

/// A day of the proleptic Gregorian calendar with astronomical years (0 is 1 BC).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Date {
    /// Astronomical year.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 31.
    pub day: u8,
}

/// An inclusive range of years: a year filter, an era.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Years {
    /// First year.
    pub first: i32,
    /// Last year, not before the first.
    pub last: i32,
}

impl Years {
    /// A single year.
    pub fn of(year: i32) -> Self {
        Self::new(year, year)
    }

    /// The range between two years, in either order.
    pub fn new(a: i32, b: i32) -> Self {
        Self {
            first: a.min(b),
            last: a.max(b),
        }
    }
}

/// Whether something happened at some time within its bounds or lasted from one to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shape {
    /// It happened once, somewhere between the bounds.
    Moment,
    /// It lasted from its start to its end.
    Span,
}

/// What a date rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Basis {
    /// It is a date of its own.
    #[default]
    Dated,
    /// It was at some time during something else, whose bounds it has.
    During,
    /// It was throughout something else, whose bounds it has.
    Throughout,
}

/// Whether something held in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holding {
    /// It did not.
    No,
    /// It may have: the date is uncertain, approximate or has rival bounds.
    Perhaps,
    /// It did, in at least a part of the year.
    Yes,
}

/// The start of the words for what was during something else.
pub const SOME_TIME: &str = "at some time";

/// A resolved date. An absent bound is unknown or open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct When<'a> {
    /// Whether the date is its own, or that of something else.
    pub basis: Basis,
    /// The date as the author wrote it, in EDTF; empty if it has none of its own.
    pub edtf: &'a str,
    /// The date in words: "2336 to 2357", "about 2319", "at some time during the war".
    pub words: &'a str,
    /// Moment or span.
    pub shape: Shape,
    /// It did not begin before this day.
    pub start_earliest: Option<Date>,
    /// It had begun on this day at the latest.
    pub start_latest: Option<Date>,
    /// It had not ended before this day.
    pub end_earliest: Option<Date>,
    /// It was over after this day.
    pub end_latest: Option<Date>,
    /// Marked `~` or `%`: about.
    pub approximate: bool,
    /// Marked `?` or `%`: perhaps.
    pub uncertain: bool,
}

impl When<'_> {
    /// Whether it held in any of these years.
    pub fn holds_in(&self, years: Years) -> Holding {
        let ends_before = self.end_latest.is_some_and(|d| d.year < years.first);
        if self.begins_after(years) || ends_before {
            return Holding::No;
        }
        let certain = match self.shape {
            Shape::Moment => self.surely_within(years),
            Shape::Span => self.surely_overlaps(years),
        };
        if certain && !self.uncertain {
            Holding::Yes
        } else {
            Holding::Perhaps
        }
    }

    /// Whether it certainly began after these years.
    pub fn begins_after(&self, years: Years) -> bool {
        self.start_earliest.is_some_and(|d| d.year > years.last)
    }

    /// A moment is only certain to be in the years if all of its bounds are.
    fn surely_within(&self, years: Years) -> bool {
        !self.approximate
            && self.start_earliest.is_some_and(|d| d.year >= years.first)
            && self.end_latest.is_some_and(|d| d.year <= years.last)
    }

    /// A span certainly overlaps the years if it had begun by their end and had not ended before
    /// their start. An approximate bound is trusted except in its own year.
    fn surely_overlaps(&self, years: Years) -> bool {
        let slack = i32::from(self.approximate);
        let begun = self
            .start_latest
            .is_some_and(|d| d.year.saturating_add(slack) <= years.last);
        let not_over = self
            .end_earliest
            .is_none_or(|d| d.year.saturating_sub(slack) >= years.first);
        begun && not_over
    }

    /// The short date: "2336–2357", "c. 2319", "2319…2328", "from 2333", "by 2369", "during the war".
    pub fn short(&self, calendar: Calendar<'_>) -> String {
        if self.basis == Basis::Dated {
            self.years(calendar)
        } else {
            let words = self.words.strip_prefix(SOME_TIME).unwrap_or(self.words);
            words.trim_start().to_owned()
        }
    }

    /// Its years in short form, even if they aren't its own.
    pub fn years(&self, calendar: Calendar<'_>) -> String {
        let year = |date: Option<Date>| date.map(|date| date.year);
        let about = if self.approximate { "c. " } else { "" };
        let doubt = if self.uncertain { "?" } else { "" };
        let in_words = |year| format!("{about}{}", calendar.year(year));
        let years = match (self.shape, year(self.start_earliest), year(self.end_latest)) {
            // Only something within is known: that it had begun, or hadn't ended.
            (Shape::Span, None, None) => match (year(self.start_latest), year(self.end_earliest)) {
                (Some(begun), None) => format!("from {} or earlier", in_words(begun)),
                (None, Some(on)) => format!("until {} or later", in_words(on)),
                (begun, on) => calendar.span(begun, on, about),
            },
            (Shape::Span, first, last) => calendar.span(first, last, about),
            (Shape::Moment, None, Some(last)) => format!("by {}", in_words(last)),
            (Shape::Moment, Some(first), None) => format!("{} or later", in_words(first)),
            (Shape::Moment, Some(first), Some(last)) if first.checked_add(1) == Some(last) => {
                format!("{} or {}", in_words(first), calendar.year(last))
            }
            (Shape::Moment, Some(first), Some(last)) => {
                format!("{about}{}", calendar.short(first, last, "…"))
            }
            (Shape::Moment, None, None) => String::new(),
        };
        years + doubt
    }

    /// The sort key for chronological order: by first possible day, and for equals the longer
    /// first, as a reign comes before the events within it.
    pub fn order(&self) -> (Option<Date>, std::cmp::Reverse<Option<Date>>) {
        let start = self
            .start_earliest
            .or(self.start_latest)
            .or(self.end_earliest);
        (
            start.or(self.end_latest),
            std::cmp::Reverse(self.end_latest),
        )
    }
}

#[cfg(test)]
mod tests;
