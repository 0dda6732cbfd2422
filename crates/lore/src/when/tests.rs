use super::{Basis, Date, Holding, Shape, When, Years};
use crate::Calendar;

fn span(start: (i32, i32), end: (i32, i32)) -> When<'static> {
    let day = |year| {
        Some(Date {
            year,
            month: 6,
            day: 1,
        })
    };
    When {
        basis: Basis::Dated,
        edtf: "",
        words: "",
        shape: Shape::Span,
        start_earliest: day(start.0),
        start_latest: day(start.1),
        end_earliest: day(end.0),
        end_latest: day(end.1),
        approximate: false,
        uncertain: false,
    }
}

fn in_year(when: &When<'_>, year: i32) -> Holding {
    when.holds_in(Years::of(year))
}

#[test]
fn a_span_holds_in_its_first_and_last_year_and_not_beyond() {
    let camp = span((2336, 2336), (2357, 2357));
    let expected = [
        (2335, Holding::No),
        (2336, Holding::Yes),
        (2350, Holding::Yes),
        (2357, Holding::Yes),
        (2358, Holding::No),
    ];
    for (year, holding) in expected {
        assert_eq!(in_year(&camp, year), holding, "{year}");
    }
}

#[test]
fn between_the_earliest_and_the_latest_start_a_span_holds_perhaps() {
    let rule = span((2319, 2328), (2369, 2369));
    assert_eq!(in_year(&rule, 2318), Holding::No);
    assert_eq!(in_year(&rule, 2320), Holding::Perhaps);
    assert_eq!(in_year(&rule, 2328), Holding::Yes);
}

#[test]
fn a_moment_with_two_possible_years_holds_in_neither_for_sure() {
    let mut founding = span((2345, 2347), (2345, 2347));
    founding.shape = Shape::Moment;
    assert_eq!(in_year(&founding, 2345), Holding::Perhaps);
    assert_eq!(founding.holds_in(Years::new(2340, 2350)), Holding::Yes);
}

#[test]
fn an_approximate_start_is_not_sure_in_its_own_year() {
    let mut rule = span((2319, 2319), (2369, 2369));
    rule.approximate = true;
    assert_eq!(in_year(&rule, 2319), Holding::Perhaps);
    assert_eq!(in_year(&rule, 2330), Holding::Yes);
}

#[test]
fn the_short_form_fits_a_margin() {
    assert_eq!(
        span((2336, 2336), (2357, 2357)).short(Calendar::default()),
        "2336–2357"
    );
    assert_eq!(
        span((2369, 2369), (2369, 2369)).short(Calendar::default()),
        "2369"
    );
    let mut since = span((2333, 2333), (0, 0));
    (since.end_earliest, since.end_latest) = (None, None);
    assert_eq!(since.short(Calendar::default()), "from 2333");
    // What is known of an open side is no date: "2333/" hadn't ended in 2333.
    since.end_earliest = since.start_latest;
    assert_eq!(since.short(Calendar::default()), "from 2333");
    let mut until = span((2369, 2369), (2369, 2369));
    until.start_earliest = None;
    assert_eq!(until.short(Calendar::default()), "until 2369");
    until.shape = Shape::Moment;
    assert_eq!(until.short(Calendar::default()), "by 2369");
    // "..1984/..": it had begun by then. "../2004..": it still held then.
    let mut within = span((1984, 1984), (2004, 2004));
    (within.start_earliest, within.end_latest) = (None, None);
    let (begun, on) = (within.start_latest, within.end_earliest);
    within.end_earliest = None;
    assert_eq!(within.short(Calendar::default()), "from 1984 or earlier");
    (within.start_latest, within.end_earliest) = (None, on);
    assert_eq!(within.short(Calendar::default()), "until 2004 or later");
    within.start_latest = begun;
    assert_eq!(within.short(Calendar::default()), "1984–2004");
    let mut perhaps = span((2319, 2319), (2328, 2328));
    perhaps.shape = Shape::Moment;
    (perhaps.approximate, perhaps.uncertain) = (true, true);
    assert_eq!(perhaps.short(Calendar::default()), "c. 2319…2328?");
}

#[test]
fn what_has_no_date_of_its_own_says_so_in_a_margin() {
    let mut raid = span((2319, 2319), (2369, 2369));
    (raid.basis, raid.words) = (Basis::During, "at some time during the war");
    assert_eq!(raid.short(Calendar::default()), "during the war");
    assert_eq!(raid.years(Calendar::default()), "2319–2369");
    (raid.basis, raid.words) = (Basis::Throughout, "throughout the war");
    assert_eq!(raid.short(Calendar::default()), "throughout the war");
}

#[test]
fn an_open_end_goes_on_holding() {
    let mut cell = span((2333, 2333), (2333, 2333));
    cell.end_earliest = None;
    cell.end_latest = None;
    assert_eq!(in_year(&cell, 9999), Holding::Yes);
}
