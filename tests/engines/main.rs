//! The encyclopedia in the engines of other browsers: it starts, loads each of its chunks, and opens
//! again with the host gone. `cargo xtask test-webkit` and `cargo xtask test-firefox` run this.

use browser_test::{Browser, STARTED, dist};
use static_host::Site;

/// A reader of one visit: opens an entry, searches, marks, and comes back without a connection.
async fn reads(browser: Browser) {
    let site = Site::new(dist()).under("/u/ency/").sample_headers();
    let host = site
        .serve()
        .expect("cargo xtask dist must have built dist/");
    let root = host.url();
    let heading = "document.querySelector('main h1')?.innerText";
    let open = async |path: &str| {
        let opened = browser.client.goto(&format!("{root}{path}")).await;
        opened.unwrap_or_else(|fault| panic!("{path}: {fault}"));
        browser.wait_for(STARTED).await;
    };
    open("entry/gallitep/").await;
    assert_eq!(browser.value(heading).await, "Gallitep");
    let faults =
        "[...document.querySelectorAll('#fault:not([hidden])')].map((one) => one.innerText).join()";
    assert_eq!(browser.value(faults).await, "");
    browser
        .run("document.querySelector('.infobox a.claim-mark').click()")
        .await;
    browser.wait_for("dialog.claim-card[open] .passage").await;

    open("search/?q=terok%20nor").await;
    browser
        .until("document.querySelector('main a[href$=\"/entry/terok-nor/\"]')")
        .await;
    for (path, there) in [
        ("timeline/", ".chart-place .mark"),
        ("relations/", "svg .node"),
        ("story/", "html[data-live] .player .chip"),
        ("compare/", "html[data-live] main h1"),
        ("browse/", ".entries li"),
        ("settings/", "html[data-live] .kept-here.shown"),
        ("saved/", "html[data-live] main h1"),
    ] {
        open(path).await;
        browser.wait_for(there).await;
    }

    browser
        .run("document.querySelector('.search-link').click()")
        .await;
    browser.wait_for(".palette[open] [role=option]").await;

    browser
        .until("document.getElementById('kept').innerText.includes('Ready to be read offline')")
        .await;
    drop(host);
    // As a reader does it: a driver of Firefox reloads without the worker.
    browser.run("window.before = true; location.reload()").await;
    browser
        .until("!window.before && document.documentElement.dataset.started !== undefined")
        .await;
    for (path, expected) in [
        ("entry/terok-nor/", "Terok Nor"),
        ("search/?q=gallitep", "Search"),
        ("no/such/page/", "No such page"),
    ] {
        open(path).await;
        let read = browser.comes_to_read(heading, expected).await;
        read.unwrap_or_else(|other| panic!("{path}: {other}"));
    }
    assert_eq!(browser.value(faults).await, "");
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/, WebKit and a display"]
async fn webkit_starts_searches_and_opens_with_the_host_gone() {
    reads(Browser::webkit().await).await;
}

#[tokio::test]
#[ignore = "needs dist/, Firefox and its driver"]
async fn firefox_starts_searches_and_opens_with_the_host_gone() {
    reads(Browser::firefox().await).await;
}
