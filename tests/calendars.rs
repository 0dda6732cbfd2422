//! A world that names its years in its own way tells them so wherever a year stands.

mod worlds;

use encyclopedia::address::Navigator;
use encyclopedia::models::PageContext;
use encyclopedia::split::loaded_chunks;
use encyclopedia::state::reader_data::ReaderDataStore;
use encyclopedia::state::settings::Settings;
use leptos::prelude::*;
use lore::Years;
use lore::route::{Address, Route};

const WORLD: &str = r#"
[calendar]
before = "{} BC"
after = "AD {}"

[[eras]]
id = "silence"
label = "The silence"
when = "-0299/0100"
summary = "Nobody wrote."
"#;

const CLAIMS: &str = r#"
[[claims]]
fact = "existed"
when = "-0043/0012"
cite = ["book:1.1"]

[[claims]]
fact = "name"
value = "Rock"
when = "-0043/-0011"
cite = ["book:1.1"]
"#;

/// What a page says, without its markup.
fn text(page: PageContext, address: &str) -> String {
    let html = Owner::new().with(|| {
        let address = Address::parse(address);
        provide_context(Navigator::new("/", address.clone()));
        provide_context(loaded_chunks());
        provide_context(Settings::new());
        provide_context(ReaderDataStore::new());
        let page = page.with_years(address.years());
        let drawn = match address.route {
            Route::Timeline(_) => encyclopedia::pages::timeline::draw_page(page),
            route => encyclopedia::pages::draw(page, &route),
        };
        drawn.expect("whole tables").to_html()
    });
    let parts = html
        .split('<')
        .map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<String>().replace("&amp;", "&")
}

#[test]
fn every_page_tells_years_by_their_names() {
    let page = worlds::island(WORLD, CLAIMS);
    for (address, told) in [
        ("entry/island/", &["44 BC to AD 12", "44 BC to 12 BC"][..]),
        ("entry/island/?year=300", &["not in AD 300"]),
        (
            "timeline/",
            &[
                "44 BC–AD 12",
                "44–12 BC",
                "300 BC–AD 100",
                "300 BC to AD 100",
            ],
        ),
        (
            "timeline/?view=drawing&year=-43",
            &["In 44 BC", "200 BC", "AD 100"],
        ),
        ("", &["300 BC–AD 100"]),
    ] {
        let text = text(page, address);
        for years in told {
            assert!(text.contains(years), "{address}: no {years} in {text}");
        }
        // A minus may stand on a button, but before no number.
        let minus = text.split('−').skip(1);
        let mut numbers = minus.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        assert_eq!(numbers.next(), None, "{address} has a minus: {text}");
    }
}

#[test]
fn addresses_keep_the_plain_number() {
    let page = worlds::island(WORLD, CLAIMS).with_years(Some(Years::of(-43)));
    assert!(
        page.to(Route::Browse(lore::route::BrowseParams::default()))
            .ends_with("?year=-43")
    );
}
