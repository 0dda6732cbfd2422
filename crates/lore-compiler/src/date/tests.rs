//! A table of dates: what is written, its bounds and its words.

use edtf_core::{Bound, Edtf};
use lore::chronology::{Extent, Mark};
use lore::{Date, Holding, Shape, Years};

use super::resolve;
use crate::strings::Strings;

const MOMENT: Shape = Shape::Moment;
const SPAN: Shape = Shape::Span;

fn day(date: Option<Date>) -> String {
    let show = |d: Date| format!("{}-{:02}-{:02}", d.year, d.month, d.day);
    date.map_or_else(|| "*".to_owned(), show)
}

/// EDTF, shape, start and end as `earliest latest`, words.
#[rustfmt::skip]
const TABLE: &[(&str, Shape, &str, &str, &str)] = &[
    ("2369", MOMENT, "2369-01-01 2369-12-31", "2369-01-01 2369-12-31", "2369"),
    ("2369-03", MOMENT, "2369-03-01 2369-03-31", "2369-03-01 2369-03-31", "March 2369"),
    ("2368-02", MOMENT, "2368-02-01 2368-02-29", "2368-02-01 2368-02-29", "February 2368"),
    ("2369-03-09", MOMENT, "2369-03-09 2369-03-09", "2369-03-09 2369-03-09", "9 March 2369"),
    ("2369-03-09T08:05:00Z", MOMENT, "2369-03-09 2369-03-09", "2369-03-09 2369-03-09", "9 March 2369, 08:05"),
    ("2369-21", MOMENT, "2369-03-01 2369-05-31", "2369-03-01 2369-05-31", "spring 2369"),
    ("2369-24", MOMENT, "2369-12-01 2370-02-28", "2369-12-01 2370-02-28", "winter 2369"),
    ("2369-33", MOMENT, "2369-01-01 2369-03-31", "2369-01-01 2369-03-31", "the first quarter of 2369"),
    ("2369-41", MOMENT, "2369-07-01 2369-12-31", "2369-07-01 2369-12-31", "the second half of 2369"),
    ("236X", MOMENT, "2360-01-01 2369-12-31", "2360-01-01 2369-12-31", "the 2360s"),
    ("23XX", MOMENT, "2300-01-01 2399-12-31", "2300-01-01 2399-12-31", "the 2300s"),
    ("2XXX", MOMENT, "2000-01-01 2999-12-31", "2000-01-01 2999-12-31", "some year from 2000 to 2999"),
    ("XXXX", MOMENT, "0-01-01 9999-12-31", "0-01-01 9999-12-31", "an unknown year"),
    ("2369-XX", MOMENT, "2369-01-01 2369-12-31", "2369-01-01 2369-12-31", "some month of 2369"),
    ("2369-03-XX", MOMENT, "2369-03-01 2369-03-31", "2369-03-01 2369-03-31", "some day of March 2369"),
    ("2369-XX-XX", MOMENT, "2369-01-01 2369-12-31", "2369-01-01 2369-12-31", "some day of 2369"),
    ("2369-X2", MOMENT, "2369-02-01 2369-12-31", "2369-02-01 2369-12-31", "some time between 1 February 2369 and 31 December 2369"),
    ("1950S2", MOMENT, "1900-01-01 1999-12-31", "1900-01-01 1999-12-31", "about 1950, between 1900 and 1999"),
    ("-0300", MOMENT, "-300-01-01 -300-12-31", "-300-01-01 -300-12-31", "−300"),
    ("0985", MOMENT, "985-01-01 985-12-31", "985-01-01 985-12-31", "985"),
    ("Y170000002", MOMENT, "170000002-01-01 170000002-12-31", "170000002-01-01 170000002-12-31", "170,000,002"),
    ("Y-17E7", MOMENT, "-170000000-01-01 -170000000-12-31", "-170000000-01-01 -170000000-12-31", "−170,000,000"),
    ("2319~", MOMENT, "2319-01-01 2319-12-31", "2319-01-01 2319-12-31", "about 2319"),
    ("2328?", MOMENT, "2328-01-01 2328-12-31", "2328-01-01 2328-12-31", "perhaps 2328"),
    ("2328%", MOMENT, "2328-01-01 2328-12-31", "2328-01-01 2328-12-31", "perhaps about 2328"),
    ("2328-06~-11", MOMENT, "2328-06-11 2328-06-11", "2328-06-11 2328-06-11", "about 11 June 2328"),
    ("2336/2357", SPAN, "2336-01-01 2336-12-31", "2357-01-01 2357-12-31", "2336 to 2357"),
    ("2336~/2357?", SPAN, "2336-01-01 2336-12-31", "2357-01-01 2357-12-31", "about 2336 to perhaps 2357"),
    ("2369-03/2369-05-02", SPAN, "2369-03-01 2369-03-31", "2369-05-02 2369-05-02", "March 2369 to 2 May 2369"),
    ("233X/2357", SPAN, "2330-01-01 2339-12-31", "2357-01-01 2357-12-31", "the 2330s to 2357"),
    ("2333/..", SPAN, "2333-01-01 2333-12-31", "* *", "since 2333"),
    ("2333/", SPAN, "2333-01-01 2333-12-31", "2333-01-01 *", "from 2333 to an unknown time"),
    ("../2370", SPAN, "* 2370-01-01", "2370-01-01 2370-12-31", "until 2370"),
    ("/2357", SPAN, "* 2357-12-31", "2357-01-01 2357-12-31", "from an unknown time to 2357"),
    ("..2336/2357..", SPAN, "* 2336-12-31", "2357-01-01 *", "2336 or before to 2357 or later"),
    ("[2319,2328]", MOMENT, "2319-01-01 2328-12-31", "2319-01-01 2328-12-31", "2319 or 2328"),
    ("[2319,2328,2331]", MOMENT, "2319-01-01 2331-12-31", "2319-01-01 2331-12-31", "2319, 2328, or 2331"),
    ("[2319..2328]", MOMENT, "2319-01-01 2328-12-31", "2319-01-01 2328-12-31", "some time between 2319 and 2328"),
    ("[..2370]", MOMENT, "* 2370-12-31", "* 2370-12-31", "by 2370"),
    ("[2370..]", MOMENT, "2370-01-01 *", "2370-01-01 *", "2370 or later"),
    ("[2319,2330..2333]", MOMENT, "2319-01-01 2333-12-31", "2319-01-01 2333-12-31", "2319 or 2330 to 2333"),
    ("{2319,2328}", SPAN, "2319-01-01 2319-12-31", "2319-01-01 2328-12-31", "2319 and 2328"),
    ("{2319..2328}", SPAN, "2319-01-01 2319-12-31", "2328-01-01 2328-12-31", "every year from 2319 to 2328"),
    ("{2319-05..}", SPAN, "2319-05-01 2319-05-31", "* *", "every month since May 2319"),
    ("{..2328}", SPAN, "* 2328-12-31", "2328-12-31 2328-12-31", "every year until 2328"),
];

