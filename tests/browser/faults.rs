//! What can go wrong between a host and a reader: the page stays readable and says how to go on.
//! Files that are spoilt on the host are in the site generator's own tests.

use std::fs;
use std::time::{Duration, Instant};

use browser_test::{Browser, FAULT, STARTED, dist};
use serde_json::json;
use static_host::{Fault, Faults, Host, Site};

/// Notes each time that the fault is shown.
const WATCHED: &str = "window.told = 0;
new MutationObserver((changes) => {
    for (const { target } of changes) if (target.id === 'fault' && !target.hidden) window.told += 1;
}).observe(document, { subtree: true, attributeFilter: ['hidden'] });";

/// The path of the asset whose name starts and ends so.
fn asset(start: &str, end: &str) -> String {
    let files =
        fs::read_dir(dist().join("assets")).expect("cargo xtask dist must have built dist/");
    let names = files.map(|file| file.unwrap().file_name().to_string_lossy().into_owned());
    let mut names = names.filter(|name| name.starts_with(start) && name.ends_with(end));
    format!("assets/{}", names.next().expect("dist/ has it"))
}

async fn served() -> (Browser, Faults, Host) {
    served_to(Browser::open().await).await
}

async fn served_to(browser: Browser) -> (Browser, Faults, Host) {
    let faults = Faults::default();
    let site = Site::new(dist()).under("/u/ency/").sample_headers();
    let host = site.faults(&faults).serve().expect("dist/ is built");
    browser.before_each_page(WATCHED).await;
    // What the device has kept would come in place of what fails.
    browser
        .before_each_page("delete Navigator.prototype.serviceWorker")
        .await;
    browser.tell("Network.enable", &json!({})).await;
    let off = json!({ "cacheDisabled": true });
    browser.tell("Network.setCacheDisabled", &off).await;
    (browser, faults, host)
}

async fn open(browser: &Browser, host: &Host, path: &str) {
    let opened = browser.client.goto(&format!("{}{path}", host.url())).await;
    opened.expect("a page opens");
}

