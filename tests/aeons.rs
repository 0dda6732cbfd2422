//! Another world's timeline: ten thousand years, years before zero, and single days, drawn at every
//! zoom. What is tested here needs no browser: the drawing is numbers before it is shapes.

mod worlds;

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;

use encyclopedia::models::PageContext;
use encyclopedia::models::timeline::drawing::{Anchor, Canvas, Drawing, LetterWidths, WIDTH};
use encyclopedia::models::timeline::{ListLine, ListSection, Story, TimelineModel};
use lore::Years;
use lore::route::{Address, Lanes, Route, TimelineParams};

static AEONS: LazyLock<PageContext> =
    LazyLock::new(|| worlds::of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/aeons")));

/// A timeline as an address shows it.
struct Shown {
    page: PageContext,
    params: TimelineParams,
    model: TimelineModel,
}

fn shown(address: &str) -> Shown {
    let address = Address::parse(address);
    let page = AEONS.with_years(address.years());
    let Route::Timeline(params) = address.route else {
        panic!("{address} is no timeline");
    };
    let model = TimelineModel::of(page).expect("whole tables");
    Shown {
        page,
        params,
        model,
    }
}

fn canvas(width: i32) -> Canvas {
    Canvas {
        width,
        ..Canvas::default()
    }
}

impl Shown {
    fn drawing(&self, width: i32) -> Drawing {
        let lanes = self
            .model
            .lanes(self.page, self.params.lanes, &self.params.filter);
        let lanes = lanes.expect("whole tables");
        self.model
            .drawing(self.page, &self.params, &lanes, &canvas(width))
    }

    fn list(&self) -> Vec<ListSection> {
        let list = self.model.list(self.page, &self.params.filter);
        list.expect("whole tables")
    }
}

fn drawing(address: &str, width: i32) -> Drawing {
    shown(address).drawing(width)
}

/// What is said of each event of a list.
fn lines(list: &[ListSection]) -> Vec<String> {
    lines_of(list, |section| &section.lines)
}

/// What is said of each line of one part of its sections; of each reading, where a line has several.
fn lines_of(list: &[ListSection], part: fn(&ListSection) -> &Vec<ListLine>) -> Vec<String> {
    list.iter().flat_map(part).flat_map(said).collect()
}

fn said(line: &ListLine) -> Vec<String> {
    match line {
        ListLine::Claim { line, after, .. } => {
            let after: String = after.iter().map(|note| note.line.plain()).collect();
            vec![format!("{} {after}", line.sentence.plain())]
        }
        ListLine::Rivals { event, readings } => {
            let readings = readings.iter().flat_map(said);
            readings
                .map(|reading| format!("{}: {reading}", event.plain()))
                .collect()
        }
        ListLine::Event { line, after } => {
            let after: String = after.iter().map(|note| note.line.plain()).collect();
            vec![format!("no date: {} {after}", line.plain())]
        }
    }
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

const WIDTHS: [i32; 5] = [288, 358, 720, WIDTH, 1600];

#[test]
fn no_two_bars_of_a_row_overlap_at_any_zoom_and_width() {
    for zoom in ZOOMS {
        for width in WIDTHS {
            let drawing = drawing(zoom, width);
            let mut rows: BTreeMap<i32, Vec<(i32, i32)>> = BTreeMap::new();
            for lane in &drawing.lanes {
                for bar in &lane.bars {
                    let (from, to) = (
                        bar.shape.target.x,
                        bar.shape.target.x + bar.shape.target.width,
                    );
                    assert!(0 <= from && to <= width, "{zoom} {width}: {from}..{to}");
                    rows.entry(lane.y + bar.shape.y)
                        .or_default()
                        .push((from, to));
                }
            }
            assert!(!rows.is_empty(), "{zoom}");
            for (y, mut bars) in rows {
                bars.sort_unstable();
                for pair in bars.windows(2) {
                    assert!(pair[0].1 <= pair[1].0, "{zoom} {width} row {y}: {pair:?}");
                }
            }
        }
    }
}

#[test]
fn every_label_stands_within_its_bars_target() {
    let letters = LetterWidths::default();
    for zoom in ZOOMS {
        for width in WIDTHS {
            for bar in drawing(zoom, width)
                .lanes
                .iter()
                .flat_map(|lane| &lane.bars)
            {
                let wide = letters.width_of(&bar.shape.label);
                let from = match bar.shape.anchor {
                    Anchor::Start => bar.shape.label_x,
                    Anchor::Middle => bar.shape.label_x - wide / 2,
                    Anchor::End => bar.shape.label_x - wide,
                };
                let (first, end) = (
                    bar.shape.target.x,
                    bar.shape.target.x + bar.shape.target.width,
                );
                assert!(
                    first <= from && from + wide <= end,
                    "{zoom} {width}: {bar:?}"
                );
            }
        }
    }
}

#[test]
fn every_claim_is_a_bar_or_counted() {
    for lanes in Lanes::ALL {
        let address = format!("timeline/?lanes={}&window=-8000..1999", lanes.word());
        let drawing = drawing(&address, WIDTH);
        let bars = drawing.lanes.iter().map(|lane| lane.bars.len());
        let clusters = drawing.lanes.iter().flat_map(|lane| &lane.clusters);
        let counted = clusters.map(|cluster| cluster.bars.len());
        // Eleven dated claims, and among the themes an event that is only ordered; a claim stands in
        // each of the lanes that it touches.
        let expected = match lanes {
            Lanes::Themes => 12,
            _ => 11,
        };
        assert_eq!(bars.chain(counted).sum::<usize>(), expected, "{lanes:?}");
    }
}

#[test]
fn a_day_and_ten_thousand_years_are_drawn_by_one_axis() {
    let aeons = drawing("timeline/?window=-8000..1999", WIDTH);
    for label in ["−8000", "−4000", "0", "1000"] {
        assert!(
            aeons
                .ticks
                .iter()
                .any(|tick| tick.label.as_deref() == Some(label)),
            "{label}"
        );
    }
    let days = drawing("timeline/?window=1999-03-08..1999-03-15", 800);
    let mut labels = days.ticks.iter().filter_map(|tick| tick.label.as_deref());
    assert_eq!(labels.next(), Some("8 Mar 1999"));
    let bars = days.lanes.iter().flat_map(|lane| &lane.bars);
    let cores: Vec<_> = bars.filter_map(|bar| Some(bar.shape.core?.width)).collect();
    // Of eight days of a hundred pixels: the gulls a day each, the heron six.
    assert!(
        cores.iter().filter(|&&wide| wide == 100).count() >= 2,
        "{cores:?}"
    );
    assert!(cores.contains(&600), "{cores:?}");
}

#[test]
fn bars_and_ticks_of_one_day_stand_at_one_pixel() {
    for width in WIDTHS {
        let days = drawing("timeline/?window=1999-03-08..1999-03-15", width);
        let scale = days.scale();
        let bars = days.lanes.iter().flat_map(|lane| &lane.bars);
        let starts = bars.filter_map(|bar| Some((bar.first_day?, bar.shape.hull.x)));
        for (day, x) in starts.filter(|(day, _)| *day >= days.window.days().0) {
            assert_eq!(scale.x(day), x, "{width}");
        }
        for tick in &days.ticks {
            assert_eq!(scale.x(scale.day(tick.x + 1)), tick.x, "{width}");
        }
    }
}

#[test]
fn an_end_that_nobody_knows_is_an_arrow_and_rivals_are_tied() {
    let drawing = drawing("timeline/?window=-8000..1999", WIDTH);
    let bars: Vec<_> = drawing.lanes.iter().flat_map(|lane| &lane.bars).collect();
    assert!(bars.iter().any(|bar| !bar.shape.arrows.is_empty()));
    let ties = drawing.lanes.iter().map(|lane| lane.ties.len());
    assert_eq!(ties.sum::<usize>(), 1);
    for other in ["disputed: also 15 March −44", "disputed: also −4321"] {
        assert!(
            bars.iter().any(|bar| bar.words.contains(other)),
            "{bars:#?}"
        );
    }
    assert!(bars.iter().any(|bar| bar.shape.dashed));
}

#[test]
fn an_event_without_a_date_stands_where_the_order_puts_it() {
    let list = lines(&shown("timeline/?view=list").list());
    let place = |start: &str| list.iter().position(|line| line.starts_with(start));
    let ebb = list.iter().rposition(|line| line.starts_with("Great ebb"));
    let sea = place("no date: Return of the sea");
    assert!(ebb.is_some() && ebb < sea, "{list:#?}");
    assert!(sea < place("First stone"), "{list:#?}");
    assert!(list[sea.unwrap()].ends_with("After Great ebb: Four tides later."));

    let reversed = lines(&shown("timeline/?order=reverse").list());
    assert!(reversed.iter().eq(list.iter().rev()), "{reversed:#?}");
    let others = |address| lines_of(&shown(address).list(), |section| &section.others);
    let (there, back) = (
        others("timeline/?view=list"),
        others("timeline/?order=reverse"),
    );
    assert!(
        there.len() > 2 && back.iter().eq(there.iter().rev()),
        "{back:#?}"
    );

    let drawn = drawing("timeline/?open=events", WIDTH);
    let mut bars = drawn.lanes.iter().flat_map(|lane| &lane.bars);
    let said = "Return of the sea, after Great ebb: four tides later";
    let bar = bars.find(|bar| bar.words.starts_with(said));
    assert!(bar.is_some_and(|bar| bar.words.ends_with("; no date of its own")));
}

#[test]
fn the_story_leads_from_event_to_event_in_their_order() {
    let Shown {
        page,
        params,
        model,
    } = shown("timeline/?story=return-of-the-sea");
    let Ok(Some(Story::At(event))) = model.story(page, &params) else {
        panic!("the story stands at no event");
    };
    assert_eq!((event.number, event.count), (2, 3));
    assert_eq!(event.previous.map(|step| step.title), Some("Great ebb"));
    let next = event.next.expect("an event after");
    assert_eq!(next.title, "First stone");
    assert_eq!(next.href, "/timeline/?story=first-stone");
    assert_eq!(event.leave_href, "/timeline/");
    assert!(!event.footnotes.is_empty());
    let prose = event.prose.into_string();
    assert!(prose.contains("href=\"#fn-story-1\""), "{prose}");
}

#[test]
fn an_era_leads_near_to_its_years_and_back() {
    let eras = drawing("timeline/", WIDTH).eras;
    assert!(!eras.is_empty());
    for era in eras {
        let near = shown(era.href.trim_start_matches('/'));
        assert!(near.params.window.is_some(), "{}", era.href);
        let near = near.drawing(WIDTH);
        let here = near.eras.iter().find(|era| era.in_view);
        assert_eq!(here.map(|era| era.href.as_str()), Some("/timeline/"));
    }
}

#[test]
fn a_year_is_told_in_short() {
    let Shown { page, model, .. } = shown("timeline/?year=1241");
    let summary = model.year_summary(page).expect("whole tables");
    let summary = summary.expect("a year is chosen");
    assert_eq!(summary.years, "1241");
    for label in ["What began", "What ended", "Rule"] {
        assert!(
            summary.parts.iter().any(|part| part.label == label),
            "{label}"
        );
    }
    let without = model.year_summary(page.with_years(None));
    assert_eq!(without, Ok(None));
}

#[test]
fn the_table_has_a_row_for_each_claim() {
    let Shown {
        page,
        params,
        model,
    } = shown("timeline/?view=list");
    let rows = model.table(page, &params.filter).expect("whole tables");
    assert_eq!(rows.len(), 11);
    let reign = rows
        .iter()
        .find(|row| row.href.starts_with("/entry/salt-reign/"))
        .expect("the reign is dated");
    let days = ("-8000-01-01".to_owned(), "1999-12-31".to_owned());
    assert_eq!((&reign.possible, &reign.certain), (&days, &days));
    assert_eq!(reign.status, "stated");
    let narrowed = page.with_years(Some(Years::new(-5000, -4000)));
    let rows = model.table(narrowed, &params.filter).expect("whole tables");
    assert_eq!(rows.len(), 4);
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
        let shown = shown(address);
        assert!(shown.drawing(WIDTH).height > 0, "{address}");
        shown.list();
    }
    let lost = shown("timeline/?story=no-such-event");
    let story = lost.model.story(lost.page, &lost.params);
    assert!(matches!(story, Ok(Some(Story::Lost { slug, .. })) if slug == "no-such-event"));
}
