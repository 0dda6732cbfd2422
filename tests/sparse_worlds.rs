//! Worlds of which little is known: without events, without dated claims, with a single date.

mod worlds;

use encyclopedia::address::Navigator;
use encyclopedia::models::PageContext;
use encyclopedia::models::timeline::drawing::{Canvas, Drawing, Stops};
use encyclopedia::models::timeline::{TimeLinks, TimelineLinks, TimelineModel};
use leptos::prelude::*;
use lore::Years;
use lore::route::{Address, Lanes, TimelineParams};

const UNDATED: &str = r#"
[[claims]]
fact = "name"
value = "Island"
cite = ["book:1.1"]
"#;

const ONE_DATE: &str = r#"
[[claims]]
fact = "existed"
when = "1850"
cite = ["book:1.1"]
"#;

const ERA: &str = r#"
[[eras]]
id = "silence"
label = "The silence"
when = "1800/1899"
summary = "Nobody wrote."
"#;

fn drawing(page: PageContext, model: &TimelineModel, params: &TimelineParams) -> Drawing {
    let lanes = model
        .lanes(page, params.lanes, &params.filter)
        .expect("whole tables");
    model.drawing(page, params, &lanes, &Canvas::default())
}

/// The page as a file.
fn html(page: PageContext, address: &str) -> String {
    Owner::new().with(|| {
        provide_context(Navigator::new("/", Address::parse(address)));
        let drawn = encyclopedia::pages::timeline::draw_page(page);
        drawn.expect("whole tables").to_html()
    })
}

/// Makes everything that the page of the timeline shows.
fn answers(page: PageContext) -> TimelineModel {
    let model = TimelineModel::of(page).expect("whole tables");
    for lanes in Lanes::ALL {
        let params = TimelineParams {
            lanes,
            ..TimelineParams::default()
        };
        assert_eq!(model.story(page, &params), Ok(None));
        assert_eq!(model.story_opening(page, &params), Ok(None));
        model.list(page, &params.filter).expect("whole tables");
        model.table(page, &params.filter).expect("whole tables");
        model.year_summary(page).expect("whole tables");
        Stops::of(&drawing(page, &model, &params));
        let links = TimelineLinks {
            page,
            params: &params,
        };
        assert!(!TimeLinks::of(links, model.span()).in_view.is_empty());
    }
    model
}

#[test]
fn a_world_without_dates_and_eras_has_an_empty_timeline() {
    let page = worlds::island("", UNDATED);
    for years in [None, Some(Years::new(1850, 1860))] {
        let model = answers(page.with_years(years));
        assert!(model.is_empty());
        let drawing = drawing(page, &model, &TimelineParams::default());
        assert!(drawing.lanes.is_empty() && drawing.eras.is_empty());
        assert!(Stops::of(&drawing).first().is_none());
    }
    for address in ["timeline/", "timeline/?year=1850", "timeline/?view=drawing"] {
        let html = html(page, address);
        assert!(html.contains("0 of 0 dated claims"), "{html}");
        assert!(
            html.contains("This encyclopedia has no dated claims yet."),
            "{html}"
        );
        assert!(!html.contains("<svg class=\"chart\""), "{html}");
    }
}

#[test]
fn eras_are_drawn_though_nothing_is_dated() {
    let page = worlds::island(ERA, UNDATED);
    let model = answers(page);
    let drawing = drawing(page, &model, &TimelineParams::default());
    assert_eq!(drawing.eras.len(), 1);
    assert!(drawing.lanes.is_empty());
    assert_eq!(drawing.window.print(), "1800..1899");
}

#[test]
fn a_single_date_is_the_whole_timeline() {
    let page = worlds::island("", ONE_DATE);
    let model = answers(page);
    assert_eq!(model.len(), 1);
    let drawing = drawing(page, &model, &TimelineParams::default());
    let [lane] = &drawing.lanes[..] else {
        panic!("{drawing:#?}");
    };
    assert_eq!(lane.bars.len(), 1);
    let html = html(page, "timeline/");
    assert!(html.contains("1 of 1 dated claims"), "{html}");
    assert_eq!(html.matches("class=\"mark stated\"").count(), 1, "{html}");
    assert_eq!(drawing.window.first.year, 1850);
    assert_eq!(drawing.window.last.year, 1850);
    assert!(!drawing.ticks.is_empty());
}
