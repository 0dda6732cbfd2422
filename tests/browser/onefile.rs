//! The whole encyclopedia as one file on a disk.

use std::fs;
use std::path::PathBuf;

use browser_test::{Browser, FAULT, Folder, STARTED, dist};
use serde_json::{Value, json};

/// The one page in `dist/` that is neither the front page nor the one for what is none.
fn file() -> PathBuf {
    let pages = fs::read_dir(dist()).expect("cargo xtask dist must have built dist/");
    let mut pages = pages.map(|page| page.unwrap().path()).filter(|page| {
        let is_page = page.extension().is_some_and(|end| end == "html");
        let name = page.file_name().unwrap();
        is_page && name != "index.html" && name != "404.html"
    });
    pages
        .next()
        .expect("dist/ has the one file")
        .canonicalize()
        .unwrap()
}

/// A file alone in a folder, so that nothing beside it helps.
async fn open(hash: &str) -> (Browser, Folder, String) {
    let alone = Folder::empty();
    let copy = alone.path().join("one.html");
    fs::copy(file(), &copy).unwrap();
    let browser = Browser::open().await;
    let throws = "for (const name of ['localStorage', 'sessionStorage', 'indexedDB'])
        Object.defineProperty(window, name, { get() { throw new DOMException('none', 'SecurityError') } });
        window.violations = [];
        addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));";
    browser.before_each_page(throws).await;
    let url = format!("file://{}", copy.display());
    browser.requests().await;
    browser.client.goto(&format!("{url}{hash}")).await.unwrap();
    browser.wait_for(STARTED).await;
    (browser, alone, url)
}

/// The heading of the page, once it is drawn.
async fn heading(browser: &Browser) -> String {
    browser.wait_for("main h1").await;
    let heading = browser
        .value("document.querySelector('main h1').innerText")
        .await;
    heading.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_opens_from_a_disk_and_asks_for_nothing() {
    let (browser, _alone, url) = open("").await;
    assert!(heading(&browser).await.contains("Encyclopedia"));
    for (hash, expected) in [
        ("#/entry/gallitep/", "Gallitep"),
        ("#/entry/gallitep/?year=2357", "Gallitep"),
        ("#/browse/", "Browse"),
        ("#/timeline/", "Timeline"),
        ("#/relations/", "Relations"),
        ("#/disputes/", "Disputes"),
        ("#/sources/", "Sources"),
        ("#/about/", "About"),
        ("#/search/?q=gallitep", "Search"),
        ("#/no/such/page/", "No such page"),
    ] {
        browser.client.goto("about:blank").await.unwrap();
        browser.client.goto(&format!("{url}{hash}")).await.unwrap();
        browser.wait_for(STARTED).await;
        assert_eq!(heading(&browser).await, expected, "{hash}");
        assert_eq!(
            browser
                .run(&format!(
                    "return document.querySelectorAll('{FAULT}').length"
                ))
                .await,
            0
        );
    }
    let asked = browser.requests().await;
    let others: Vec<_> = asked
        .iter()
        .filter(|asked| {
            !asked.starts_with(&url) && *asked != "about:blank" && !asked.starts_with("blob:")
        })
        .collect();
    assert_eq!(others, Vec::<&String>::new());
    assert_eq!(browser.complaints().await, Vec::<String>::new());
    assert_eq!(browser.value("violations").await, json!([]));
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_old_address_leads_to_the_heading_that_tells_of_it_now() {
    let (browser, _alone, url) = open("#/entry/bribery/").await;
    assert_eq!(heading(&browser).await, "Smuggling");
    let here = Value::from(format!("{url}#/entry/smuggling/#bribes"));
    browser.until(&format!("location.href === {here}")).await;
    let seen = "(({ top }) => top > -1 && top < innerHeight)(document.getElementById('bribes').getBoundingClientRect())";
    browser.until(seen).await;
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn its_links_search_and_history_work() {
    let (browser, _alone, url) = open("#/entry/gallitep/").await;
    let at = async |hash: &str| {
        let here = Value::from(format!("{url}{hash}"));
        browser.until(&format!("location.href === {here}")).await;
    };
    browser
        .run("document.querySelector('.site-nav a[href$=\"timeline/\"]').click()")
        .await;
    at("#/timeline/").await;
    browser
        .until("document.querySelector('main h1').innerText === 'Timeline'")
        .await;
    browser.client.back().await.unwrap();
    at("#/entry/gallitep/").await;
    browser
        .until("document.querySelector('main h1').innerText === 'Gallitep'")
        .await;
    // A place on the page is a part of the page's address.
    browser
        .run("document.querySelector('a[href=\"#claims\"]').click()")
        .await;
    at("#/entry/gallitep/#claims").await;
    assert_eq!(heading(&browser).await, "Gallitep");
    browser
        .run("document.querySelector('.infobox a.claim-mark').click()")
        .await;
    browser.wait_for("dialog.claim-card[open]").await;
    browser.press(&[browser_test::ESCAPE]).await;
    browser
        .until("!document.querySelector('dialog.claim-card[open]')")
        .await;

    browser.press(&['/']).await;
    browser.wait_for(".palette[open]").await;
    browser.type_text("terok nor").await;
    browser
        .until("document.querySelector('.palette [aria-selected=true]')?.innerText.includes('Terok Nor')")
        .await;
    browser.press(&[browser_test::ENTER]).await;
    at("#/entry/terok-nor/").await;
    browser
        .until("document.querySelector('main h1').innerText === 'Terok Nor'")
        .await;
    assert_eq!(browser.complaints().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_offers_no_code_that_could_not_work() {
    let (browser, _alone, _) = open("#/share/?page=entry/gallitep/").await;
    assert!(heading(&browser).await.contains("Share"));
    let told = browser
        .value("document.querySelector('main').innerText")
        .await;
    let told = told.as_str().unwrap_or_default();
    assert!(told.contains("can’t embed"), "{told}");
    let code = "document.querySelector('main').innerHTML.includes('embed.js')
        || document.querySelector('main iframe') !== null";
    assert_eq!(browser.value(code).await, false);
    let look = "document.querySelector('main form :is([name=theme], [name=accent])') === null";
    assert_eq!(
        browser.value(look).await,
        true,
        "nothing asks how an embed should look"
    );
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_opens_in_a_frame_that_allows_scripts_only() {
    let (browser, alone, _) = open("").await;
    let around = alone.path().join("around.html");
    let frame = "<!doctype html><title>Around</title>
        <iframe sandbox=\"allow-scripts\" src=\"one.html#/entry/gallitep/\" width=800 height=600></iframe>";
    fs::write(&around, frame).unwrap();
    browser
        .client
        .goto(&format!("file://{}", around.display()))
        .await
        .unwrap();
    let frame = browser.wait_for("iframe").await;
    frame.enter_frame().await.unwrap();
    browser.wait_for(STARTED).await;
    assert_eq!(heading(&browser).await, "Gallitep");
    browser
        .run("document.querySelector('.site-nav a[href$=\"relations/\"]').click()")
        .await;
    browser
        .until("document.querySelector('main h1').innerText === 'Relations'")
        .await;
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_tells_what_is_missing() {
    let browser = Browser::open().await;
    browser
        .before_each_page("delete globalThis.DecompressionStream")
        .await;
    browser
        .client
        .goto(&format!("file://{}", file().display()))
        .await
        .unwrap();
    let fault = browser.wait_for(FAULT).await;
    assert!(fault.text().await.unwrap().contains("did not start"));
    browser.close().await;
}
