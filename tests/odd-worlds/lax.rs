//! Without any policy: on a host that sends none, in a browser that knows none, no text becomes a script.

use std::fs;

use browser_test::{FAULT, Folder, dist};

use crate::visitor::{Visitor, drop_policy};
use crate::{CROWDED, pages};

/// What would call `hit()` if it were taken for markup, for a script or for an address.
const PAYLOADS: [&str; 9] = [
    "<img src=x onerror=hit()>",
    "\"><svg onload=hit()>",
    "'><img src=x onerror=hit()>",
    "</script><script>hit()</script>",
    "</title></textarea></noscript><img src=x onerror=hit()>",
    "\" onfocus=hit() autofocus x=\"",
    "javascript:hit()",
    "data:text/html,<script>parent.hit()</script>",
    "&lt;img src=x onerror=hit()&gt;",
];

/// As it stands in an address.
fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02x}")).collect()
}

fn lax() -> Folder {
    let folder = Folder::copy(&dist());
    drop_policy(folder.path());
    folder
}

#[tokio::test]
#[ignore = "needs the crowded world and a browser"]
async fn crowded_no_text_of_an_author_runs_without_a_policy() {
    let folder = lax();
    let visitor = Visitor::of(folder.path()).await;
    visitor.browser.resize(1280, 900).await;
    for path in pages(&CROWDED) {
        visitor.visit(path).await;
        visitor.does_everything().await;
        visitor.is_well(path).await;
    }
    visitor.leave().await;
}

#[tokio::test]
#[ignore = "needs the crowded world and a browser"]
async fn crowded_no_text_of_a_reader_runs_without_a_policy() {
    let folder = lax();
    let visitor = Visitor::of(folder.path()).await;
    for payload in PAYLOADS {
        let text = encoded(payload);
        for path in [
            format!("search/?q={text}&kind={text}&year={text}"),
            format!("browse/?kind={text}"),
            format!("relations/?q={text}&from={text}&to={text}&category={text}"),
            format!("timeline/?q={text}&story={text}&window={text}&view={text}"),
            format!("share/?page={text}&theme={text}&accent={text}"),
            format!("entry/{text}/"),
            format!("entry/hostile/?embed&theme={text}&accent={text}#{text}"),
            format!("#claim/{text}/{text}"),
        ] {
            visitor.visit(&path).await;
            visitor.does_everything().await;
            visitor.is_well(&path).await;
        }
        // A reader's file.
        visitor.visit("settings/").await;
        let file = serde_json::json!(format!(
            "shelf of {payload}\nsize {payload}\nbookmark {payload}\nread {payload} 2026-01-01\n"
        ));
        let import = format!(
            "const field = document.querySelector('main input[type=file]');
             const files = new DataTransfer();
             files.items.add(new File([{file}], {file}));
             field.files = files.files;
             field.dispatchEvent(new Event('change', {{ bubbles: true }}))"
        );
        visitor.browser.run(&import).await;
        visitor.does_everything().await;
        visitor.is_well("a reader's file").await;
    }
    visitor.leave().await;
}

#[tokio::test]
#[ignore = "needs the crowded world and a browser"]
async fn crowded_no_text_of_a_host_runs_without_a_policy() {
    let folder = lax();
    let host =
        "<!doctype html><title>A host</title><h1>A host</h1><script src=\"embed.js\"></script>";
    fs::write(folder.path().join("host.html"), host).expect("a page is added");
    let visitor = Visitor::of(folder.path()).await;
    visitor.open("host.html").await;
    for payload in PAYLOADS {
        let payload = serde_json::json!(payload);
        let embed = format!(
            "for (const name of ['entry', 'view', 'year', 'query', 'theme', 'accent', 'max-height']) {{
                const embed = document.createElement('lore-embed');
                embed.setAttribute('entry', 'hostile');
                embed.setAttribute('loading', 'eager');
                embed.setAttribute(name, {payload});
                document.body.append(embed);
             }}
             const link = document.createElement('a');
             link.dataset.lore = {payload};
             link.textContent = 'A link';
             document.body.append(link);
             link.dispatchEvent(new PointerEvent('pointerover', {{ bubbles: true, pointerType: 'mouse' }}));
             for (const message of [{payload}, {{ lore: 1, type: {payload} }}, {{ lore: 1, type: 'hello', path: {payload} }}])
                postMessage(message, '*')"
        );
        visitor.browser.run(&embed).await;
    }
    // Each frame that came is well, too: it would call the window around it.
    visitor
        .browser
        .until("document.querySelectorAll('lore-embed').length > 60")
        .await;
    visitor.does_everything().await;
    let hits = "window.hits + [...document.querySelectorAll('lore-embed')]
        .map((one) => one.shadowRoot.querySelector('iframe')?.contentWindow?.hits ?? 0)
        .reduce((sum, hits) => sum + hits, 0)";
    assert_eq!(visitor.browser.value(hits).await, 0);
    let faults = format!("document.querySelectorAll('{FAULT}').length");
    assert_eq!(visitor.browser.value(&faults).await, 0);
    visitor.leave().await;
}
