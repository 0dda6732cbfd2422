//! The chronology held to its promises on whatever marks and orders there may be.

use lore::chronology::{DateExtent, OrderConstraint, Scale, Window, stack, topological_order};
use lore::{Basis, Date, Holding, Shape, When, Years};
use proptest::prelude::*;

fn intervals() -> impl Strategy<Value = Vec<(i32, i32)>> {
    let interval = (-500..2000_i32, 0..400_i32).prop_map(|(from, width)| (from, from + width));
    prop::collection::vec(interval, 0..120)
}

fn bounds() -> impl Strategy<Value = [Option<Date>; 4]> {
    let date = (2300..2330_i32, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Date {
        year,
        month,
        day,
    });
    let dates = prop::collection::vec(date, 4);
    (dates, any::<[bool; 2]>()).prop_map(|(mut dates, [endless, beginless])| {
        dates.sort();
        let start_earliest = (!beginless).then_some(dates[0]);
        let end_latest = (!endless).then_some(dates[3]);
        [start_earliest, Some(dates[1]), Some(dates[2]), end_latest]
    })
}

fn dates() -> impl Strategy<Value = When<'static>> {
    (bounds(), any::<[bool; 3]>()).prop_map(|(bounds, [is_span, approximate, uncertain])| {
        let [start_earliest, start_latest, end_earliest, end_latest] = bounds;
        let mut when = When {
            basis: Basis::Dated,
            edtf: "",
            words: "",
            shape: Shape::Span,
            start_earliest,
            start_latest,
            end_earliest,
            end_latest,
            approximate,
            uncertain,
        };
        if !is_span {
            when.shape = Shape::Moment;
            when.start_latest = when.end_latest;
            when.end_earliest = when.start_earliest;
        }
        when
    })
}

/// A mark of no width takes a pixel.
fn widened((from, to): (i32, i32)) -> (i32, i32) {
    (from, to.max(from + 1))
}

