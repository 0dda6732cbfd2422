//! Worlds without dates, relations, events, disputes and pictures: every page of them can be drawn.

mod worlds;

use encyclopedia::address::Navigator;
use encyclopedia::models::PageContext;
use encyclopedia::split::loaded_chunks;
use encyclopedia::state::reader_data::ReaderDataStore;
use encyclopedia::state::settings::Settings;
use leptos::prelude::*;
use lore::Years;
use lore::route::{Address, Route};

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

const PATHS: [&str; 14] = [
    "",
    "entry/island/",
    "entry/no-one/",
    "browse/",
    "browse/?kind=place&year=1850",
    "disputes/",
    "sources/",
    "about/",
    "share/",
    "share/?page=entry/island/",
    "settings/",
    "random/",
    "no/such/page/",
    "timeline/?year=1850",
];

/// The page at an address, as a file.
fn html(page: PageContext, path: &str) -> String {
    Owner::new().with(|| {
        let address = Address::parse(path);
        provide_context(Navigator::new("/", address.clone()));
        provide_context(loaded_chunks());
        provide_context(Settings::new());
        provide_context(ReaderDataStore::new());
        let drawn = match address.route {
            Route::Timeline(_) => encyclopedia::pages::timeline::draw_page(page),
            route => encyclopedia::pages::draw(page, &route),
        };
        drawn.expect("whole tables").to_html()
    })
}

#[test]
fn every_page_of_a_world_of_one_entry_is_drawn() {
    for claims in ["", UNDATED, ONE_DATE] {
        let page = worlds::island("", claims);
        for years in [None, Some(Years::new(1850, 1860))] {
            for path in PATHS {
                let html = html(page.with_years(years), path);
                let heading = html.contains("<h1") || path == "random/";
                assert!(heading, "{path} with {claims}: {html}");
                assert!(!html.contains("can’t be shown"), "{path} with {claims}");
            }
        }
    }
}

/// Addresses of the odd worlds that others do not have.
const ODD_PATHS: [&str; 6] = [
    "entry/島/",
    "entry/hostile/",
    "entry/محور/",
    "search/?q=hit",
    "relations/?entry=hostile",
    "relations/?view=table",
];

#[test]
fn every_page_of_an_odd_world_is_drawn_and_its_texts_stay_texts() {
    for world in lore_compiler::testing::odd_worlds() {
        let page = worlds::of_files(world.files);
        for path in PATHS.into_iter().chain(ODD_PATHS) {
            let html = html(page, path);
            assert!(!html.contains("can’t be shown"), "{path} of {}", world.name);
            for markup in [
                "<img src=x",
                "<svg onload",
                "<script>hit",
                "href=\"javascript:",
            ] {
                assert!(!html.contains(markup), "{path} of {}: {markup}", world.name);
            }
        }
    }
}

#[test]
fn a_page_is_drawn_the_same_each_time() {
    let page = worlds::island("", ONE_DATE);
    for path in PATHS {
        assert_eq!(html(page, path), html(page, path), "{path}");
    }
}
