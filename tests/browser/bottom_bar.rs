//! The bar at the bottom of narrow windows: where it is, where it is not, and that it hides nothing.

use browser_test::TAB;
use serde_json::json;

use crate::reader::Reader;
use crate::without_scripts::{leads_to, without_scripts};

const BAR: &str = "document.querySelector('.bottom-bar')";

/// Left, top, width and height of the bar, and the height of the window.
const PLACE: &str = "(({ left, top, width, height }) => [left, top, width, height].map(Math.round).join())(document.querySelector('.bottom-bar').getBoundingClientRect())";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_is_56_pixels_at_the_bottom_of_narrow_windows_and_nowhere_else() {
    let reader = Reader::at("").await;
    for path in ["", "entry/gallitep/", "timeline/", "relations/", "saved/"] {
        reader.visit(path).await;
        for (width, height) in [(320, 640), (390, 844), (820, 1180), (1023, 768)] {
            reader.browser.resize(width, height).await;
            reader.browser.run("scrollTo(0, 0)").await;
            let place = reader.text_of(PLACE).await;
            let wide = reader.number("document.documentElement.clientWidth").await;
            let expected = format!("0,{},{wide},56", height - 56);
            assert_eq!(place, expected, "{path} at {width}");
            // At the end of the page it is in its own place.
            reader.browser.run("scrollTo(0, 1e6)").await;
            let gap = format!(
                "{BAR}.getBoundingClientRect().top - document.querySelector('.site-foot').getBoundingClientRect().bottom"
            );
            reader.browser.until(&format!("Math.abs({gap}) < 1")).await;
        }
        for width in [1024, 1280, 1920] {
            reader.browser.resize(width, 800).await;
            let shown = format!("{BAR}.checkVisibility()");
            assert_eq!(
                reader.browser.value(&shown).await,
                false,
                "{path} at {width}"
            );
        }
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_stays_in_its_place_with_large_letters_and_in_low_windows() {
    let reader = Reader::at("entry/gallitep/").await;
    let below = format!("{BAR}.getBoundingClientRect().top > innerHeight");
    let twice = "const page = document.documentElement;
        page.style.fontSize = `${2 * parseFloat(getComputedStyle(page).fontSize)}px`;";
    for (width, height, act) in [(390, 844, twice), (820, 1180, twice), (800, 470, "")] {
        reader.browser.resize(width, height).await;
        reader.visit("entry/gallitep/").await;
        reader.browser.run(act).await;
        assert_eq!(reader.browser.value(&below).await, true, "{width}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn its_links_lead_there_and_say_where_one_is() {
    let reader = Reader::at("").await;
    reader.browser.resize(390, 844).await;
    for (number, path) in [(2, "timeline/"), (3, "relations/"), (5, "saved/"), (1, "")] {
        reader
            .click(&format!(".bottom-bar li:nth-child({number}) a"))
            .await;
        reader.arrives_at(path).await;
        reader
            .browser
            .until(&format!(
                "document.querySelector('.bottom-bar li:nth-child({number}) a').ariaCurrent === 'page'"
            ))
            .await;
        assert_eq!(reader.count(".bottom-bar [aria-current]").await, 1);
    }
    // The year goes along.
    reader.visit("entry/gallitep/?year=2357").await;
    reader.click(".bottom-bar li:nth-child(2) a").await;
    reader.arrives_at("timeline/?year=2357").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_covers_nothing_that_has_the_focus() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(390, 844).await;
    reader.focus("main a").await;
    for number in 0..60 {
        reader.browser.press(&[TAB]).await;
        let covered = format!(
            "(() => {{ const held = document.activeElement;
                if (!held.closest('main')) return false;
                return held.getBoundingClientRect().bottom > {BAR}.getBoundingClientRect().top }})()"
        );
        assert_eq!(reader.browser.value(&covered).await, false, "{number}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn nothing_above_it_covers_what_has_the_focus_in_a_timeline() {
    let reader = Reader::at("about/").await;
    reader.browser.resize(390, 700).await;
    // The years are above the bar, and the readings above them.
    let covered = "(() => { const held = document.activeElement;
        const over = [...document.querySelectorAll('main > :is(.year-slot, .read-as)')];
        return !!held.closest('main, .site-foot') && !over.some((one) => one.contains(held))
            && held.getBoundingClientRect().bottom > Math.min(...over.map((one) => one.getBoundingClientRect().top)) })()";
    for asked in [
        "year=2340",
        "view=list&year=2340&read=beginning-of-the-occupation.2328",
    ] {
        reader.visit(&format!("timeline/?{asked}")).await;
        reader.focus("main .annal a, main .rivals a").await;
        for number in 0..30 {
            assert_eq!(
                reader.browser.value(covered).await,
                false,
                "{number} of {asked}"
            );
            reader.browser.press(&[TAB]).await;
        }
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_is_in_the_file_leads_on_without_scripts_and_is_not_printed() {
    let reader = without_scripts().await;
    reader.browser.resize(390, 844).await;
    let opened = reader.browser.client.goto(&reader.root()).await;
    opened.expect("a page opens");
    reader.click(".bottom-bar li:nth-child(4) a").await;
    leads_to(&reader, "search/#q").await;
    reader.browser.close().await;

    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(390, 844).await;
    reader
        .browser
        .tell("Emulation.setEmulatedMedia", &json!({ "media": "print" }))
        .await;
    let shown = format!("{BAR}.checkVisibility()");
    assert_eq!(reader.browser.value(&shown).await, false);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_page_has_one_search_box() {
    let reader = Reader::at("").await;
    // What looks like one: a field, or the link that is drawn as one.
    let boxes = "[...document.querySelectorAll('input[type=search], .search-link')]
        .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 90
            && one.closest('form, header')).length";
    for (width, height) in [(390, 844), (1280, 800)] {
        reader.browser.resize(width, height).await;
        for (path, expected) in [
            ("", 1),
            ("search/?q=gallitep", 1),
            ("entry/gallitep/", i64::from(width > 1000)),
        ] {
            reader.visit(path).await;
            assert_eq!(reader.number(boxes).await, expected, "{path} at {width}");
        }
    }
    reader.leave().await;
}