proptest! {
    #[test]
    fn no_two_marks_of_a_row_overlap_and_none_is_lost(marks in intervals(), limit in 0..9_u32) {
        let stacked = stack(&marks, limit, 4);
        let mut seen = vec![0; marks.len()];
        for (a, row) in stacked.rows.iter().enumerate() {
            let Some(row) = row else { continue };
            prop_assert!(*row < limit);
            seen[a] += 1;
            for b in 0..a {
                if stacked.rows[b] == Some(*row) {
                    let (one, other) = (widened(marks[a]), widened(marks[b]));
                    prop_assert!(one.1 <= other.0 || other.1 <= one.0, "{one:?} {other:?}");
                }
            }
        }
        for cluster in &stacked.clusters {
            for &mark in &cluster.marks {
                seen[mark] += 1;
                prop_assert!(cluster.from <= marks[mark].0 && marks[mark].1 <= cluster.to);
            }
        }
        for pair in stacked.clusters.windows(2) {
            prop_assert!(pair[0].to + 4 <= pair[1].from);
        }
        prop_assert!(seen.iter().all(|&times| times == 1));
    }

    #[test]
    fn rows_depend_on_the_marks_and_not_on_the_order_they_come_in(
        (marks, mixed) in intervals().prop_flat_map(|marks| (Just(marks.clone()), Just(marks).prop_shuffle())),
        limit in 0..9_u32,
    ) {
        // Which of two equal marks stands where is decided by their places in the list.
        let picture = |marks: &[(i32, i32)]| {
            let stacked = stack(marks, limit, 4);
            let mut rows: Vec<_> = marks.iter().zip(stacked.rows).collect();
            rows.sort_by_key(|&(&mark, row)| (mark, row));
            let rows: Vec<_> = rows.into_iter().map(|(&mark, row)| (mark, row)).collect();
            let clusters = stacked.clusters.into_iter();
            let clusters: Vec<_> = clusters.map(|one| (one.from, one.to, one.marks.len())).collect();
            (rows, stacked.height, clusters)
        };
        prop_assert_eq!(picture(&marks), picture(&mixed));
        prop_assert_eq!(stack(&marks, limit, 4), stack(&marks, limit, 4));
    }

    #[test]
    fn without_a_limit_there_are_no_more_rows_than_marks_at_one_place(marks in intervals()) {
        let stacked = stack(&marks, u32::MAX, 4);
        let deepest = marks.iter().map(|&mark| {
            let at = mark.0;
            marks.iter().filter(|&&other| {
                let (from, to) = widened(other);
                from <= at && at < to
            }).count()
        });
        prop_assert_eq!(stacked.height as usize, deepest.max().unwrap_or_default());
        prop_assert!(stacked.clusters.is_empty());
    }

    #[test]
    fn an_order_holds_everything_once_and_keeps_to_what_is_said(
        keys in prop::collection::vec(0..20_i32, 1..40),
        pairs in prop::collection::vec((0..40_usize, 0..40_usize), 0..30),
    ) {
        // Forward only: no circles.
        let after: Vec<OrderConstraint> = pairs.into_iter()
            .filter(|(a, b)| a > b && *a < keys.len())
            .map(|(later, earlier)| OrderConstraint { later, earlier })
            .collect();
        let order = topological_order(keys.len(), &after, &mut |a, b| keys[a].cmp(&keys[b]));
        let mut places = vec![usize::MAX; keys.len()];
        for (place, &thing) in order.iter().enumerate() {
            places[thing] = place;
        }
        prop_assert!(places.iter().all(|&place| place != usize::MAX));
        for pair in &after {
            prop_assert!(places[pair.earlier] < places[pair.later]);
        }
        if after.is_empty() {
            prop_assert!(order.windows(2).all(|two| keys[two[0]] <= keys[two[1]]));
        }
    }

    #[test]
    fn circles_lose_nothing(
        pairs in prop::collection::vec((0..12_usize, 0..12_usize), 0..40),
    ) {
        let after: Vec<OrderConstraint> =
            pairs.into_iter().map(|(later, earlier)| OrderConstraint { later, earlier }).collect();
        let mut order = topological_order(12, &after, &mut |a, b| a.cmp(&b));
        order.sort_unstable();
        prop_assert_eq!(order, (0..12).collect::<Vec<_>>());
    }

    #[test]
    fn the_core_lies_in_the_hull_and_holds_in_all_of_its_years(when in dates()) {
        let mark = DateExtent::of(&when);
        if let Some(core) = mark.core {
            if let Some(from) = mark.hull.from {
                prop_assert!(core.from.is_some_and(|first| first >= from), "{mark:?}");
            }
            if let Some(to) = mark.hull.to {
                prop_assert!(core.to.is_some_and(|end| end <= to), "{mark:?}");
            }
            let first = Date::of_day_number(core.from.unwrap_or_default()).year;
            let last = core.to.map_or(first + 40, |end| Date::of_day_number(end - 1).year);
            for year in first..=last {
                prop_assert_eq!(when.holds_in(Years::of(year)), Holding::Yes, "{}", year);
            }
        }
    }

    #[test]
    fn no_year_outside_of_the_hull_holds(when in dates(), year in 2290..2340_i32) {
        let mark = DateExtent::of(&when);
        let (from, to) = Window::of_years(year, year).days();
        let holds = when.holds_in(Years::of(year)) != Holding::No;
        prop_assert_eq!(mark.hull.meets(from, to), holds);
    }

    #[test]
    fn later_days_are_never_drawn_farther_left(
        first in -9000..9000_i32, years in 0..10_000_i32, width in 1..4000_i32,
        days in prop::collection::vec(-4_000_000..8_000_000_i64, 2),
    ) {
        let scale = Scale::new(Window::of_years(first, first + years), width);
        let (a, b) = (days[0].min(days[1]), days[0].max(days[1]));
        prop_assert!(scale.x(a) <= scale.x(b));
        prop_assert!((0..=width).contains(&scale.x(a)));
    }
}
