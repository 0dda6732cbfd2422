//! What others put into a page: a translator in the place of texts, a password manager beside fields.

use browser_test::{Browser, READY, STARTED};
use serde_json::json;

use crate::reader::Reader;

/// How translators work, see translator.js.
const WAYS: [&str; 2] = ["replace", "wrap"];

async fn translate(browser: &Browser, way: &str) {
    let script = include_str!("translator.js");
    let translated = browser.client.execute(script, vec![json!(way)]).await;
    translated.expect("the page is translated");
}

/// The heading without regard to letters' size: the translator makes them capitals.
async fn heading_is(reader: &Reader, heading: &str) {
    let heading = json!(heading.to_lowercase());
    reader
        .browser
        .until(&format!(
            "document.querySelector('main h1')?.innerText.toLowerCase() === {heading}"
        ))
        .await;
}

/// Everything that a reader does, on a page that goes on being translated.
async fn reads_on(reader: &Reader) {
    reader.click(".infobox a.claim-mark").await;
    reader
        .browser
        .wait_for("dialog.claim-card[open] .passage")
        .await;
    reader.browser.press(&[browser_test::ESCAPE]).await;
    reader
        .browser
        .until("!document.querySelector('dialog[open]')")
        .await;
    // From an entry to another, whose page has the same parts.
    let follow = "const link = [...document.querySelectorAll('.prose a[href*=\"/entry/\"]')]
        .find((one) => !one.href.includes('gallitep'));
        link.click(); return link.href";
    let to = reader.browser.run(follow).await;
    let slug = to.as_str().and_then(|to| to.split("/entry/").nth(1));
    let slug = slug.expect("a link to an entry").trim_end_matches('/');
    let slug = slug.split(['/', '#', '?']).next().unwrap_or_default();
    let named = format!(
        "document.querySelector('main h1').innerText.toLowerCase().replace(/[^a-z]+/g, '-') === '{slug}'"
    );
    reader.browser.until(&named).await;
    reader.back().await;
    heading_is(reader, "Gallitep").await;
    for (page, heading) in [
        ("timeline", "Timeline"),
        ("relations", "Relations"),
        ("browse", "Browse"),
    ] {
        let link = format!("document.querySelector('.site-nav a[href*={page}]').click()");
        reader.browser.run(&link).await;
        heading_is(reader, heading).await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_page_translated_before_the_program_takes_it_over_lives_on() {
    let reader = Reader::at("").await;
    for way in WAYS {
        let url = format!("{}entry/gallitep/", reader.root());
        reader.browser.client.goto(&url).await.expect("it opens");
        reader.browser.wait_for(STARTED).await;
        translate(&reader.browser, way).await;
        reader
            .browser
            .run("document.querySelector('.brand').dispatchEvent(new Event('pointerover', { bubbles: true }))")
            .await;
        reader.browser.wait_for(READY).await;
        reads_on(&reader).await;
        reader.is_well().await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_page_translated_before_the_program_starts_lives_on() {
    let reader = Reader::at("").await;
    for way in WAYS {
        let script = include_str!("translator.js").replace("arguments", &format!("['{way}']"));
        reader
            .browser
            .before_each_page(&format!(
                "addEventListener('DOMContentLoaded', () => {{ {script} }}, {{ once: true }})"
            ))
            .await;
        reader.visit("entry/gallitep/").await;
        reads_on(&reader).await;
        reader.is_well().await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_changes_on_a_translated_page_is_seen() {
    // The text of a page, with the same letters whoever wrote it.
    let text = "document.querySelector('main').innerText.toLowerCase().replace(/\\s+/g, ' ')";
    for way in WAYS {
        let reader = Reader::at("browse/?kind=camp").await;
        let camps = json!(reader.text_of(text).await);
        reader.visit("browse/").await;
        translate(&reader.browser, way).await;
        reader
            .browser
            .run("document.querySelector('main a[href*=\"kind=camp\"]').click()")
            .await;
        reader.arrives_at("browse/?kind=camp").await;
        reader.browser.until(&format!("{text} === {camps}")).await;
        reader.leave().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_is_typed_and_chosen_on_a_translated_page_acts() {
    for way in WAYS {
        let reader = Reader::at("search/").await;
        translate(&reader.browser, way).await;
        types_in_the_search(&reader).await;
        reader.visit("entry/gallitep/?year=2357").await;
        translate(&reader.browser, way).await;
        reader.click("main .year-after").await;
        reader.arrives_at("entry/gallitep/?year=2358").await;
        let told = "document.querySelector('.as-of strong')?.innerText.includes('2358')";
        reader.browser.until(told).await;
        reader.click("main .all-years").await;
        reader.arrives_at("entry/gallitep/").await;
        reader.leave().await;
    }
}

/// Types a name in the search of the page, and waits for the entry.
async fn types_in_the_search(reader: &Reader) {
    reader.click("main input[name=q]").await;
    reader.browser.type_text("terok nor").await;
    reader
        .browser
        .until("document.querySelector('main a[href*=\"/entry/terok-nor/\"]')")
        .await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_a_password_manager_puts_beside_fields_stops_nothing() {
    let reader = Reader::at("").await;
    let inject = "for (const field of document.querySelectorAll('input')) {
        const icon = document.createElement('div');
        icon.append(document.createElement('x-password-icon'));
        field.before(icon.cloneNode(true));
        field.after(icon);
        field.setAttribute('data-manager-id', '1');
        field.style.setProperty('background-image', 'none');
    }";
    for path in [
        "search/",
        "search/?q=gallitep",
        "browse/",
        "entry/gallitep/",
        "settings/",
    ] {
        let url = format!("{}{path}", reader.root());
        reader.browser.client.goto(&url).await.expect("it opens");
        reader.browser.wait_for(STARTED).await;
        reader.browser.run(inject).await;
        reader
            .browser
            .run("document.querySelector('.brand').dispatchEvent(new Event('pointerover', { bubbles: true }))")
            .await;
        reader.browser.wait_for(READY).await;
        reader.browser.run(inject).await;
        if path == "search/" {
            types_in_the_search(&reader).await;
            reader.browser.run(inject).await;
        }
        for (page, heading) in [("timeline", "Timeline"), ("browse", "Browse")] {
            let link = format!("document.querySelector('.site-nav a[href*={page}]').click()");
            reader.browser.run(&link).await;
            heading_is(&reader, heading).await;
            reader.browser.run(inject).await;
        }
        reader.is_well().await;
    }
    reader.leave().await;
}
