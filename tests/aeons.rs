//! Another world's timeline: ten thousand years, years before zero, and single days, drawn at every
//! zoom. What is asked here needs no browser: the drawing is text.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use encyclopedia::page::Page;
use encyclopedia::views::timeline::{Sheet, WIDTH, chart, csv, found};
use lore::route::{Address, Lanes, Route, TimelineParams, TimelineView};
use lore::{Lore, Years};

static PAGE: LazyLock<Page> = LazyLock::new(|| {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/aeons");
    let output = lore_compiler::compile(&dir);
    let output = output.unwrap_or_else(|report| panic!("{report}"));
    let bytes: &'static [u8] = output.lore.leak();
    let lore = Lore::open(bytes).expect("tables as they were compiled");
    Page {
        root: "/",
        tome: Box::leak(Box::new(lore)),
        years: None,
    }
});

fn asked(address: &str) -> TimelineParams {
    match Address::parse(address).route {
        Route::Timeline(asked) => asked,
        other => panic!("{address} is {other:?}"),
    }
}

fn drawing(address: &str, width: i32) -> String {
    let sheet = Sheet {
        width,
        ..Sheet::default()
    };
    let drawn = chart(*PAGE, &asked(address), &sheet);
    drawn.expect("whole tables").into_string()
}

fn page(address: &str) -> String {
    let address = Address::parse(address);
    let Route::Timeline(asked) = &address.route else {
        panic!("no timeline")
    };
    let page = Page {
        years: address.years,
        ..*PAGE
    };
    found(page, asked).expect("whole tables").into_string()
}

/// The values of an attribute of the elements that begin with some text.
fn all(svg: &str, start: &str, name: &str) -> Vec<String> {
    let name = format!(" {name}=\"");
    svg.split(start)
        .skip(1)
        .map(|rest| {
            let tag = rest.split('>').next().unwrap_or_default();
            let value = tag.split(&name).nth(1).unwrap_or_default();
            value.split('"').next().unwrap_or_default().to_owned()
        })
        .collect()
}

fn numbers(svg: &str, start: &str, name: &str) -> Vec<i32> {
    let values = all(svg, start, name).into_iter();
    values
        .map(|value| value.parse().expect("a number"))
        .collect()
}

const ZOOMS: [&str; 8] = [
    "timeline/",
    "timeline/?window=-8000..1999",
    "timeline/?window=-50..50",
    "timeline/?window=-44",
    "timeline/?window=1999",
    "timeline/?window=1999-03",
    "timeline/?window=1999-03-08..1999-03-15",
    "timeline/?window=1999-03-09",
];

#[test]
fn no_two_marks_of_a_row_overlap_at_any_zoom_and_width() {
    for zoom in ZOOMS {
        for width in [288, 358, 720, WIDTH, 1600] {
            let svg = drawing(zoom, width);
            let mut rows: BTreeMap<i32, Vec<(i32, i32)>> = BTreeMap::new();
            let (start, at) = ("<rect class=\"target\"", |name| {
                numbers(&svg, "<rect class=\"target\"", name)
            });
            assert!(svg.contains(start), "{zoom}");
            for ((y, x), wide) in at("y").into_iter().zip(at("x")).zip(at("width")) {
                assert!(0 <= x && x + wide <= width, "{zoom} {width}: {x}+{wide}");
                rows.entry(y).or_default().push((x, x + wide));
            }
            for (y, mut marks) in rows {
                marks.sort_unstable();
                for pair in marks.windows(2) {
                    assert!(pair[0].1 <= pair[1].0, "{zoom} {width} row {y}: {pair:?}");
                }
            }
        }
    }
}

#[test]
fn every_claim_is_a_mark_or_counted() {
    for lanes in Lanes::ALL {
        let svg = drawing(
            &format!("timeline/?lanes={}&window=-8000..1999", lanes.word()),
            WIDTH,
        );
        let marks = svg.matches("class=\"mark\"").count();
        let counted: usize = all(&svg, "<a class=\"cluster\"", "aria-label")
            .iter()
            .map(|label| {
                label
                    .split(' ')
                    .next()
                    .and_then(|n| n.parse::<usize>().ok())
                    .expect("a count")
            })
            .sum();
        // Eleven dated claims, and among the themes an event that is only ordered; a claim stands in
        // each of the lanes that it touches.
        let expected = match lanes {
            Lanes::Themes => 12,
            _ => 11,
        };
        assert_eq!(marks + counted, expected, "{lanes:?}");
    }
}

