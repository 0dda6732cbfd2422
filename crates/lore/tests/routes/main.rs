//! Addresses: what each prints as, and that printing and parsing are inverse.

mod properties;
mod strategies;

use std::collections::BTreeSet;

use lore::chronology::Window;
use lore::graph::Scope;
use lore::route::{
    Address, BrowseParams, ClaimFilter, Depth, Lanes, Param, RelationColumn, RelationsParams,
    RelationsView, Route, SearchParams, ShareParams, TimelineParams, TimelineView, Versus,
};
use lore::{Slug, Status, Years};

fn slug(text: &str) -> Slug {
    Slug::parse(text).expect("a slug")
}

#[test]
fn each_page_has_the_address_that_readers_share() {
    let table = [
        ("", Route::Home),
        ("entry/old-mine/", Route::Entry(slug("old-mine"))),
        ("entry/%E6%AD%B4%E5%8F%B2/", Route::Entry(slug("歴史"))),
        ("browse/", Route::Browse(BrowseParams::default())),
        (
            "browse/?kind=person&kind=place&era=dawn",
            Route::Browse(BrowseParams {
                kinds: BTreeSet::from_iter([slug("place"), slug("person")]),
                eras: BTreeSet::from_iter([slug("dawn")]),
                ..BrowseParams::default()
            }),
        ),
        (
            "relations/?status=disputed&order=reverse&sort=date",
            Route::Relations(RelationsParams {
                filter: ClaimFilter {
                    statuses: BTreeSet::from_iter([Status::Disputed]),
                    reverse: true,
                    ..ClaimFilter::default()
                },
                sort: RelationColumn::When,
                ..RelationsParams::default()
            }),
        ),
        (
            "relations/?entry=old-mine&view=graph&scope=all&depth=3&from=a&to=b",
            Route::Relations(RelationsParams {
                filter: ClaimFilter {
                    entry: Some(slug("old-mine")),
                    ..ClaimFilter::default()
                },
                view: RelationsView::Graph,
                scope: Scope::Everything,
                depth: Depth::ALL[2],
                from: Some(slug("a")),
                to: Some(slug("b")),
                ..RelationsParams::default()
            }),
        ),
        (
            "timeline/?entry=old-mine",
            Route::Timeline(TimelineParams {
                filter: ClaimFilter {
                    entry: Some(slug("old-mine")),
                    ..ClaimFilter::default()
                },
                ..TimelineParams::default()
            }),
        ),
        (
            "timeline/?lanes=place&open=rule&window=-44-03..12-11&view=drawing&story=fire",
            Route::Timeline(TimelineParams {
                lanes: Lanes::Places,
                open: BTreeSet::from_iter([slug("rule")]),
                window: Window::parse("-44-03..12-11"),
                view: TimelineView::Drawing,
                story: Some(slug("fire")),
                ..TimelineParams::default()
            }),
        ),
        (
            "search/?q=who%20ran%20it%3F",
            Route::Search(SearchParams::new("who ran it?")),
        ),
        ("about/", Route::About),
        ("saved/", Route::Saved),
        ("settings/", Route::Settings),
        (
            "share/?page=entry/old-mine/%3Fyear%3D2357&view=card",
            Route::Share(ShareParams {
                page: "entry/old-mine/?year=2357".into(),
                view: "card".into(),
                ..ShareParams::default()
            }),
        ),
    ];
    for (text, route) in table {
        let address = Address::new(route);
        assert_eq!(address.to_string(), text);
        assert_eq!(Address::parse(text), address);
    }
}

#[test]
fn every_page_at_the_top_level_has_a_word_of_its_own_that_leads_back_to_it() {
    let pages: Vec<_> = Route::top_level().collect();
    let mut paths = BTreeSet::new();
    for page in pages {
        let path = Address::new(page.clone()).path();
        assert_eq!(Address::parse(&path).route, page, "{path}");
        assert!(!matches!(page, Route::Missing(_)), "{path}");
        assert!(paths.insert(path), "two pages have one path: {page:?}");
    }
    assert!(paths.contains("") && paths.contains("random/"), "{paths:?}");
}

#[test]
fn a_filter_counts_the_parts_that_leave_claims_out() {
    for (query, parts) in [
        ("", 0),
        ("?order=reverse&view=list", 0),
        ("?q=fire&kind=place&kind=person", 2),
        (
            "?q=fire&kind=place&status=stated&entry=mill&order=reverse",
            4,
        ),
    ] {
        let address = Address::parse(&format!("timeline/{query}"));
        let active = address.route.filter().map(ClaimFilter::active);
        assert_eq!(active, Some(parts), "{query}");
    }
}

