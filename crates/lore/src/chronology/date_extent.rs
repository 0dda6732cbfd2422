//! The possible and the certain days of a date, for drawing.

use crate::{Date, Shape, When, Years};

/// A range of days, exclusive of the last. Without an end it goes on forever.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Extent {
    /// The first day; absent if there is none.
    pub from: Option<i64>,
    /// The day after the last; absent if there is none.
    pub to: Option<i64>,
}

impl Extent {
    /// Whether it overlaps the days from `from` up to but not including `to`.
    pub fn meets(self, from: i64, to: i64) -> bool {
        self.from.is_none_or(|first| first < to) && self.to.is_none_or(|end| end > from)
    }

    /// Whether any of its days are in these years.
    pub fn meets_years(self, years: Years) -> bool {
        let end = Date::new_year(years.last.saturating_add(1));
        self.meets(Date::new_year(years.first).day_number(), end.day_number())
    }
}

/// A date as it is drawn.
///
/// The **hull** is all of its possible days. The **core** is its certain days, in the sense of
/// [`When::holds_in`]: it holds in each of the core's years. So the year, month or day that an
/// author wrote is certain as a whole: `2336/2357` is solid from the first day of 2336 to the last
/// of 2357, even though the day on which it began is unknown. A moment that may be in one of
/// several years has no core, nor has anything marked as uncertain; an approximate end is certain
/// from the next year on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateExtent {
    /// All days on which it may have been.
    pub hull: Extent,
    /// The days of its certain years or of a shorter certain time.
    pub core: Option<Extent>,
    /// Whether its outline is a guess: about, perhaps.
    pub doubtful: bool,
}

impl DateExtent {
    /// The extent of a date.
    pub fn of(when: &When<'_>) -> Self {
        let hull = Extent {
            from: when.start_earliest.map(Date::day_number),
            to: when.end_latest.map(after),
        };
        let core = match when.shape {
            _ if when.uncertain => None,
            Shape::Moment if when.approximate => None,
            Shape::Moment => moment(when),
            Shape::Span => span(when),
        };
        Self {
            hull,
            core: core.filter(|core| core.from.zip(core.to).is_none_or(|(a, b)| a < b)),
            doubtful: when.approximate || when.uncertain,
        }
    }
}

fn after(date: Date) -> i64 {
    date.day_number() + 1
}

/// A moment is certain if all of its days are in one year.
fn moment(when: &When<'_>) -> Option<Extent> {
    let (first, last) = (when.start_earliest?, when.end_latest?);
    (first.year == last.year).then(|| Extent {
        from: Some(first.day_number()),
        to: Some(after(last)),
    })
}

/// A span is certain from its latest start to its earliest end, extended to whole years of these.
fn span(when: &When<'_>) -> Option<Extent> {
    let slack = i32::from(when.approximate);
    let begun = when.start_latest?;
    // An end known to the year counts as known: the core then reaches to the hull. So does a start.
    let from = match when.start_earliest {
        Some(first) if first.year == begun.year && slack == 0 => first,
        _ if slack == 0 => begun,
        _ => Date::new_year(begun.year.saturating_add(slack)),
    };
    let mut to = match (when.end_earliest, when.end_latest) {
        (Some(end), Some(last)) if end.year == last.year && slack == 0 => Some(after(last)),
        (Some(end), _) if slack == 0 => Some(after(end)),
        (Some(end), _) => Some(Date::new_year(end.year).day_number()),
        (None, last) => last.map(after),
    };
    let mut first = from.day_number();
    // If it had begun by the end of a year and not ended before it, that year is certain.
    if let Some(end) = when.end_earliest
        && end.year == begun.year
        && slack == 0
    {
        first = first.min(end.day_number());
        to = to.map(|to| to.max(after(begun)));
    }
    Some(Extent {
        from: Some(first),
        to,
    })
}