#[test]
fn dates_have_bounds_shapes_and_words() {
    for &(edtf, shape, start, end, words) in TABLE {
        let strings = Strings::default();
        let when = resolve(edtf, &strings).unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
        assert_eq!(when.shape, shape, "{edtf}");
        let pair = |a, b| format!("{} {}", day(a), day(b));
        assert_eq!(
            pair(when.start_earliest, when.start_latest),
            start,
            "start of {edtf}"
        );
        assert_eq!(
            pair(when.end_earliest, when.end_latest),
            end,
            "end of {edtf}"
        );
        assert_eq!(when.words, words, "{edtf}");
        assert_eq!(when.edtf, edtf);
    }
}

#[test]
fn the_outer_bounds_are_those_of_the_library() {
    for &(edtf, ..) in TABLE {
        let strings = Strings::default();
        let when = resolve(edtf, &strings).unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
        let bounds = Edtf::parse(edtf)
            .unwrap_or_else(|e| panic!("{edtf}: {e}"))
            .bounds();
        for (bound, ours) in [
            (bounds.earliest, when.start_earliest),
            (bounds.latest, when.end_latest),
        ] {
            let theirs = match bound {
                Bound::Date(d) => Some((d.year, d.month, d.day)),
                _ => None,
            };
            let ours = ours.map(|d| (i64::from(d.year), d.month, d.day));
            assert_eq!(ours, theirs, "{edtf}");
        }
    }
}

#[test]
fn bounds_are_in_order() {
    for &(edtf, ..) in TABLE {
        let strings = Strings::default();
        let when = resolve(edtf, &strings).unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
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
        let when = resolve(edtf, &strings).unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
        assert_eq!(
            when.holds_in(Years::new(year, year)),
            holding,
            "{edtf} in {year}"
        );
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
        let error = resolve(edtf, &strings).expect_err(edtf);
        assert_eq!((error.offset, error.message), (offset, message), "{edtf}");
    }
}

