//! The ways into the palette and out of it, and where it must not be.

use browser_test::{CONTROL, ENTER, ESCAPE, READY, STARTED};
use serde_json::json;

use super::{FIELD, IS_CLOSED, OPEN};
use crate::reader::Reader;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_opens_over_any_page_and_escape_leads_back_to_where_one_was() {
    let reader = Reader::at("").await;
    for (path, link) in [
        ("entry/gallitep/", ".prose a"),
        ("search/?q=gallitep", ".hits a"),
        ("timeline/", "main a"),
        ("relations/", "main a"),
        ("saved/", ".site-foot a"),
    ] {
        reader.visit(path).await;
        reader.focus(link).await;
        reader.opens_the_palette().await;
        reader.browser.press(&[ESCAPE]).await;
        reader.browser.until(IS_CLOSED).await;
        reader.arrives_at(path).await;
        reader.focus_is_on(link).await;
        reader.browser.press_with(CONTROL, 'k').await;
        reader.focus_is_on(FIELD).await;
        // The same keys close it.
        reader.browser.press_with(CONTROL, 'k').await;
        reader.browser.until(IS_CLOSED).await;
        reader.arrives_at(path).await;
        reader.focus_is_on(link).await;
    }
    // In a field a slash is a letter.
    reader.visit("search/").await;
    reader.click("#q").await;
    reader.browser.press(&['a', '/']).await;
    assert_eq!(reader.text_of("document.activeElement.value").await, "a/");
    assert_eq!(reader.count(OPEN).await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn back_closes_it_and_after_a_choice_leads_to_the_page_below() {
    let reader = Reader::at("about/").await;
    reader.click(".site-nav a[href$='/sources/']").await;
    reader.arrives_at("sources/").await;
    reader.opens_the_palette().await;
    reader.back().await;
    reader.browser.until(IS_CLOSED).await;
    reader.arrives_at("sources/").await;
    reader.asks_the_palette("darheel", "entries").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("entry/trekal-darheel/").await;
    reader.browser.until(IS_CLOSED).await;
    reader.focus_is_on("main h1").await;
    assert_eq!(reader.number("scrollY").await, 0);
    reader.back().await;
    reader.arrives_at("sources/").await;
    assert_eq!(reader.count(OPEN).await, 0);
    reader.back().await;
    reader.arrives_at("about/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn on_a_phone_it_is_a_sheet_that_the_icon_and_the_bar_open() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(390, 844).await;
    for link in [".site-head .search-link", ".bottom-bar li:nth-child(4) a"] {
        reader.focus(link).await;
        reader.click(link).await;
        reader.browser.wait_for(".palette [role=option]").await;
        reader.focus_is_on(FIELD).await;
        reader
            .browser
            .run("for (const motion of document.getAnimations()) motion.finish()")
            .await;
        let place = reader
            .text_of(
                "(({ left, top, width, height }) => [left, top, width, height].map(Math.round).join())(document.querySelector('.palette').getBoundingClientRect())",
            )
            .await;
        let width = reader.number("document.documentElement.clientWidth").await;
        assert_eq!(place, format!("0,0,{width},844"), "{link}");
        reader.click(".palette-close").await;
        reader.browser.until(IS_CLOSED).await;
        reader.arrives_at("entry/gallitep/").await;
        reader.focus_is_on(link).await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_press_beside_it_closes_it() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(1280, 800).await;
    reader.opens_the_palette().await;
    for kind in ["mousePressed", "mouseReleased"] {
        let press = json!({ "type": kind, "x": 20, "y": 700, "button": "left", "clickCount": 1 });
        reader
            .browser
            .tell("Input.dispatchMouseEvent", &press)
            .await;
    }
    reader.browser.until(IS_CLOSED).await;
    reader.arrives_at("entry/gallitep/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_embed_has_none_and_takes_no_keys() {
    let reader = Reader::at("about/").await;
    let frame = "const frame = document.createElement('iframe');
        Object.assign(frame, { id: 'one', src: '../entry/gallitep/?embed=1', width: 600, height: 400 });
        document.querySelector('main').replaceChildren(frame)";
    reader.browser.run(frame).await;
    let frame = reader.browser.wait_for("#one").await;
    frame.enter_frame().await.expect("a frame");
    reader.browser.wait_for(STARTED).await;
    reader.browser.wait_for(".prose a").await;
    reader
        .browser
        .run("document.querySelector('.prose a').focus()")
        .await;
    let taken = "(() => { const keys = ['/', '?', 'k'].map((key) => {
            const event = new KeyboardEvent('keydown', { key, ctrlKey: key === 'k', bubbles: true, cancelable: true });
            return document.activeElement.dispatchEvent(event);
        }); return keys.join() })()";
    assert_eq!(reader.text_of(taken).await, "true,true,true");
    reader.settle().await;
    assert_eq!(reader.count("dialog[open]").await, 0);
    let bar = "document.querySelector('.bottom-bar').checkVisibility()";
    assert_eq!(reader.browser.value(bar).await, false);
    reader.browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn opened_before_the_page_acts_it_leaves_no_place_behind_in_the_history() {
    let reader = Reader::at("sources/").await;
    let page = format!("{}about/", reader.root());
    reader.browser.client.goto(&page).await.expect("a page");
    reader.browser.wait_for(STARTED).await;
    reader.opens_the_palette().await;
    reader.browser.wait_for(READY).await;
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(IS_CLOSED).await;
    reader.browser.until("location.hash === ''").await;
    reader.browser.run("history.back()").await;
    reader.arrives_at("sources/").await;
    reader.leave().await;
}
