//! Without any policy: on a host that sends none, in a browser that knows none, no text becomes a script.

use std::fs;

use browser_test::{FAULT, Folder, dist};

use crate::visitor::{INJECTED, Visitor, drop_policy};
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
async fn crowded_no_text_of_a_reader_runs_with_or_without_a_policy() {
    for folder in [lax(), Folder::copy(&dist())] {
        no_text_of_a_reader_runs(&folder).await;
    }
}

/// What readers' files call an encyclopedia: its edition in one file is named so, too.
fn name_of(folder: &Folder) -> String {
    let files = fs::read_dir(folder.path()).expect("a folder");
    let names = files.filter_map(|file| file.ok()?.file_name().into_string().ok());
    let mut pages = names.filter_map(|name| name.strip_suffix(".html").map(str::to_owned));
    let edition = pages.find(|name| name != "index" && name != "404");
    edition.expect("an edition in one file")
}

/// A reader's file of an encyclopedia, with a text in every place.
fn reader_file(head: &str, text: &str) -> String {
    format!(
        "shelf of {head}\nsize {text}\ntheme {text}\nbookmark {text}\nread {text} 2026-01-01\nread hostile {text}\n\
         step {text} {text}\nreading {text}\nbookmark hostile\n"
    )
}

async fn no_text_of_a_reader_runs(folder: &Folder) {
    let visitor = Visitor::of(folder.path()).await;
    let world = name_of(folder);
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
        for head in [payload, &world] {
            visitor.takes(&reader_file(head, payload)).await;
            visitor.is_well("a reader's file").await;
            visitor.visit("saved/").await;
            visitor.does_everything().await;
            visitor.is_well("what is saved").await;
        }
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
    let hear = "for (const name of ['ready', 'error'])
        document.addEventListener(`lore:${name}`, ({ target }) => target.setAttribute('heard', name), true)";
    visitor.browser.run(hear).await;
    for payload in PAYLOADS {
        let payload = serde_json::json!(payload);
        let embed = format!(
            "for (const name of ['entry', 'view', 'year', 'read', 'query', 'theme', 'accent', 'max-height']) {{
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
        visitor
            .browser
            .until("[...document.querySelectorAll('lore-embed')].every((one) => one.matches('[heard]') || !one.shadowRoot.querySelector('iframe'))")
            .await;
        visitor.does_everything().await;
        // Each frame is well, too: it counts for itself, and would call the window around it. One that is
        // late on a busy machine has been given up by its embed.
        let frames = "[...document.querySelectorAll('lore-embed')]
            .flatMap((one) => one.shadowRoot.querySelector('iframe')?.contentWindow ?? [])";
        let some = format!("{frames}.length > 0");
        let some = visitor.browser.value(&some).await;
        assert_eq!(some, true, "{payload}: no frame is left");
        let found = format!(
            "window.hits + {frames}
                .map((frame) => frame.hits + frame.document.querySelectorAll(`{INJECTED}`).length)
                .reduce((sum, hits) => sum + hits, 0)"
        );
        assert_eq!(visitor.browser.value(&found).await, 0, "{payload}");
        let faults = format!("document.querySelectorAll('{FAULT}').length");
        assert_eq!(visitor.browser.value(&faults).await, 0);
        let clear = "for (const one of document.querySelectorAll('lore-embed')) one.remove()";
        visitor.browser.run(clear).await;
    }
    visitor.leave().await;
}
