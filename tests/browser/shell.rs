//! What surrounds every page: one row above it, a menu where the row has no room, the line of the
//! year.

use browser_test::{ENTER, ESCAPE, READY, SHIFT, STARTED, TAB};
use serde_json::json;

use crate::reader::Reader;
use crate::without_scripts::{leads_to, without_scripts};

const MENU: &str = "#site-menu:popover-open";
const MENU_IS_CLOSED: &str = "!document.querySelector('#site-menu:popover-open')";

/// Where the first words of a page begin, from the top of the page.
const FIRST_WORDS: &str = "(() => {
    const texts = document.createNodeIterator(document.querySelector('main'), NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let text; (text = texts.nextNode());) {
        if (!text.data.trim() || !text.parentElement.checkVisibility()) continue;
        range.selectNodeContents(text);
        return range.getBoundingClientRect().top + scrollY;
    }
})()";

/// Whether the header lies over what has the focus.
const COVERED: &str = "(() => {
    const held = document.activeElement, head = document.querySelector('.site-head');
    if (!held.closest('main, footer')) return false;
    return held.getBoundingClientRect().top < head.getBoundingClientRect().bottom;
})()";

async fn narrow(path: &str) -> Reader {
    let reader = Reader::at(path).await;
    reader.browser.resize(390, 844).await;
    reader
}

async fn opens_the_menu(reader: &Reader) {
    reader.focus(".menu-button").await;
    reader.browser.press(&[ENTER]).await;
    reader.browser.wait_for(MENU).await;
}

