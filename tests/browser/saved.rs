//! The page of what the reader has saved: empty, long, blocked, offline, without scripts.

use browser_test::ENTER;
use serde_json::{Value, json};

use crate::access::{VIOLATIONS, axe};
use crate::reader::Reader;
use crate::without_scripts::without_scripts;

/// Bookmarks so many entries, and visits them, as a page that was open before would have.
async fn keeps(reader: &Reader, count: usize) {
    let keep = format!(
        "const links = [...document.querySelectorAll('.entries h3 a')].slice(0, {count});
         const slugs = links.map((link) => link.pathname.split('/').at(-2));
         localStorage.setItem('lore.keeps', 'yes');
         localStorage.setItem('lore.shelf.bajoran-empire', 'reading on\\n' + slugs.map((slug) => `bookmark ${{slug}}\\nread ${{slug}} 2026-01-31\\n`).join(''));
         return slugs.length"
    );
    reader.visit("browse/").await;
    let kept = reader.browser.run(&keep).await;
    assert_eq!(kept.as_u64(), u64::try_from(count).ok());
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_empty_page_says_what_to_do() {
    let reader = Reader::at("saved/").await;
    let said = reader.says("[aria-labelledby=bookmarks]").await;
    assert!(
        said.contains("None yet") && said.contains("Press Save"),
        "{said}"
    );
    reader
        .click("[aria-labelledby=bookmarks] a[href$='/browse/']")
        .await;
    reader.arrives_at("browse/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_long_list_shows_thirty_until_all_are_asked_for() {
    let reader = Reader::at("").await;
    keeps(&reader, 45).await;
    reader.visit("saved/").await;
    reader.browser.wait_for(".marked-entries").await;
    assert_eq!(reader.count(".marked-entries > li").await, 30);
    assert_eq!(reader.says("#bookmarks .count").await, "45");
    reader.focus("[aria-labelledby=bookmarks] > p button").await;
    reader.browser.press(&[ENTER]).await;
    reader
        .browser
        .until("document.querySelectorAll('.marked-entries > li').length === 45")
        .await;
    // The focus has a place to be.
    reader
        .focus_is_on(".marked-entries > li:nth-child(31)")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_leads_to_export_and_import() {
    let reader = Reader::at("saved/").await;
    reader.click("main a[href$='/settings/#elsewhere']").await;
    reader.arrives_at("settings/#elsewhere").await;
    reader.focus_is_on("#elsewhere").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn blocked_storage_is_said_at_once() {
    const BLOCKED: &str = "Object.defineProperty(window, 'localStorage', {
        get() { throw new DOMException('storage is blocked', 'SecurityError') } });";
    let reader = Reader::under("/").await;
    reader.browser.before_each_page(BLOCKED).await;
    reader.visit("saved/").await;
    let said = reader.says("main [role=alert]").await;
    assert!(
        said.contains("does not let the page keep anything"),
        "{said}"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_file_says_what_it_is_for_without_scripts() {
    let reader = without_scripts().await;
    let opened = reader
        .browser
        .client
        .goto(&format!("{}saved/", reader.root()))
        .await;
    opened.expect("a page opens");
    let main = reader.browser.wait_for("main").await;
    let said = main.text().await.expect("a text");
    assert!(
        said.contains("Entries that you bookmark") && said.contains("needs scripts"),
        "{said}"
    );
    reader.browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_has_no_barrier_empty_or_full() {
    let axe = axe();
    let reader = Reader::at("").await;
    for count in [0, 40] {
        keeps(&reader, count).await;
        for width in [390, 1280] {
            reader.browser.resize(width, 844).await;
            reader.visit("saved/").await;
            reader.browser.run(&axe).await;
            for theme in ["light", "dark", "contrast"] {
                let script = format!(
                    "document.documentElement.dataset.theme = '{theme}'; for (const motion of document.getAnimations()) motion.finish()"
                );
                reader.browser.run(&script).await;
                let options = "{ resultTypes: ['violations'], preload: false }";
                let found: Value = reader
                    .browser
                    .promised(&VIOLATIONS.replace("OPTIONS", options))
                    .await;
                assert_eq!(found, json!([]), "{count} at {width}, {theme}");
            }
        }
    }
    reader.leave().await;
}
