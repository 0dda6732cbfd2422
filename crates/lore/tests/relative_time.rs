//! Times that something else tells, held to their promises on whatever dates and readings there are.

use lore::chronology::DateExtent;
use lore::route::ChosenReadings;
use lore::{
    Anchor, AnchorDate, AnchorTarget, Basis, Date, DisputeId, EntryId, Holding, Id, ReadingRef,
    Shape, Time, When, Years,
};
use proptest::prelude::*;

fn dispute(number: usize) -> DisputeId {
    DisputeId::from_index(number)
}

fn reading(of: usize, number: u8) -> ReadingRef {
    ReadingRef {
        dispute: dispute(of),
        reading: number,
    }
}

fn day(year: i32) -> Date {
    Date {
        year,
        month: 6,
        day: 1,
    }
}

fn span(first: i32, last: i32) -> When<'static> {
    When {
        basis: Basis::Dated,
        edtf: "",
        words: "",
        shape: Shape::Span,
        start_earliest: Some(day(first)),
        start_latest: Some(day(first)),
        end_earliest: Some(day(last)),
        end_latest: Some(day(last)),
        approximate: false,
        uncertain: false,
    }
}

fn anchor(dates: Vec<AnchorDate<'static>>) -> Anchor<'static> {
    Anchor {
        target: AnchorTarget::Entry(EntryId::from_index(0)),
        words: "at some time during the war",
        dates,
    }
}

fn choice(readings: Vec<ReadingRef>) -> ChosenReadings {
    ChosenReadings {
        readings,
        unknown: Vec::new(),
    }
}

/// A war that began in 2319 under one reading of a dispute and in 2328 under the other.
fn disputed_war() -> Anchor<'static> {
    let date = |number, first| AnchorDate {
        readings: vec![reading(0, number)],
        when: span(first, 2369),
    };
    anchor(vec![date(0, 2319), date(1, 2328)])
}

fn in_year(when: &When<'_>, year: i32) -> Holding {
    when.holds_in(Years::of(year))
}

#[test]
fn during_a_war_something_may_have_been_in_each_of_its_years_and_surely_in_none() {
    let raid = Time::During(disputed_war());
    let when = raid.resolve(&choice(Vec::new())).expect("dates");
    assert_eq!((when.basis, when.shape), (Basis::During, Shape::Moment));
    let expected = [
        (2318, Holding::No),
        (2319, Holding::Perhaps),
        (2340, Holding::Perhaps),
        (2369, Holding::Perhaps),
        (2370, Holding::No),
    ];
    for (year, holding) in expected {
        assert_eq!(in_year(&when, year), holding, "{year}");
    }
    assert_eq!(when.holds_in(Years::new(2319, 2369)), Holding::Yes);
    assert_eq!(DateExtent::of(&when).core, None);
}

#[test]
fn what_was_throughout_a_war_surely_was_in_the_years_of_each_reading() {
    let rule = Time::Throughout(disputed_war());
    let when = rule.resolve(&choice(Vec::new())).expect("dates");
    assert_eq!((when.basis, when.shape), (Basis::Throughout, Shape::Span));
    assert_eq!(in_year(&when, 2320), Holding::Perhaps);
    assert_eq!(in_year(&when, 2328), Holding::Yes);
    assert_eq!(in_year(&when, 2369), Holding::Yes);
}

#[test]
fn a_chosen_reading_moves_it() {
    let raid = Time::During(disputed_war());
    let later = raid.resolve(&choice(vec![reading(0, 1)])).expect("dates");
    assert_eq!(in_year(&later, 2320), Holding::No);
    assert_eq!(in_year(&later, 2328), Holding::Perhaps);
    let other_dispute = raid.resolve(&choice(vec![reading(7, 0)]));
    assert_eq!(other_dispute, raid.resolve(&choice(Vec::new())));
}

#[test]
fn a_reading_that_gives_no_date_leaves_none() {
    let raid = Time::During(disputed_war());
    assert_eq!(raid.resolve(&choice(vec![reading(0, 9)])), None);
}

#[test]
fn a_date_of_its_own_does_not_move() {
    let time = Time::At(span(2336, 2357));
    assert_eq!(
        time.resolve(&choice(vec![reading(0, 1)])),
        Some(span(2336, 2357))
    );
}

#[test]
fn throughout_what_is_only_known_to_have_been_by_a_year_nothing_is_sure() {
    let mut fall = span(0, 2370);
    (fall.shape, fall.start_earliest, fall.end_earliest) = (Shape::Moment, None, None);
    fall.start_latest = Some(day(2370));
    let time = Time::Throughout(anchor(vec![AnchorDate {
        readings: Vec::new(),
        when: fall,
    }]));
    let when = time.resolve(&choice(Vec::new())).expect("dates");
    assert_eq!(in_year(&when, 2370), Holding::Perhaps);
    assert_eq!(in_year(&when, 2400), Holding::No);
}

fn dates() -> impl Strategy<Value = Vec<AnchorDate<'static>>> {
    let date = (0..40_i32, 0..40_i32, 0..4_u8, any::<[bool; 3]>());
    let date = date.prop_map(|(first, length, number, [endless, beginless, moment])| {
        let mut when = span(2300 + first, 2300 + first + length);
        if endless {
            (when.end_earliest, when.end_latest) = (None, None);
        }
        if beginless {
            when.start_earliest = None;
        }
        if moment {
            when.shape = Shape::Moment;
            when.start_latest = when.end_latest;
            when.end_earliest = when.start_earliest;
        }
        let own = reading(0, number);
        // One in four is undisputed.
        let readings = [own].into_iter().filter(|own| own.reading != 3).collect();
        AnchorDate { readings, when }
    });
    prop::collection::vec(date, 1..5)
}

proptest! {
    #[test]
    fn a_choice_only_narrows_and_makes_surer(dates in dates(), chosen in 0..3_u8) {
        let any = choice(Vec::new());
        let one = choice(vec![reading(0, chosen)]);
        for time in [Time::During(anchor(dates.clone())), Time::Throughout(anchor(dates.clone()))] {
            let widest = time.resolve(&any).expect("dates");
            let Some(narrow) = time.resolve(&one) else { continue };
            for year in 2295..2385 {
                let (before, after) = (in_year(&widest, year), in_year(&narrow, year));
                prop_assert!(before != Holding::No || after == Holding::No, "{year}");
                prop_assert!(before != Holding::Yes || after == Holding::Yes, "{year}");
            }
        }
    }

    #[test]
    fn what_was_throughout_may_be_told_as_during(dates in dates()) {
        let any = choice(Vec::new());
        let (during, throughout) = (Time::During(anchor(dates.clone())), Time::Throughout(anchor(dates)));
        let (during, throughout) = (during.resolve(&any), throughout.resolve(&any));
        prop_assert_eq!(during.is_some(), throughout.is_some());
        let Some((during, throughout)) = during.zip(throughout) else { return Ok(()) };
        for year in 2295..2385 {
            let (loose, all) = (in_year(&during, year), in_year(&throughout, year));
            prop_assert_eq!(loose == Holding::No, all == Holding::No, "{}", year);
        }
    }
}