#[test]
fn a_day_and_ten_thousand_years_are_drawn_by_one_axis() {
    let aeons = drawing("timeline/?window=-8000..1999", WIDTH);
    for tick in ["−8000", "−4000", ">0<", "1000"] {
        assert!(aeons.contains(tick), "{tick}");
    }
    let days = drawing("timeline/?window=1999-03-08..1999-03-15", 800);
    assert!(days.contains("8 Mar 1999"));
    let cores = numbers(&days, "<rect class=\"core\"", "width");
    // Of eight days of a hundred pixels: the gulls a day each, the heron six.
    assert!(
        cores.iter().filter(|&&wide| wide == 100).count() >= 2,
        "{cores:?}"
    );
    assert!(cores.contains(&600), "{cores:?}");
}

#[test]
fn an_end_that_nobody_knows_is_an_arrow_and_rivals_are_tied() {
    let svg = drawing("timeline/?window=-8000..1999", WIDTH);
    assert!(svg.contains("class=\"end\""));
    assert_eq!(svg.matches("class=\"rivals\"").count(), 1);
    assert!(
        svg.contains("disputed: also 15 March −44") || svg.contains("disputed: also −4321"),
        "{svg}"
    );
    assert!(svg.contains("stroke-dasharray"));
}

#[test]
fn an_event_without_a_date_stands_where_the_order_puts_it() {
    let list = page("timeline/?view=list");
    assert!(list.contains("Four tides later."), "{list}");
    let place = |slug: &str| {
        let link = ["/entry/", slug, "/"].concat();
        list.find(&link).expect("a link")
    };
    assert!(place("great-ebb") < place("return-of-the-sea"));
    assert!(place("return-of-the-sea") < place("first-stone"));
    assert!(list.contains("no date"), "{list}");
    let drawn = drawing("timeline/?open=events", WIDTH);
    let said = "aria-label=\"Return of the sea, after Great ebb (four tides later)";
    assert!(drawn.contains(said), "{drawn}");
    assert!(drawn.contains("; no date of its own\""), "{drawn}");
    let story = page("timeline/?story=return-of-the-sea");
    assert!(story.contains("Event 2 of 3"), "{story}");
    assert!(story.contains("Before: Great ebb"), "{story}");
    assert!(story.contains("Next: First stone"), "{story}");
}

#[test]
fn an_era_leads_near_to_its_years_and_back() {
    let svg = drawing("timeline/", WIDTH);
    let links = all(&svg, "<a class=\"era\"", "href");
    assert!(!links.is_empty());
    for link in links {
        let near = asked(link.trim_start_matches('/'));
        assert!(near.window.is_some(), "{link}");
        let svg = drawing(link.trim_start_matches('/'), WIDTH);
        let here = svg
            .split("<a class=\"era\"")
            .find(|era| era.contains("aria-current"));
        let here = here.expect("the era that is on view");
        assert!(here.starts_with(" href=\"/timeline/\""), "{here}");
    }
}

#[test]
fn a_year_is_told_in_short() {
    let told = page("timeline/?year=1241");
    for words in ["In 1241", "What began", "What ended", "Rule"] {
        assert!(told.contains(words), "{words}");
    }
    assert!(!page("timeline/").contains("year-summary"));
}

#[test]
fn the_table_has_a_row_for_each_claim() {
    let view = TimelineParams {
        view: TimelineView::List,
        ..TimelineParams::default()
    };
    let table = csv(*PAGE, &view, "https://shelf.example").expect("whole tables");
    assert_eq!(table.lines().count(), 12);
    assert!(table.contains("-8000-01-01,1999-12-31,-8000-01-01,1999-12-31,stated,https://shelf.example/entry/salt-reign/"), "{table}");
    let narrowed = Page {
        years: Some(Years::new(-5000, -4000)),
        ..*PAGE
    };
    let table = csv(narrowed, &view, "").expect("whole tables");
    assert_eq!(table.lines().count(), 5, "{table}");
}

#[test]
fn whatever_is_asked_is_answered() {
    for address in [
        "timeline/?window=9999",
        "timeline/?window=-99999..99999&lanes=nothing",
        "timeline/?story=no-such-event",
        "timeline/?entry=no-such-entry",
        "timeline/?open=events&open=none",
        "timeline/?kind=age&status=disputed&q=xyz",
        "timeline/?year=-2147483648..2147483647",
    ] {
        assert!(!page(address).is_empty(), "{address}");
    }
    assert!(page("timeline/?story=no-such-event").contains("No event"));
    assert!(page("timeline/?entry=no-such-entry").contains("There is no entry"));
}
