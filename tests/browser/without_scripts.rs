//! Every page with scripts switched off: it reads, its links lead on, nothing on it is dead.

use std::path::Path;

use browser_test::dist;
use serde_json::{Value, json};

use crate::reader::{Reader, pages};

/// What reads the page: `innerText` of what is shown, of what it finds.
async fn of(reader: &Reader, expression: &str) -> Value {
    let asked = json!({ "expression": expression, "returnByValue": true });
    let answer = reader.browser.tell("Runtime.evaluate", &asked).await;
    answer["result"]["value"].clone()
}

async fn open(reader: &Reader, path: &str) {
    let url = format!("{}{path}", reader.root());
    reader
        .browser
        .client
        .goto(&url)
        .await
        .expect("a page opens");
}

/// A reader whose browser runs no script.
pub(crate) async fn without_scripts() -> Reader {
    let reader = Reader::under("/u/ency/").await;
    let off = json!({ "value": true });
    reader
        .browser
        .tell("Emulation.setScriptExecutionDisabled", &off)
        .await;
    reader
}

/// Waits for an address, as a path from the root. A link or a form that a program does not take
/// is followed some time after it is pressed.
pub(crate) async fn leads_to(reader: &Reader, path: &str) {
    let client = &reader.browser.client;
    let here = client.current_url().await.expect("an address");
    let there = here
        .join(&format!("{}{path}", reader.root()))
        .expect("an address");
    client
        .wait()
        .for_url(&there)
        .await
        .unwrap_or_else(|fault| panic!("{path}: {fault}"));
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_old_address_leads_to_its_heading_without_scripts() {
    let reader = without_scripts().await;
    open(&reader, "entry/bribery/").await;
    leads_to(&reader, "entry/smuggling/#bribes").await;
    assert_eq!(
        of(&reader, "document.querySelector('h1').innerText").await,
        "Smuggling"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_page_reads_and_leads_on_without_scripts() {
    // What could be pressed, and does nothing.
    const DEAD: &str = "[...document.querySelectorAll('button, select, input, [role=button]')]
        .filter((one) => one.checkVisibility() && !one.closest('form[action]'))
        .map((one) => one.outerHTML.slice(0, 120))";
    const LINKS: &str =
        "[...document.links].filter((link) => link.checkVisibility()).map((link) => link.href)";
    let reader = without_scripts().await;
    for (path, title, heading) in pages() {
        open(&reader, path).await;
        assert_eq!(
            of(
                &reader,
                "document.documentElement.dataset.started ?? 'never'"
            )
            .await,
            "never"
        );
        assert_eq!(
            of(&reader, "document.querySelector('main h1').innerText").await,
            heading,
            "{path}"
        );
        let shown = of(&reader, "document.title").await;
        let shown = shown.as_str().unwrap_or_default();
        assert!(
            path.contains('?') || shown.starts_with(title),
            "{path}: {shown}"
        );
        let text = of(&reader, "document.querySelector('main').innerText.length").await;
        assert!(text.as_u64() > Some(100), "{path}: {text} letters");
        assert_eq!(of(&reader, DEAD).await, json!([]), "{path}");
        assert_eq!(
            of(
                &reader,
                "document.getElementById('fault').checkVisibility()"
            )
            .await,
            false
        );
        let links = of(&reader, LINKS).await;
        let links = links.as_array().expect("a list");
        assert!(links.len() > 10, "{path}");
        for link in links {
            let link = link.as_str().unwrap_or_default();
            let inside = link.strip_prefix(&reader.root());
            let inside = inside.unwrap_or_else(|| panic!("{path}: {link} leads out"));
            let file = inside.split(['?', '#']).next().unwrap_or_default();
            let there = Reader::is_page(file) || is_file(&dist().join(file));
            assert!(there, "{path}: {link} is no file");
        }
    }
    reader.leave().await;
}

fn is_file(path: &Path) -> bool {
    path.is_file()
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_entry_has_all_its_parts_without_scripts() {
    let reader = without_scripts().await;
    open(&reader, "entry/gallitep/").await;
    for part in [
        ".infobox dl",
        ".prose p",
        ".toc a",
        "#claims",
        "#footnotes",
        ".backlinks a",
        ".pager a",
    ] {
        let seen = format!("document.querySelector('{part}')?.checkVisibility()");
        assert_eq!(of(&reader, &seen).await, true, "{part}");
    }
    // A mark leads to its claim on the page, which is unfolded for it and names its passage.
    let mark = "document.querySelector('.infobox a.claim-mark').href";
    let mark = of(&reader, mark).await;
    let id = mark.as_str().unwrap().split('#').nth(1).unwrap().to_owned();
    reader.click(".infobox a.claim-mark").await;
    leads_to(&reader, &format!("entry/gallitep/#{id}")).await;
    let there = format!("document.getElementById('{id}')?.checkVisibility()");
    assert_eq!(of(&reader, &there).await, true, "{mark}");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn searching_without_scripts_leads_to_an_index_of_all_names() {
    let reader = without_scripts().await;
    open(&reader, "").await;
    let find = reader.browser.wait_for("#home-find").await;
    find.send_keys("terok\u{e007}").await.unwrap();
    leads_to(&reader, "search/?q=terok").await;
    let told = of(&reader, "document.querySelector('main').innerText").await;
    assert!(
        told.as_str().unwrap().contains("Searching needs scripts"),
        "{told}"
    );
    let names = of(
        &reader,
        "document.querySelectorAll('main ul.names a').length",
    )
    .await;
    assert!(names.as_u64() > Some(120), "{names}");
    reader.leave().await;
}
