//! A table of dates: what is written, its bounds and its words.

mod any;
mod forms;

use edtf_core::{Bound, BoundDate, Edtf};
use lore::chronology::{DateExtent, Extent};
use lore::{Calendar, Date, Holding, Years};

use self::forms::{FORMS, Form};
use super::resolve;
use crate::strings::Strings;

fn day(date: Option<Date>) -> String {
    let show = |d: Date| format!("{}-{:02}-{:02}", d.year, d.month, d.day);
    date.map_or_else(|| "*".to_owned(), show)
}

fn days(first: Option<Date>, last: Option<Date>) -> String {
    format!("{} {}", day(first), day(last))
}

fn extent(extent: Extent) -> String {
    let first = extent.from.map(Date::of_day_number);
    let last = extent.to.map(|end| Date::of_day_number(end - 1));
    days(first, last)
}

#[test]
fn every_form_has_its_bounds_its_mark_and_its_words() {
    let mut wrong = Vec::new();
    for &Form(_, edtf, shape, start, end, core, words) in FORMS {
        let strings = Strings::default();
        let when = resolve(edtf, Calendar::default(), &strings)
            .unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
        let mark = DateExtent::of(&when);
        let came = (
            when.shape,
            days(when.start_earliest, when.start_latest),
            days(when.end_earliest, when.end_latest),
            mark.core.map_or_else(|| "none".to_owned(), extent),
            when.words,
        );
        let expected = (shape, start.into(), end.into(), core.into(), words);
        if came != expected {
            wrong.push(format!("{edtf}\n  is {came:?}\n not {expected:?}"));
        }
        // The hull is all of its possible days; doubt is drawn wherever it is written.
        assert_eq!(
            extent(mark.hull),
            days(when.start_earliest, when.end_latest),
            "{edtf}"
        );
        assert_eq!(mark.doubtful, edtf.contains(['?', '~', '%']), "{edtf}");
        assert_eq!(when.edtf, edtf);
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_outer_bounds_and_the_level_are_those_of_the_library() {
    let date = |bound| match bound {
        Bound::Date(BoundDate { year, month, day }) => Some((year, month, day)),
        _ => None,
    };
    for &Form(level, edtf, ..) in FORMS {
        let strings = Strings::default();
        let when = resolve(edtf, Calendar::default(), &strings)
            .unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
        let theirs = Edtf::parse(edtf).unwrap_or_else(|e| panic!("{edtf}: {e}"));
        let ours = |date: Option<Date>| date.map(|d| (i64::from(d.year), d.month, d.day));
        let bounds = theirs.bounds();
        assert_eq!(ours(when.start_earliest), date(bounds.earliest), "{edtf}");
        assert_eq!(ours(when.end_latest), date(bounds.latest), "{edtf}");
        assert_eq!(theirs.level(), level, "level of {edtf}");
    }
}

#[test]
fn years_before_the_year_1_may_have_unknown_digits() {
    for (edtf, start, end, words) in [
        (
            "-01XX",
            "-199-01-01",
            "-100-12-31",
            "some year from −199 to −100",
        ),
        (
            "-004X",
            "-49-01-01",
            "-40-12-31",
            "some year from −49 to −40",
        ),
        (
            "-1XXX~",
            "-1999-01-01",
            "-1000-12-31",
            "about some year from −1999 to −1000",
        ),
    ] {
        let strings = Strings::default();
        let when = resolve(edtf, Calendar::default(), &strings)
            .unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
        assert_eq!(
            days(when.start_earliest, when.end_latest),
            format!("{start} {end}")
        );
        assert_eq!((when.words, when.approximate), (words, edtf.ends_with('~')));
    }
    for edtf in ["-XXXX", "-0X1X", "-01XX/-004X", "-01XX-01", "-01xx"] {
        assert!(
            resolve(edtf, Calendar::default(), &Strings::default()).is_err(),
            "{edtf}"
        );
    }
}

#[test]
fn bounds_are_in_order() {
    for &Form(_, edtf, ..) in FORMS {
        let strings = Strings::default();
        let when = resolve(edtf, Calendar::default(), &strings)
            .unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
        let ordered = |a: Option<Date>, b: Option<Date>| a.zip(b).is_none_or(|(a, b)| a <= b);
        assert!(ordered(when.start_earliest, when.start_latest), "{edtf}");
        assert!(ordered(when.end_earliest, when.end_latest), "{edtf}");
        assert!(ordered(when.start_earliest, when.end_earliest), "{edtf}");
        assert!(ordered(when.start_latest, when.end_latest), "{edtf}");
    }
}

#[test]
fn open_ends_hold_on_and_unknown_ends_perhaps() {
    let expected = [
        ("2333/..", 2400, Holding::Yes),
        ("2333/", 2400, Holding::Perhaps),
        ("2333/", 2333, Holding::Yes),
        ("../2370", 2370, Holding::Yes),
        ("../2370", 2300, Holding::Perhaps),
        ("/2357", 2357, Holding::Yes),
        ("/2357", 2300, Holding::Perhaps),
        ("{2319,2328}", 2319, Holding::Yes),
        ("{2319,2328}", 2324, Holding::Perhaps),
        ("{2319,2328}", 2328, Holding::Perhaps),
        ("{2319..2328}", 2324, Holding::Yes),
        ("[..2370]", 2300, Holding::Perhaps),
        ("[..2370]", 2371, Holding::No),
    ];
    for (edtf, year, holding) in expected {
        let strings = Strings::default();
        let when = resolve(edtf, Calendar::default(), &strings)
            .unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
        assert_eq!(when.holds_in(Years::of(year)), holding, "{edtf} in {year}");
    }
}

#[test]
fn what_is_no_date_says_where_and_why() {
    let expected = [
        ("", 0, "empty input"),
        ("soon", 0, "year must have exactly four digits (or X)"),
        ("2369-13", 5, "month must be 01-12 or a sub-year code 21-41"),
        ("2369-02-30", 8, "day is out of range for the month"),
        ("2370/2369", 5, "interval end precedes interval start"),
        (
            "Y9E18",
            0,
            "the year is beyond what the encyclopedia can count",
        ),
        ("/..", 0, "interval needs at least one dated endpoint"),
    ];
    for (edtf, offset, message) in expected {
        let strings = Strings::default();
        let error = resolve(edtf, Calendar::default(), &strings).expect_err(edtf);
        assert_eq!((error.offset, error.message), (offset, message), "{edtf}");
    }
}
