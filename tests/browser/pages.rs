//! Every type of page, at the root of a host and below it.

use std::time::{Duration, Instant};

use browser_test::{Browser, ENTER, ESCAPE, STARTED, dist};
use serde_json::json;
use static_host::Site;

use crate::reader::{NO_PAGE, Reader, WORLD, pages};

/// Remembers what the policy of the page forbade.
const VIOLATIONS: &str = "window.violations = [];
addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));";

/// All that was asked for, once the log has what the page was started with: it comes in a little late.
async fn requests_with_program(browser: &Browser, page: &str) -> Vec<String> {
    let end = Instant::now() + Duration::from_secs(10);
    let mut requests = Vec::new();
    while Instant::now() < end {
        requests.extend(browser.requests().await);
        // The page before may have asked for something while it was being left.
        if let Some(begin) = requests.iter().position(|url| url == page) {
            requests.drain(..begin);
        } else {
            requests.clear();
        }
        if requests.iter().any(|url| url.contains("/encyclopedia_bg-")) {
            break;
        }
    }
    requests
}

async fn opens_all(prefix: &str) {
    let reader = Reader::under(prefix).await;
    reader.browser.before_each_page(VIOLATIONS).await;
    for (path, title, heading) in pages().into_iter().chain([NO_PAGE]) {
        reader.browser.requests().await;
        reader.visit(path).await;
        let full = match title {
            WORLD => title.to_owned(),
            _ => format!("{title} · {WORLD}"),
        };
        assert_eq!(reader.text_of("document.title").await, full, "{path}");
        assert_eq!(reader.says("main h1").await, heading, "{path}");
        assert_eq!(reader.count("h1").await, 1, "{path}");
        assert_eq!(reader.address().await, path);
        reader.is_well().await;
        let violations = reader.browser.value("window.violations").await;
        assert_eq!(violations, serde_json::json!([]), "{path}");

        let page = format!("{}{path}", reader.root());
        let requests = requests_with_program(&reader.browser, &page).await;
        for program in ["/encyclopedia_bg-", "/split_lore-", "/split_pages-"] {
            let asked = |url: &&String| url.contains(program) && url.contains(".wasm");
            let times = requests.iter().filter(asked).count();
            // The lore and the chunk of the page come when the reader is near a link or a control.
            // The page that shows how to embed others has one in a frame, with its own.
            let most = 1 + usize::from(path.starts_with("share/"));
            let fits =
                (1..=most).contains(&times) || (times == 0 && program != "/encyclopedia_bg-");
            assert!(fits, "{path}, {program}: {requests:#?}");
        }
        // The page for what is none looks for its root on several levels.
        let within = if Reader::is_page(path) {
            reader.root()
        } else {
            reader.root().replace(prefix, "/")
        };
        let outside = requests
            .iter()
            .filter(|url| !url.starts_with(&within) && *url != "about:blank");
        assert_eq!(outside.collect::<Vec<_>>(), Vec::<&String>::new(), "{path}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_page_opens_at_the_root() {
    opens_all("/").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_page_opens_under_a_path() {
    opens_all("/u/ency/").await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_page_opens_on_a_host_that_answers_everything() {
    let reader = Reader::of(Site::new(dist()).under("/u/ency/").rewriting()).await;
    for (path, title, heading) in pages() {
        reader.visit(path).await;
        assert_eq!(reader.says("main h1").await, heading, "{path}");
        let shown = reader.text_of("document.title").await;
        assert!(shown.starts_with(title), "{path}: {shown}");
        reader.reload().await;
        assert_eq!(reader.says("main h1").await, heading, "{path}");
        reader.is_well().await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_page_names_its_canonical_address() {
    let reader = Reader::at("").await;
    for (path, ..) in pages() {
        reader.visit(path).await;
        let plain = path.split('?').next().unwrap_or_default();
        assert_eq!(canonical(&reader).await, reader.root() + plain, "{path}");
    }
    reader.visit("").await;
    reader.click(".site-nav a[href$='about/']").await;
    reader.arrives_at("about/").await;
    assert_eq!(canonical(&reader).await, reader.root() + "about/");
    reader.leave().await;
}

async fn canonical(reader: &Reader) -> String {
    let links = "document.querySelectorAll('link[rel=canonical]')";
    reader
        .text_of(&format!(
            "[...{links}].map((link) => link.getAttribute('href')).join()"
        ))
        .await
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn pages_follow_links_without_a_load() {
    for prefix in ["/", "/u/ency/"] {
        let reader = Reader::under(prefix).await;
        reader.visit("").await;
        reader.browser.run("window.first = true").await;
        reader.browser.requests().await;
        // Comparisons are led to from entries in a year.
        let led_to = |path: &str| !path.contains(['?', '#']) && path != "compare/";
        for (path, title, _) in pages().iter().filter(|page| led_to(page.0)) {
            let link = match *path {
                "" => "a.brand".to_owned(),
                "entry/gallitep/" | "story/" | "walks/" | "walk/how-the-occupation-ended/" => {
                    reader.click("a.brand").await;
                    format!("main a[href$='/{path}']")
                }
                "settings/" | "saved/" => format!(".site-foot a[href$='/{path}']"),
                _ => format!(".site-nav a[href$='/{path}']"),
            };
            reader.click(&link).await;
            reader.arrives_at(path).await;
            let named = format!("document.title.startsWith({})", json!(title));
            reader.browser.until(&named).await;
        }
        assert_eq!(reader.browser.value("window.first").await, true);
        // The large views have chunks of their own; no page is loaded.
        let requests = reader.browser.requests().await;
        let names = ["split_", "chunk_", "small-"].map(|name| format!("/assets/{name}"));
        let chunk = |url: &String| names.iter().any(|name| url.contains(name));
        let others: Vec<_> = requests.into_iter().filter(|url| !chunk(url)).collect();
        assert_eq!(others, Vec::<String>::new());
        reader.leave().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn back_and_reload_lead_to_the_same_page() {
    let reader = Reader::under("/u/ency/").await;
    reader.visit("entry/gallitep/").await;
    reader.click(".site-nav a[href$='/timeline/']").await;
    reader.arrives_at("timeline/").await;
    reader.reload().await;
    assert_eq!(reader.says("main h1").await, "Timeline");
    reader.back().await;
    reader.browser.wait_for(STARTED).await;
    reader.arrives_at("entry/gallitep/").await;
    reader
        .browser
        .until("document.querySelector('main h1').innerText === 'Gallitep'")
        .await;
    // The reload was of a page that this dist may have no file for.
    reader.is_well().await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_same_address_twice_is_one_place_in_the_history() {
    let reader = Reader::at("entry/gallitep/").await;
    let places = "history.length";
    let before = reader.number(places).await;
    let contents = ".toc a[href='#claims']";
    for _ in 0..3 {
        reader.click(contents).await;
    }
    reader.arrives_at("entry/gallitep/#claims").await;
    assert_eq!(
        reader.number(places).await,
        before + 1,
        "a link to a place on the page"
    );
    // It shows the place again.
    reader.browser.run("scrollTo(0, 0)").await;
    reader.click(contents).await;
    reader
        .browser
        .until("Math.abs(document.getElementById('claims').getBoundingClientRect().top) < 200")
        .await;
    // Twice before anything is painted.
    let mark = "const mark = document.querySelector('.infobox .claim-mark');
        mark.focus(); mark.click(); mark.click();";
    reader.browser.run(mark).await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    assert_eq!(reader.number(places).await, before + 2, "a card");
    reader.browser.press(&[ESCAPE]).await;
    reader.arrives_at("entry/gallitep/#claims").await;
    reader.focus_is_on(".infobox .claim-mark").await;
    reader.browser.press(&[ENTER]).await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    reader.leave().await;
}
