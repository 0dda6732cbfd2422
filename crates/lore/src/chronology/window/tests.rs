use super::Window;

#[test]
fn windows_are_printed_as_they_are_read() {
    for text in [
        "2318..2370",
        "2369",
        "-9000..1000",
        "-44",
        "2369-03..2369-05",
        "2369-02",
        "2369-03-09..2369-03-12",
        "2369-03-09",
        "2368-02-29..2369-01-31",
    ] {
        let window = Window::parse(text).unwrap_or_else(|| panic!("{text}"));
        assert_eq!(window.print(), text);
    }
    for (text, shortest) in [("2370..2318", "2318..2370"), ("2369-01..2369-12", "2369")] {
        assert_eq!(
            Window::parse(text).map(Window::print).as_deref(),
            Some(shortest)
        );
    }
    for text in [
        "",
        "..",
        "soon",
        "2369..",
        "2369-13",
        "2369-02-30",
        "2369-1-1-1",
        "--5",
        "+5",
    ] {
        assert_eq!(Window::parse(text), None, "{text}");
    }
}

#[test]
fn nearer_leads_from_ten_thousand_years_to_a_day() {
    let mut window = Window::of_years(-8000, 2000);
    let at = window.days().0 + 1_234_567;
    let mut steps = 0;
    while window.length() > 1 {
        let next = window.zoom_in(at);
        assert!(next.length() < window.length(), "{}", window.print());
        window = next;
        steps += 1;
    }
    assert!(steps < 40, "{steps}");
}

#[test]
fn farther_leads_back_to_the_whole() {
    let whole = Window::of_years(-8000, 2000);
    let mut window = Window::parse("1999-03-04").expect("a window");
    for _ in 0..40 {
        window = window.zoom_out(whole);
    }
    assert_eq!(window, whole);
}

#[test]
fn a_moved_window_stays_in_the_whole() {
    let whole = Window::of_years(2318, 2370);
    let window = Window::of_years(2360, 2369);
    assert_eq!(window.shifted(false, whole).print(), "2355..2364");
    assert_eq!(window.shifted(true, whole).last.year, 2370);
}