#[test]
fn the_year_filter_and_the_fragment_are_part_of_the_address() {
    let text = "entry/old-mine/?year=-20..2357#claim-a";
    let address = Address::parse(text);
    assert_eq!(address.years(), Some(Years::new(-20, 2357)));
    assert_eq!(address.fragment.as_deref(), Some("claim-a"));
    assert_eq!(address.to_string(), text);
}

#[test]
fn chosen_readings_and_the_compared_year_are_part_of_the_address() {
    let text = "relations/?read=camp-or-hospital.camp&read=rule.early&year=2340&versus=2369";
    let address = Address::parse(text);
    let reading = |dispute: &str| address.readings.get(dispute).map(Slug::as_str);
    assert_eq!(reading("camp-or-hospital"), Some("camp"));
    assert_eq!(reading("rule"), Some("early"));
    assert_eq!(address.versus, Param::Value(Versus::Year(2369)));
    assert_eq!(address.to_string(), text);
    let other_page = address.with_route(Route::Home);
    assert_eq!(
        other_page.to_string(),
        "?read=camp-or-hospital.camp&read=rule.early&year=2340"
    );
}

#[test]
fn a_reading_is_compared_with_another_in_the_address() {
    let text = "relations/?read=rule.early&versus=rule.late";
    let address = Address::parse(text);
    let other = Versus::Reading {
        dispute: slug("rule"),
        reading: slug("late"),
    };
    assert_eq!(address.versus, Param::Value(other));
    assert_eq!(address.to_string(), text);
    let odd = Address::parse("relations/?versus=rule.Late");
    assert_eq!(odd.versus.unknown(), Some("rule.Late"));
}

#[test]
fn the_last_reading_that_is_chosen_in_a_dispute_counts() {
    let address = Address::parse("?read=rule.early&read=rule.late&read=");
    assert_eq!(address.to_string(), "?read=rule.late");
}

#[test]
fn values_that_are_not_understood_are_reported_and_printed_again() {
    let text = "?read=camp&read=rule.Early&versus=soon";
    let address = Address::parse(text);
    assert_eq!(address.versus.unknown(), Some("soon"));
    assert_eq!(address.versus.value(), None);
    assert!(!address.readings.is_empty());
    assert_eq!(address.readings.get("rule"), None);
    assert_eq!(address.to_string(), text);
}

#[test]
fn what_is_no_year_is_reported_until_years_are_chosen() {
    let address = Address::parse("browse/?year=soon");
    assert_eq!(address.years(), None);
    assert_eq!(address.years.unknown(), Some("soon"));
    assert_eq!(address.print(), "browse/?year=soon");
    assert_eq!(address.in_years(None).print(), "browse/");
    let year = Some(Years::of(1850));
    assert_eq!(address.in_years(year).print(), "browse/?year=1850");
}

#[test]
fn other_spellings_lead_to_the_same_page() {
    let entry = Address::new(Route::Entry(slug("old-mine")));
    for text in [
        "entry/old-mine",
        "entry//old-mine/",
        "/entry/old-mine/",
        "entry/old-mine/index.html",
        "entry/old-mine/?",
        "entry/old-mine/#",
        "entry/old-mine/?utm=1",
    ] {
        assert_eq!(Address::parse(text), entry, "{text}");
    }
    let relations = Address::new(Route::Relations(RelationsParams::default()));
    let older = Address::parse("relations/?since=2330&year=2340");
    assert_eq!(older, Address::parse("relations/?year=2340&versus=2330"));
    let odd = "relations/?view=cube&scope=some&depth=9&from=A B&to=&since=then&sort=size";
    assert_eq!(Address::parse(odd), relations);
    let words = Address::new(Route::Search(SearchParams::new("two words")));
    assert_eq!(Address::parse("search?q=two+words"), words);
}

#[test]
fn what_is_no_page_is_missing_and_keeps_its_path() {
    for (text, path) in [
        ("nowhere", "nowhere"),
        ("entry/", "entry"),
        ("entry/Not A Slug/", "entry/Not A Slug"),
        ("entry/a/b/c", "entry/a/b/c"),
        ("%3Cscript%3E/", "<script>"),
    ] {
        assert_eq!(
            Address::parse(text).route,
            Route::Missing(path.into()),
            "{text}"
        );
    }
}