/// The entry can be read, and its links lead to others.
async fn reads_on(browser: &Browser, why: &str) {
    let heading = browser
        .value("document.querySelector('main h1').innerText")
        .await;
    assert_eq!(heading, "Gallitep", "{why}");
    let text = browser
        .value("document.querySelector('.prose').checkVisibility()")
        .await;
    assert_eq!(text, true, "{why}");
    browser
        .run("document.querySelector('.prose a[href*=entry]').click()")
        .await;
    browser
        .until("document.querySelector('main h1').innerText !== 'Gallitep'")
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_program_that_does_not_come_leaves_a_page_to_read_and_to_try_again() {
    let (browser, faults, host) = served().await;
    let (script, wasm) = (asset("app-", ".js"), asset("encyclopedia_bg-", ".wasm"));
    for (file, fault) in [
        (&script, Fault::Cut(30)),
        (&script, Fault::Status(404)),
        (&script, Fault::Page),
        (&wasm, Fault::Cut(30)),
        (&wasm, Fault::Status(404)),
        (&wasm, Fault::Page),
        (&wasm, Fault::Hang),
    ] {
        let why = format!("{file}: {fault:?}");
        faults.add(file, fault);
        open(&browser, &host, "entry/gallitep/").await;
        let told = browser.wait_for(FAULT).await.text().await.unwrap();
        assert!(told.contains("did not start"), "{why}: {told}");
        assert!(told.contains("Try again"), "{why}: {told}");
        reads_on(&browser, &why).await;

        open(&browser, &host, "entry/gallitep/").await;
        browser.wait_for(FAULT).await;
        faults.clear();
        browser.wait_for("#retry").await.click().await.unwrap();
        browser.wait_for(STARTED).await;
        assert_eq!(browser.value("window.told").await, 0, "{why}");
    }
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_error_that_was_kept_for_ever_locks_no_reader_out() {
    let files = [
        asset("app-", ".js"),
        asset("encyclopedia-", ".js"),
        asset("encyclopedia_bg-", ".wasm"),
    ];
    for file in files {
        let (browser, faults, host) = served().await;
        let on = json!({ "cacheDisabled": false });
        browser.tell("Network.setCacheDisabled", &on).await;
        faults.add(&file, Fault::Kept(404));
        open(&browser, &host, "entry/gallitep/").await;
        browser.wait_for(FAULT).await;
        faults.clear();
        browser.wait_for("#retry").await.click().await.unwrap();
        browser.wait_for(STARTED).await;
        reads_on(&browser, &file).await;
        browser.close().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_start_that_stalls_is_told_and_taken_back_when_it_comes() {
    let (browser, faults, host) = served().await;
    // Longer than the page waits.
    faults.add(&asset("app-", ".js"), Fault::Late(Duration::from_secs(12)));
    open(&browser, &host, "entry/gallitep/").await;
    browser.wait_for(STARTED).await;
    assert_eq!(browser.value("window.told").await, 1);
    let shown = browser
        .value("document.getElementById('fault').hidden")
        .await;
    assert_eq!(shown, true);
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_program_that_stops_is_told_and_leaves_the_page() {
    let (browser, _faults, host) = served().await;
    for stop in [
        "dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') }))",
        "dispatchEvent(new PromiseRejectionEvent('unhandledrejection',
            { promise: Promise.resolve(), reason: new WebAssembly.RuntimeError('unreachable') }))",
    ] {
        open(&browser, &host, "entry/gallitep/").await;
        browser.wait_for(STARTED).await;
        browser.run(stop).await;
        let told = browser.wait_for(FAULT).await.text().await.unwrap();
        assert!(told.contains("Try again"), "{stop}: {told}");
        assert!(told.contains("unreachable"), "{stop}: {told}");
        reads_on(&browser, stop).await;
        browser.wait_for("#retry").await;
    }
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn views_can_be_read_without_their_style() {
    let (browser, faults, host) = served().await;
    faults.add(&asset("views-", ".css"), Fault::Status(404));
    open(&browser, &host, "").await;
    browser.wait_for(STARTED).await;
    browser
        .run("document.querySelector('.site-nav a[href*=relations]').click()")
        .await;
    browser.wait_for("#graph-summary").await;
    let fault = browser
        .value("document.getElementById('fault').hidden")
        .await;
    assert_eq!(fault, true);
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_chunk_that_does_not_come_costs_no_page() {
    let (browser, faults, host) = served().await;
    let missing = ["split_lore-", "split_results-", "small-"];
    let missing = missing.map(|chunk| (chunk, Fault::Status(404)));
    let others = [Fault::Page, Fault::Cut(30), Fault::Hang].map(|fault| ("split_lore-", fault));
    for (chunk, fault) in missing.into_iter().chain(others) {
        faults.add(&asset(chunk, ".wasm"), fault);
        open(&browser, &host, "entry/gallitep/").await;
        browser.wait_for(STARTED).await;
        reads_on(&browser, &format!("{chunk} {fault:?}")).await;
        // What only that chunk draws says that it does not come.
        open(&browser, &host, "search/?q=gallitep").await;
        // A host that does not answer is given ten seconds, twice.
        let end = Instant::now() + Duration::from_secs(40);
        let told =
            "document.querySelector('.toasts .toast')?.innerText.includes('Try again') ?? false";
        while browser.value(told).await != true {
            assert!(Instant::now() < end, "{chunk} {fault:?} is not told");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        faults.clear();
        let again = browser.wait_for(".toasts button").await;
        again.click().await.unwrap();
        browser.wait_for(STARTED).await;
        browser
            .until("document.querySelector('main a[href$=\"/entry/gallitep/\"]')")
            .await;
    }
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn wasm_of_an_unknown_type_starts() {
    let (browser, faults, host) = served().await;
    faults.add(".wasm", Fault::Untyped);
    open(&browser, &host, "search/?q=gallitep").await;
    browser.wait_for(STARTED).await;
    assert_eq!(browser.value("window.told").await, 0);
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_browser_that_keeps_and_allows_nothing_shows_every_page() {
    let (browser, _faults, host) = served().await;
    browser
        .before_each_page(
            "for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
                Object.defineProperty(window, name, {
                    get() { throw new DOMException('blocked', 'SecurityError') },
                });",
        )
        .await;
    for (path, ..) in crate::reader::pages() {
        open(&browser, &host, path).await;
        browser.wait_for(STARTED).await;
        browser
            .run("document.querySelector('.brand').dispatchEvent(new Event('pointerover', { bubbles: true }))")
            .await;
        browser.wait_for(browser_test::READY).await;
        assert_eq!(browser.value("window.told").await, 0, "{path}");
    }
    assert_eq!(browser.complaints().await, Vec::<String>::new());
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn going_back_finds_the_page_as_it_was_left() {
    let (browser, _faults, host) = served_to(Browser::whole().await).await;
    browser
        .before_each_page(
            "addEventListener('pageshow', ({ persisted }) => { window.kept = persisted; });",
        )
        .await;
    open(&browser, &host, "entry/gallitep/").await;
    browser.wait_for(STARTED).await;
    browser.run("window.first = true").await;
    // A load of its own, as by typing an address.
    let other = json!(format!("{}about/", host.url()));
    browser.run(&format!("location.href = {other}")).await;
    browser
        .until("document.querySelector('main h1').innerText === 'About'")
        .await;
    browser.wait_for(STARTED).await;
    browser.run("history.back()").await;
    browser
        .until("document.querySelector('main h1').innerText === 'Gallitep'")
        .await;
    let reasons =
        "JSON.stringify(performance.getEntriesByType('navigation')[0].notRestoredReasons)";
    let reasons = browser.value(reasons).await;
    let kept = browser.value("window.first && window.kept").await;
    assert_eq!(kept, true, "{reasons}");
    browser.close().await;
}
