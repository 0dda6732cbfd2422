//! What the reader puts aside: bookmarks, and what was read.

use std::time::Duration;

use browser_test::{Browser, STARTED, dist};
use serde_json::json;
use static_host::{Fault, Faults, Site};

use super::{MARK, REMEMBER, THEME, choose_theme, pressed, titles};
use crate::reader::Reader;

const FORGET: &str = "[aria-labelledby=reading] button";
const KEEP: &str = "[aria-labelledby=device] button";
const KEPT: &str = "[aria-labelledby=device] [role=status]";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_bookmark_is_kept_listed_and_taken_away() {
    let reader = Reader::at("entry/gallitep/").await;
    pressed(&reader, MARK, false).await;
    reader.click(MARK).await;
    pressed(&reader, MARK, true).await;
    reader.visit("entry/terok-nor/").await;
    reader.click(MARK).await;
    pressed(&reader, MARK, true).await;
    reader.click(".site-foot a[href$='/saved/']").await;
    reader.arrives_at("saved/").await;
    reader.browser.wait_for(".marked-entries").await;
    assert_eq!(
        titles(&reader, ".marked-entries").await,
        json!(["Terok Nor", "Gallitep"])
    );
    reader.reload().await;
    assert_eq!(
        titles(&reader, ".marked-entries").await,
        json!(["Terok Nor", "Gallitep"])
    );
    reader
        .click(".marked-entries [aria-label='Remove: Terok Nor']")
        .await;
    reader
        .browser
        .until("document.querySelectorAll('.marked-entries li').length === 1")
        .await;
    // The focus has a place to be, and what happened is told.
    reader.focus_is_on("h2#bookmarks").await;
    assert_eq!(reader.says("#announcer").await, "Removed: Terok Nor");
    // A page that is only opened tells so by itself, without a first act of the reader.
    let url = format!("{}entry/gallitep/", reader.root());
    reader
        .browser
        .client
        .goto(&url)
        .await
        .expect("a page opens");
    pressed(&reader, MARK, true).await;
    reader.click(MARK).await;
    pressed(&reader, MARK, false).await;
    reader.visit("saved/").await;
    assert_eq!(reader.count(".marked-entries").await, 0);
    let left = "Object.keys(localStorage).join()";
    assert_eq!(reader.text_of(left).await, "");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_bookmark_pressed_before_its_chunk_is_there_is_kept() {
    let faults = Faults::default();
    let host = Site::new(dist()).faults(&faults).serve().unwrap();
    faults.add("split_pages-", Fault::Late(Duration::from_millis(1500)));
    let browser = Browser::open().await;
    let url = format!("{}entry/gallitep/", host.url());
    browser.client.goto(&url).await.unwrap();
    browser.wait_for(STARTED).await;
    browser.wait_for(MARK).await.click().await.unwrap();
    assert_eq!(
        browser
            .value("document.documentElement.dataset.live ?? 'not yet'")
            .await,
        "not yet"
    );
    browser
        .until(&format!(
            "document.querySelector('{MARK}').ariaPressed === 'true'"
        ))
        .await;
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_browser_is_asked_to_persist_only_when_the_reader_puts_something_aside() {
    const COUNTED: &str = "window.asked = 0;
        if (isSecureContext) StorageManager.prototype.persist = () => { window.asked += 1; return Promise.resolve(true); };";
    let reader = Reader::under("/").await;
    reader.browser.before_each_page(COUNTED).await;
    reader.visit("saved/").await;
    reader.click(REMEMBER).await;
    reader.click(".site-nav a[href$='/timeline/']").await;
    reader.arrives_at("timeline/").await;
    reader
        .browser
        .until("document.getElementById('kept').innerText.includes('Ready')")
        .await;
    assert_eq!(reader.number("window.asked").await, 0);
    reader.visit("settings/").await;
    reader.click(KEEP).await;
    reader
        .browser
        .until(&format!(
            "document.querySelector('{KEPT}').innerText.includes('promised')"
        ))
        .await;
    assert_eq!(reader.number("window.asked").await, 1);
    reader.visit("entry/gallitep/").await;
    assert_eq!(reader.number("window.asked").await, 0);
    reader.click(MARK).await;
    reader.browser.until("window.asked === 1").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_was_read_is_listed_only_if_the_reader_wants_it() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.visit("saved/").await;
    assert_eq!(reader.count(".read-entries").await, 0);
    reader.click(REMEMBER).await;
    reader
        .browser
        .until(&format!("document.querySelector('{REMEMBER}').checked"))
        .await;
    for path in [
        "entry/gallitep/",
        "entry/terok-nor/",
        "timeline/",
        "entry/gallitep/",
    ] {
        reader.visit(path).await;
    }
    reader.visit("saved/").await;
    reader.browser.wait_for(".read-entries").await;
    assert_eq!(
        titles(&reader, ".read-entries").await,
        json!(["Gallitep", "Terok Nor"])
    );
    let today = "new Date().toLocaleDateString('sv')";
    let day = "document.querySelector('.read-entries time').innerText";
    assert_eq!(
        reader.browser.value(&format!("{today} === {day}")).await,
        true
    );
    reader.click(FORGET).await;
    reader
        .browser
        .until("!document.querySelector('.read-entries')")
        .await;
    reader.click(REMEMBER).await;
    reader.visit("entry/gallitep/").await;
    reader.visit("saved/").await;
    assert_eq!(reader.count(".read-entries").await, 0);
    assert_eq!(reader.text_of("Object.keys(localStorage).join()").await, "");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn another_tab_shows_what_was_put_aside_here() {
    let reader = Reader::at("saved/").await;
    let first = reader.browser.client.window().await.unwrap();
    let tab = reader.browser.client.new_window(true).await.unwrap();
    reader
        .browser
        .client
        .switch_to_window(tab.handle)
        .await
        .unwrap();
    reader.visit("entry/gallitep/").await;
    reader.click(MARK).await;
    pressed(&reader, MARK, true).await;
    choose_theme(&reader, "dark").await;
    reader.browser.client.switch_to_window(first).await.unwrap();
    reader
        .browser
        .wait_for(".marked-entries [aria-label='Remove: Gallitep']")
        .await;
    reader.browser.until(&format!("({THEME}) === 'dark'")).await;
    reader.leave().await;
}