/// Presses the mouse at a place of the window.
async fn press_at(reader: &Reader, x: u32, y: u32) {
    for kind in ["mousePressed", "mouseReleased"] {
        let press = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
        reader
            .browser
            .tell("Input.dispatchMouseEvent", &press)
            .await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_header_is_one_row() {
    let reader = Reader::at("").await;
    for (width, height, most) in [
        (320, 640, 56),
        (390, 844, 56),
        (820, 1180, 56),
        (1024, 768, 60),
        (1280, 800, 60),
        (1920, 1080, 60),
    ] {
        reader.browser.resize(width, height).await;
        for path in ["", "entry/gallitep/?year=2357", "timeline/"] {
            reader.visit(path).await;
            let head = reader.number("document.querySelector('.site-head').offsetHeight");
            let head = head.await;
            assert!((40..=most).contains(&head), "{path} at {width}: {head}");
            // In that row, and not beside it.
            let out = "[...document.querySelectorAll('.site-head :is(a, button, input, select, summary)')]
                .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 1)
                .filter((one) => {
                    const { left, right, top, bottom } = one.getBoundingClientRect();
                    return left < 0 || top < 0 || bottom > document.querySelector('.site-head').offsetHeight
                        || right > document.documentElement.clientWidth;
                }).map((one) => one.outerHTML.slice(0, 80))";
            assert_eq!(
                reader.browser.value(out).await,
                json!([]),
                "{path} at {width}"
            );
        }
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_entry_begins_right_below_the_header() {
    let reader = Reader::at("").await;
    for (width, height, most) in [(390, 844, 72), (1280, 800, 90)] {
        reader.browser.resize(width, height).await;
        reader.visit("entry/gallitep/").await;
        let first = reader.number(FIRST_WORDS).await;
        assert!((40..=most).contains(&first), "at {width}: {first}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_menu_is_used_by_keys_alone() {
    let reader = narrow("entry/gallitep/").await;
    opens_the_menu(&reader).await;
    reader.browser.press(&[TAB]).await;
    reader.focus_is_on(".site-nav a").await;
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(MENU_IS_CLOSED).await;
    reader.focus_is_on(".menu-button").await;
    // A link in it is followed, and the menu is gone.
    opens_the_menu(&reader).await;
    reader.focus(".site-nav a[href$='/sources/']").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("sources/").await;
    reader.browser.until(MENU_IS_CLOSED).await;
    reader.focus_is_on("main h1").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_menu_closes_by_a_press_outside_and_when_the_focus_goes_on() {
    let reader = narrow("entry/gallitep/").await;
    reader.click(".menu-button").await;
    reader.browser.wait_for(MENU).await;
    press_at(&reader, 6, 700).await;
    reader.browser.until(MENU_IS_CLOSED).await;
    assert_eq!(reader.address().await, "entry/gallitep/");
    reader.click(".menu-button").await;
    reader.browser.wait_for(MENU).await;
    reader.focus(".theme select").await;
    reader.browser.press(&[TAB]).await;
    reader.focus_is_on("main *").await;
    reader.browser.until(MENU_IS_CLOSED).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_menu_that_was_opened_before_the_program_came_stays_open() {
    let reader = Reader::under("/").await;
    reader.browser.resize(390, 844).await;
    let url = format!("{}entry/gallitep/", reader.root());
    let opened = reader.browser.client.goto(&url).await;
    opened.expect("a page opens");
    reader.click(".menu-button").await;
    reader.browser.wait_for(MENU).await;
    // The press has called the program, which takes the page over.
    reader.browser.wait_for(STARTED).await;
    reader.focus(".site-nav a").await;
    reader.browser.wait_for(READY).await;
    reader.settle().await;
    assert_eq!(reader.count(MENU).await, 1);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_menu_holds_the_year_and_the_theme() {
    let reader = narrow("entry/gallitep/").await;
    reader.click(".menu-button").await;
    reader.click(".year-filter summary").await;
    reader.click("#filter-year").await;
    reader.browser.type_text("2357").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("entry/gallitep/?year=2357").await;
    reader.browser.until(MENU_IS_CLOSED).await;
    reader.browser.wait_for(".as-of").await;
    reader.click(".menu-button").await;
    reader
        .browser
        .until("document.querySelector('.theme select').checkVisibility()")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_menu_opens_and_leads_on_without_scripts() {
    let reader = without_scripts().await;
    reader.browser.resize(390, 844).await;
    let opened = reader.browser.client.goto(&reader.root()).await;
    opened.expect("a page opens");
    reader.click(".menu-button").await;
    reader.click(".site-nav a[href$='sources/']").await;
    leads_to(&reader, "sources/").await;
    reader.browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_year_stands_in_one_line_and_is_removed_there() {
    let reader = Reader::at("").await;
    for (width, height) in [(390, 844), (1280, 800)] {
        reader.browser.resize(width, height).await;
        reader.visit("entry/gallitep/?year=2357").await;
        let line = reader.number("document.querySelector('.as-of').offsetHeight");
        let line = line.await;
        assert!(line <= 44, "at {width}: {line}");
        assert_eq!(reader.says(".as-of strong").await, "2357");
        assert!(reader.says(".as-of .year-before").await.contains("2356"));
        assert!(reader.says(".as-of .year-after").await.contains("2358"));
        let name = "document.querySelector('.as-of .all-years').textContent.trim()";
        assert_eq!(reader.text_of(name).await, "All years");
        reader.click(".as-of .all-years").await;
        reader.arrives_at("entry/gallitep/").await;
        reader
            .browser
            .until("!document.querySelector('.as-of')")
            .await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_form_of_the_year_closes_by_itself() {
    const CLOSED: &str = "!document.querySelector('.year-filter').open";
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(1280, 800).await;
    reader.click(".year-filter summary").await;
    reader.click("#filter-year").await;
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(CLOSED).await;
    reader.focus_is_on(".year-filter summary").await;
    // By a press outside.
    reader.click(".year-filter summary").await;
    reader.browser.wait_for(".year-filter[open]").await;
    press_at(&reader, 20, 600).await;
    reader.browser.until(CLOSED).await;
    // And when the focus goes on.
    reader.click(".year-filter summary").await;
    reader.focus(".year-panel button").await;
    reader.browser.press(&[TAB]).await;
    reader.focus_is_on(".theme select").await;
    reader.browser.until(CLOSED).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_header_covers_nothing_that_has_the_focus() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(1280, 600).await;
    let sticks = "getComputedStyle(document.querySelector('.site-head')).position";
    assert_eq!(reader.text_of(sticks).await, "sticky");
    reader.focus("main .pager a").await;
    for number in 0..60 {
        reader.browser.press_with(SHIFT, TAB).await;
        let what = "document.activeElement.outerHTML.slice(0, 120)";
        let what = reader.text_of(what).await;
        assert_eq!(
            reader.browser.value(COVERED).await,
            false,
            "{number}: {what}"
        );
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_menu_closes_when_the_window_becomes_so_wide_that_it_is_a_row() {
    let reader = narrow("about/").await;
    opens_the_menu(&reader).await;
    reader.browser.resize(1280, 800).await;
    reader.browser.until(MENU_IS_CLOSED).await;
    let tops = "new Set([...document.querySelectorAll('.site-nav li:not(.in-menu) a')]
        .map((link) => link.getBoundingClientRect().top)).size";
    assert_eq!(reader.number(tops).await, 1, "the links stand in one row");
    reader.leave().await;
}
