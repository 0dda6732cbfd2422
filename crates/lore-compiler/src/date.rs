//! EDTF dates (ISO 8601-2, levels 0 to 2) resolved to the bounds of a [`When`].
//!
//! The crate `edtf-core` parses and bounds them. It only knows the earliest and the latest day, while a [`When`]
//! needs two bounds for either end. What the standard leaves open is decided here:
//!
//! - `~`, `?` and `%` move no bound (8.4.2 of the standard says so); they are flags. A mark on one
//!   component, as in `2004-06~-11`, marks the whole date: no view shows half a doubt.
//! - Years before the year 1 may have unknown digits, too (`-01XX`), as dates by themselves; the crate
//!   does not support these.
//! - An unknown end (`2333/`) can't be before its start, nor an unknown start (`/2357`) after its end;
//!   these are their bounds. So in 2400 the first perhaps holds.
//! - An open end (`2333/..`) goes on: it has no bounds at all, and holds in every later year.
//! - An open start (`../2370`) says of a state that it held before 2370, whenever it began. It had
//!   begun when 2370 began, which is all that is known.
//! - `[a,b]` is one moment somewhere between the first and the last of them; the gaps are lost.
//! - `{a..b}` is every day, month or year from a to b: a span. `{a,b}` with a gap is also a span,
//!   certain in its first member and possible up to its last: a span that was certain in the gap
//!   would claim what nobody said.

mod negative_mask;

use edtf_core::{Bound, BoundDate, Edtf, Interval, IntervalEndpoint, Set, SetElement, SetKind};
use lore::{Basis, Calendar, Date, Shape, When};

use crate::strings::Strings;
use crate::words;
use negative_mask::NegativeMask;

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct DateError {
    pub(crate) message: &'static str,
    /// The byte of the text at which this is noticed.
    pub(crate) offset: usize,
}

const OUT_OF_RANGE: DateError = DateError {
    message: "the year is beyond what the encyclopedia can count",
    offset: 0,
};

/// Earliest and latest day.
type Pair = (Option<Date>, Option<Date>);

struct Bounds {
    shape: Shape,
    start: Pair,
    end: Pair,
}

/// The date that an EDTF text means.
pub(crate) fn resolve<'a>(
    edtf: &'a str,
    calendar: Calendar<'_>,
    strings: &'a Strings,
) -> Result<When<'a>, DateError> {
    if let Some(years) = NegativeMask::parse(edtf) {
        return Ok(years.when(edtf, calendar, strings));
    }
    let parsed = Edtf::parse(edtf).map_err(|error| DateError {
        message: error.message,
        offset: error.offset,
    })?;
    let bounds = match &parsed {
        Edtf::Date(date) => moment(days(date)?),
        Edtf::DateTime(time) => moment(days(&time.date)?),
        Edtf::Interval(interval) => span(interval)?,
        Edtf::Set(set) => members(set)?,
    };
    Ok(When {
        basis: Basis::Dated,
        edtf,
        words: strings.keep(words::of(&parsed, calendar)),
        shape: bounds.shape,
        start_earliest: bounds.start.0,
        start_latest: bounds.start.1,
        end_earliest: bounds.end.0,
        end_latest: bounds.end.1,
        approximate: parsed.is_approximate(),
        uncertain: parsed.is_uncertain(),
    })
}

/// First and last possible day of a single date.
fn days(date: &edtf_core::Date) -> Result<(Date, Date), DateError> {
    let bounds = Edtf::Date(*date).bounds();
    match (bounds.earliest, bounds.latest) {
        (Bound::Date(first), Bound::Date(last)) => Ok((day(first)?, day(last)?)),
        _ => Err(OUT_OF_RANGE),
    }
}

fn day(bound: BoundDate) -> Result<Date, DateError> {
    Ok(Date {
        year: i32::try_from(bound.year).map_err(|_| OUT_OF_RANGE)?,
        month: bound.month,
        day: bound.day,
    })
}

fn moment((first, last): (Date, Date)) -> Bounds {
    happened(Some(first), Some(last))
}

/// A moment somewhere between two days, either of which may be unknown.
fn happened(first: Option<Date>, last: Option<Date>) -> Bounds {
    Bounds {
        shape: Shape::Moment,
        start: (first, last),
        end: (first, last),
    }
}

fn span(interval: &Interval) -> Result<Bounds, DateError> {
    use IntervalEndpoint::{Date, OnOrAfter, OnOrBefore, Open, Unknown};
    let dated = |endpoint: &IntervalEndpoint| match endpoint {
        Date(date) | OnOrBefore(date) | OnOrAfter(date) => days(date).map(Some),
        Open | Unknown => Ok(None),
    };
    let (first, last) = (dated(&interval.start)?, dated(&interval.end)?);
    let start = match (&interval.start, first) {
        (Open, _) => (None, last.map(|last| last.0)),
        (OnOrBefore(_), Some(first)) => (None, Some(first.1)),
        (_, Some(first)) => (Some(first.0), Some(first.1)),
        (_, None) => (None, last.map(|last| last.1)),
    };
    let end = match (&interval.end, last) {
        (Open, _) => (None, None),
        (OnOrAfter(_), Some(last)) => (Some(last.0), None),
        (_, Some(last)) => (Some(last.0), Some(last.1)),
        (_, None) => (start.0.or(start.1), None),
    };
    Ok(Bounds {
        shape: Shape::Span,
        start,
        end,
    })
}

fn members(set: &Set) -> Result<Bounds, DateError> {
    let mut elements = Vec::new();
    for element in &set.elements {
        elements.push(match element {
            SetElement::Date(date) => {
                let (first, last) = days(date)?;
                (Some(first), Some(last))
            }
            SetElement::Range(from, to) => (Some(days(from)?.0), Some(days(to)?.1)),
            SetElement::OnOrBefore(date) => (None, Some(days(date)?.1)),
            SetElement::OnOrAfter(date) => (Some(days(date)?.0), None),
        });
    }
    // Here `None` is endless: before all first days, and after all last days.
    let first = elements.iter().map(|e| e.0).min().flatten();
    let endless = elements.iter().any(|e| e.1.is_none());
    let last = elements.iter().filter_map(|e| e.1).max();
    let last = last.filter(|_| !endless);
    Ok(match (set.kind, &set.elements[..]) {
        (SetKind::OneMember, _) | (_, [SetElement::Date(_)]) => happened(first, last),
        (SetKind::AllMembers, [SetElement::Range(from, to)]) => Bounds {
            shape: Shape::Span,
            start: (first, Some(days(from)?.1)),
            end: (Some(days(to)?.0), last),
        },
        (SetKind::AllMembers, [SetElement::OnOrAfter(from)]) => Bounds {
            shape: Shape::Span,
            start: (first, Some(days(from)?.1)),
            end: (None, None),
        },
        (SetKind::AllMembers, _) => {
            let earliest = elements.iter().min().copied().unwrap_or_default();
            Bounds {
                shape: Shape::Span,
                start: (first, earliest.1),
                end: (earliest.0.or(earliest.1), last),
            }
        }
    })
}

#[cfg(test)]
mod tests;