/// EDTF, hull and certain core as `first last`, whether the mark is a guess.
#[rustfmt::skip]
const MARKS: &[(&str, &str, &str, bool)] = &[
    ("2369", "2369-01-01 2369-12-31", "2369-01-01 2369-12-31", false),
    ("2369-03", "2369-03-01 2369-03-31", "2369-03-01 2369-03-31", false),
    ("2369-03-09", "2369-03-09 2369-03-09", "2369-03-09 2369-03-09", false),
    ("2369-03-09T08:05:00Z", "2369-03-09 2369-03-09", "2369-03-09 2369-03-09", false),
    ("2369-21", "2369-03-01 2369-05-31", "2369-03-01 2369-05-31", false),
    // A winter lies in two years.
    ("2369-24", "2369-12-01 2370-02-28", "none", false),
    ("2369-41", "2369-07-01 2369-12-31", "2369-07-01 2369-12-31", false),
    ("236X", "2360-01-01 2369-12-31", "none", false),
    ("23XX", "2300-01-01 2399-12-31", "none", false),
    ("XXXX", "0-01-01 9999-12-31", "none", false),
    ("2369-XX", "2369-01-01 2369-12-31", "2369-01-01 2369-12-31", false),
    ("1950S2", "1900-01-01 1999-12-31", "none", false),
    ("-0300", "-300-01-01 -300-12-31", "-300-01-01 -300-12-31", false),
    ("Y170000002", "170000002-01-01 170000002-12-31", "170000002-01-01 170000002-12-31", false),
    ("2319~", "2319-01-01 2319-12-31", "none", true),
    ("2328?", "2328-01-01 2328-12-31", "none", true),
    ("2328%", "2328-01-01 2328-12-31", "none", true),
    ("2328-06~-11", "2328-06-11 2328-06-11", "none", true),
    ("2336/2357", "2336-01-01 2357-12-31", "2336-01-01 2357-12-31", false),
    ("2336~/2357", "2336-01-01 2357-12-31", "2337-01-01 2356-12-31", true),
    ("2336~/2357?", "2336-01-01 2357-12-31", "none", true),
    ("2369-03/2369-05-02", "2369-03-01 2369-05-02", "2369-03-01 2369-05-02", false),
    ("233X/2357", "2330-01-01 2357-12-31", "2339-12-31 2357-12-31", false),
    ("-9000/0999", "-9000-01-01 999-12-31", "-9000-01-01 999-12-31", false),
    ("2333/..", "2333-01-01 *", "2333-01-01 *", false),
    ("2333/", "2333-01-01 *", "2333-01-01 2333-12-31", false),
    ("../2370", "* 2370-12-31", "2370-01-01 2370-12-31", false),
    ("/2357", "* 2357-12-31", "2357-01-01 2357-12-31", false),
    ("..2336/2357..", "* *", "2336-12-31 2357-01-01", false),
    ("[2319,2328]", "2319-01-01 2328-12-31", "none", false),
    ("[2319..2328]", "2319-01-01 2328-12-31", "none", false),
    ("[..2370]", "* 2370-12-31", "none", false),
    ("[2370..]", "2370-01-01 *", "none", false),
    ("{2319,2328}", "2319-01-01 2328-12-31", "2319-01-01 2319-12-31", false),
    ("{2319..2328}", "2319-01-01 2328-12-31", "2319-01-01 2328-12-31", false),
    ("{2319-05..}", "2319-05-01 *", "2319-05-01 *", false),
    ("{..2328}", "* 2328-12-31", "2328-12-31 2328-12-31", false),
];

#[test]
fn dates_have_hulls_and_certain_cores() {
    let last = |end: Option<i64>| day(end.map(|end| Date::of_day_number(end - 1)));
    let show = |extent: Extent| {
        let first = day(extent.from.map(Date::of_day_number));
        format!("{first} {}", last(extent.to))
    };
    for &(edtf, hull, core, doubtful) in MARKS {
        let strings = Strings::default();
        let when = resolve(edtf, &strings).unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
        let mark = Mark::of(&when);
        assert_eq!(show(mark.hull), hull, "hull of {edtf}");
        let shown = mark.core.map_or_else(|| "none".to_owned(), show);
        assert_eq!(shown, core, "core of {edtf}");
        assert_eq!(mark.doubtful, doubtful, "{edtf}");
    }
}

#[test]
fn every_form_has_a_mark() {
    for &(edtf, ..) in TABLE {
        let strings = Strings::default();
        let when = resolve(edtf, &strings).unwrap_or_else(|e| panic!("{edtf}: {e:?}"));
        let mark = Mark::of(&when);
        let day = |date: Option<Date>| date.map(Date::day_number);
        assert_eq!(mark.hull.from, day(when.start_earliest), "{edtf}");
        assert_eq!(
            mark.hull.to,
            day(when.end_latest).map(|last| last + 1),
            "{edtf}"
        );
    }
}
