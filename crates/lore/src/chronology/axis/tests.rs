use super::{Scale, Window};
use crate::{Calendar, Date};

fn labels(window: &str, width: i32) -> Vec<String> {
    let window = Window::parse(window).expect("a window");
    let ticks = Scale::new(window, width).ticks(80, Calendar::default());
    ticks.into_iter().map(|tick| tick.label).collect()
}

#[test]
fn ticks_are_round_and_few() {
    let table: [(&str, i32, &[&str]); 6] = [
        (
            "2318..2370",
            500,
            &["2320", "2330", "2340", "2350", "2360", "2370"],
        ),
        (
            "-8000..1999",
            500,
            &["−8000", "−6000", "−4000", "−2000", "0"],
        ),
        ("2369", 500, &["2369", "Apr", "July", "Oct"]),
        (
            "2369-03..2369-08",
            600,
            &["Mar 2369", "Apr", "May", "June", "July", "Aug"],
        ),
        ("2369-03", 360, &["1 Mar 2369", "11", "21"]),
        ("2369-03-09", 500, &["9 Mar 2369"]),
    ];
    for (window, width, expected) in table {
        assert_eq!(labels(window, width), expected, "{window}");
    }
}

#[test]
fn without_a_year_zero_the_years_before_have_round_numbers_too() {
    let calendar = Calendar {
        before: "{} BC",
        after: "AD {}",
        year_zero: false,
    };
    let window = Window::parse("-299..250").expect("a window");
    let ticks = Scale::new(window, 550).ticks(80, calendar);
    let labels: Vec<String> = ticks.iter().map(|tick| tick.label.clone()).collect();
    assert_eq!(
        labels,
        ["300 BC", "200 BC", "100 BC", "AD 1", "AD 100", "AD 200"]
    );
    for tick in ticks {
        let year = Date::of_day_number(tick.day).year;
        assert_eq!(calendar.year(year), tick.label);
    }
}

#[test]
fn ticks_keep_their_distance_at_every_zoom() {
    let mut window = Window::of_years(-8000, 2000);
    while window.length() > 1 {
        for width in [280, 360, 1100] {
            let ticks = Scale::new(window, width).ticks(80, Calendar::default());
            assert!(ticks.len() <= 15, "{}: {}", window.print(), ticks.len());
            for pair in ticks.windows(2) {
                // Rounding days to pixels may lose a pixel.
                assert!(pair[1].x - pair[0].x >= 79, "{} {pair:?}", window.print());
            }
        }
        window = window.zoom_in(window.days().0 + 1_000_000);
    }
}

#[test]
fn a_pixel_belongs_to_the_day_that_is_drawn_there() {
    let scale = Scale::new(Window::of_years(2318, 2370), 1000);
    for x in [0, 1, 499, 999, 1000] {
        assert!((scale.x(scale.day(x)) - x).abs() <= 1, "{x}");
    }
    for year in 2318..=2370 {
        let day = Date::new_year(year).day_number();
        let pressed = Date::of_day_number(scale.day(scale.x(day)));
        assert_eq!(pressed.year, year, "where the year begins");
    }
    assert_eq!(scale.x(i64::MIN / 4), 0);
    assert_eq!(scale.x(i64::MAX / 4), 1000);
}
