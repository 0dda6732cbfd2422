//! Dates in words.

mod single;

use edtf_core::{Date, Edtf, Interval, IntervalEndpoint, Precision, Set, SetElement, SetKind};
use lore::Calendar;

pub(crate) use single::before_year_1;
use single::single;

/// A date of any form in words, with years as the world names them.
pub(crate) fn of(edtf: &Edtf, calendar: Calendar<'_>) -> String {
    let single = |date| single(date, calendar);
    match edtf {
        Edtf::Date(date) => single(date),
        Edtf::DateTime(at) => {
            let (hour, minute) = (at.time.hour, at.time.minute);
            format!("{}, {hour:02}:{minute:02}", single(&at.date))
        }
        Edtf::Interval(interval) => span(interval, calendar),
        Edtf::Set(set) => members(set, calendar),
    }
}

fn span(interval: &Interval, calendar: Calendar<'_>) -> String {
    use IntervalEndpoint::{Date, OnOrAfter, OnOrBefore, Open, Unknown};
    let single = |date| single(date, calendar);
    let from = match &interval.start {
        Open => String::new(),
        Unknown => "an unknown time".to_owned(),
        OnOrBefore(date) => format!("{} or before", single(date)),
        Date(date) | OnOrAfter(date) => single(date),
    };
    let to = match &interval.end {
        Open => String::new(),
        Unknown => "an unknown time".to_owned(),
        OnOrAfter(date) => format!("{} or later", single(date)),
        Date(date) | OnOrBefore(date) => single(date),
    };
    match (&interval.start, &interval.end) {
        (Open, _) => format!("until {to}"),
        (_, Open) => format!("since {from}"),
        (Unknown, _) | (_, Unknown) => format!("from {from} to {to}"),
        _ => format!("{from} to {to}"),
    }
}

fn members(set: &Set, calendar: Calendar<'_>) -> String {
    let single = |date| single(date, calendar);
    let one = set.kind == SetKind::OneMember;
    if let [element] = &set.elements[..] {
        return match element {
            SetElement::Date(date) => single(date),
            SetElement::Range(from, to) if one => {
                format!("some time between {} and {}", single(from), single(to))
            }
            SetElement::Range(from, to) => {
                format!(
                    "every {} from {} to {}",
                    unit(from),
                    single(from),
                    single(to)
                )
            }
            SetElement::OnOrBefore(date) if one => format!("by {}", single(date)),
            SetElement::OnOrBefore(date) => format!("every {} until {}", unit(date), single(date)),
            SetElement::OnOrAfter(date) if one => format!("{} or later", single(date)),
            SetElement::OnOrAfter(date) => format!("every {} since {}", unit(date), single(date)),
        };
    }
    let words = set.elements.iter();
    let words: Vec<String> = words.map(|element| member(element, calendar)).collect();
    list(&words, if one { "or" } else { "and" })
}

fn member(element: &SetElement, calendar: Calendar<'_>) -> String {
    let single = |date| single(date, calendar);
    match element {
        SetElement::Date(date) => single(date),
        SetElement::Range(from, to) => format!("{} to {}", single(from), single(to)),
        SetElement::OnOrBefore(date) => format!("{} or before", single(date)),
        SetElement::OnOrAfter(date) => format!("{} or later", single(date)),
    }
}

fn list(words: &[String], joint: &str) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first, last] => format!("{first} {joint} {last}"),
        [most @ .., last] => format!("{}, {joint} {last}", most.join(", ")),
    }
}

fn unit(date: &Date) -> &'static str {
    match date.precision() {
        Precision::Year => "year",
        Precision::Month => "month",
        Precision::Season => "season",
        Precision::Day => "day",
    }
}
