//! Readers who have the first version on their device, with its worker, its cache and their bookmarks.

use super::*;

/// Its service worker, unchanged but for a line of comment.
const WORKER: &str = include_str!("first-version-sw.js");

/// What its pages did with the worker, and its mark.
const PAGE: &str = r#"<!doctype html><html lang="en" data-started><title>The first version</title>
<script src="press:rootassets/app-00000000000000f1.js"></script>
<main><h1>The first version</h1></main></html>"#;
const PROGRAM: &str =
    "const policy = trustedTypes.createPolicy('lore', { createScriptURL: (url) => url });
    const options = { scope: '/', updateViaCache: 'none' };
    navigator.serviceWorker.register(policy.createScriptURL('/sw.js'), options);";

/// The first version as it was published, with one page for any address.
fn first_version() -> Folder {
    let folder = Folder::empty();
    let write = |file: &str, text: &str| fs::write(folder.path().join(file), text).unwrap();
    fs::create_dir(folder.path().join("assets")).unwrap();
    write("index.html", &PAGE.replace("press:root", "/"));
    write("assets/shell-00000000000000f1.html", PAGE);
    write("assets/app-00000000000000f1.js", PROGRAM);
    let files = json!({
        "assets/shell-00000000000000f1.html": "",
        "assets/app-00000000000000f1.js": "",
    });
    let worker = WORKER
        .replace("\"press:files\"", &files.to_string())
        .replace("press:shell", "assets/shell-00000000000000f1.html")
        .replace("press:version", "00000000000000f1");
    write("sw.js", &worker);
    folder
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_reader_of_the_first_version_gets_this_one_and_keeps_the_bookmarks() {
    let first = first_version();
    let mut line = Line::open(first.path(), "/").await;
    line.visit("").await;
    line.browser
        .until("navigator.serviceWorker.controller")
        .await;
    let kept = "return [localStorage['lore.keeps'] = 'yes',
        localStorage['lore.shelf.bajoran-empire'] = 'bookmark gallitep\\n']";
    line.browser.run(kept).await;
    assert_eq!(line.caches().await, ["lore / 00000000000000f1"]);

    // The host has this version; the reader's worker shows its own until the reader asks.
    line.publish(&dist());
    line.visit("saved/").await;
    assert_eq!(line.heading().await, "The first version");
    line.update().await;
    let apply = "navigator.serviceWorker.getRegistration().then((one) =>
        new Promise((done) => {
            navigator.serviceWorker.oncontrollerchange = () => done('this version');
            const take = () => one.waiting?.postMessage('apply');
            one.installing?.addEventListener('statechange', take);
            take();
        }))";
    assert_eq!(line.browser.promised(apply).await, "this version");

    line.cut();
    line.visit("saved/").await;
    line.browser
        .wait_for("main a[href$='/entry/gallitep/']")
        .await;
    let mut names = line.caches().await;
    names.sort();
    assert_eq!(names.len(), 2, "its files stay for open tabs: {names:?}");
    assert!(names.contains(&"lore / 00000000000000f1".to_owned()));
    line.leave().await;
}
