//! Room: narrow, wide, large letters, paper.

use serde_json::json;

use crate::reader::{NO_PAGE, Reader, pages};

/// What sticks out of the page, if the page can be scrolled sideways.
const STICKING_OUT: &str = "(() => {
    const page = document.documentElement;
    const room = page.clientWidth;
    if (page.scrollWidth <= room) return '';
    const out = [...document.body.querySelectorAll('*')]
        .filter((one) => one.getBoundingClientRect().right > room + 1)
        .slice(-4)
        .map((one) => one.outerHTML.slice(0, 120));
    return `${page.scrollWidth} in ${room}: ${out.join(' | ')}`;
})()";

/// The links at the end of the page that something lies over.
const COVERED: &str = "[...document.querySelectorAll(':is(.site-foot, .bottom-bar) :is(a, button)')].filter((one) => {
    const box = one.getClientRects()[0];
    if (!box || box.top < 0) return false;
    const seen = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return !one.contains(seen);
}).map((one) => one.textContent).join()";

async fn fits(reader: &Reader, before: &str) {
    let mut faults = Vec::new();
    let card = "entry/gallitep/ with a card";
    let pages = pages().into_iter().chain([NO_PAGE]);
    for path in pages.map(|(path, ..)| path).chain([card]) {
        reader
            .visit(path.split(' ').next().unwrap_or_default())
            .await;
        if path == card {
            reader.click(".infobox a.claim-mark").await;
            reader.browser.wait_for("dialog.claim-card[open]").await;
        }
        reader.browser.run(before).await;
        reader.settle().await;
        let out = reader.text_of(STICKING_OUT).await;
        if !out.is_empty() {
            faults.push(format!("{path}: {out}"));
        }
    }
    assert_eq!(faults, Vec::<String>::new());
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn no_page_scrolls_sideways_at_320_pixels() {
    let reader = Reader::at("").await;
    reader.browser.resize(320, 640).await;
    fits(&reader, "").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn no_page_scrolls_sideways_at_1600_pixels() {
    let reader = Reader::at("").await;
    reader.browser.resize(1600, 900).await;
    fits(&reader, "").await;
    // Lines stay readable, and the page in the middle.
    reader.visit("entry/gallitep/").await;
    assert!(
        reader
            .number("document.querySelector('.prose p').offsetWidth")
            .await
            < 900
    );
    let place = "document.querySelector('main').getBoundingClientRect()";
    let left = reader.number(&format!("{place}.left")).await;
    let right = reader
        .number(&format!(
            "document.documentElement.clientWidth - {place}.right"
        ))
        .await;
    assert!((left - right).abs() <= 1, "{left} and {right}");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn no_page_scrolls_sideways_with_letters_of_twice_the_size() {
    let reader = Reader::at("").await;
    reader.browser.resize(1280, 900).await;
    let twice = "const page = document.documentElement;
        page.style.fontSize = `${2 * parseFloat(getComputedStyle(page).fontSize)}px`;";
    fits(&reader, twice).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn nothing_lies_over_the_end_of_a_timeline() {
    let reader = Reader::at("about/").await;
    for (width, height) in [(640, 360), (844, 390), (390, 844)] {
        reader.browser.resize(width, height).await;
        for asked in [
            "?year=2340",
            "?read=beginning-of-the-occupation.2328",
            "?view=list&year=2340&read=beginning-of-the-occupation.2328",
            "?view=drawing&year=2340",
        ] {
            let path = format!("timeline/{asked}");
            reader.visit(&path).await;
            if asked.contains("year") {
                let years = "document.querySelector('.as-of-chip').checkVisibility()";
                assert_eq!(reader.browser.value(years).await, true, "{path} at {width}");
            }
            reader.browser.run("scrollTo(0, 1e6)").await;
            reader
                .browser
                .until("document.querySelector('.bottom-bar').getBoundingClientRect().bottom < innerHeight + 1")
                .await;
            reader.settle().await;
            let covered = reader.text_of(COVERED).await;
            assert_eq!(covered, "", "{path} at {width}");
        }
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn paper_shows_the_text_and_not_the_ways() {
    let reader = Reader::at("entry/gallitep/").await;
    let print = json!({ "media": "print" });
    reader
        .browser
        .tell("Emulation.setEmulatedMedia", &print)
        .await;
    let hidden = |css: &str| {
        format!(
            "[...document.querySelectorAll('{css}')].every((one) => one.getClientRects().length === 0)"
        )
    };
    for css in [
        ".site-head",
        ".site-foot",
        ".toc",
        ".pager",
        "#preview",
        "main button",
    ] {
        assert_eq!(reader.browser.value(&hidden(css)).await, true, "{css}");
    }
    for css in ["main h1", ".prose p", ".infobox", ".footnotes"] {
        assert_eq!(reader.browser.value(&hidden(css)).await, false, "{css}");
    }
    reader.visit("relations/?view=table").await;
    assert_eq!(reader.browser.value(&hidden(".filters")).await, true);
    assert_eq!(
        reader.browser.value(&hidden("table.relations td")).await,
        false
    );
    for (path, css) in [("", ".enter-year"), ("disputes/", ".reading-foot")] {
        reader.visit(path).await;
        assert!(reader.count(css).await > 0, "{path}");
        assert_eq!(reader.browser.value(&hidden(css)).await, true, "{path}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn paper_shows_no_card() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.click(".infobox a.claim-mark").await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    let print = json!({ "media": "print" });
    reader
        .browser
        .tell("Emulation.setEmulatedMedia", &print)
        .await;
    let shown = "document.querySelector('.claim-card').checkVisibility()";
    assert_eq!(reader.browser.value(shown).await, false);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn paper_from_a_phone_shows_the_whole_text() {
    let reader = Reader::at("").await;
    let print = json!({ "media": "print" });
    // A phone's window, and the width at which it lays out a sheet.
    for width in [390, 600] {
        reader.browser.resize(width, 800).await;
        for path in [
            "entry/gallitep/",
            "timeline/",
            "disputes/",
            "relations/?view=table",
        ] {
            reader.visit(path).await;
            reader
                .browser
                .tell("Emulation.setEmulatedMedia", &print)
                .await;
            reader.settle().await;
            let out = reader.text_of(STICKING_OUT).await;
            assert_eq!(out, "", "{path} at {width}");
            let over = "[...document.querySelectorAll('.site-head, .site-nav, .bottom-bar, .toasts')]
                .filter((one) => one.getClientRects().length > 0).map((one) => one.className).join()";
            assert_eq!(reader.text_of(over).await, "", "{path} at {width}");
        }
    }
    reader.visit("entry/gallitep/").await;
    for css in ["main h1", ".prose p", ".infobox", ".footnotes"] {
        let shown = format!("document.querySelector('{css}').getClientRects().length > 0");
        assert_eq!(reader.browser.value(&shown).await, true, "{css}");
    }
    reader.leave().await;
}
