//! A tab of an old version, with the worker of a new one.

use super::*;

/// A version that has, in place of the relations' chunk, one of another name.
fn another_chunk(hash: &str) -> Folder {
    let folder = Folder::copy(&dist());
    let old = folder.asset("split_relations-*.wasm");
    let new = old.with_file_name(format!("split_relations-{hash}.wasm"));
    fs::rename(&old, &new).unwrap();
    let name = |file: &std::path::Path| file.file_name().unwrap().to_string_lossy().into_owned();
    let worker = folder.path().join("sw.js");
    let script = fs::read_to_string(&worker).unwrap();
    let version = script.split("VERSION = \"").nth(1).unwrap();
    let version = version.split('"').next().unwrap().to_owned();
    let script = script
        .replace(&name(&old), &name(&new))
        .replace(&version, hash);
    fs::write(&worker, script).unwrap();
    folder
}

/// Publishes a version, and takes it in the tab that is in front.
async fn take(line: &mut Line, version: &Folder) {
    line.publish(version.path());
    line.update().await;
    take_offered(line).await;
}

/// Takes the version that is offered, which loads the page again.
async fn take_offered(line: &Line) {
    let loads = line.loads().await;
    let offer = line.browser.wait_for("#version button").await;
    offer.click().await.unwrap();
    line.browser
        .until(&format!("sessionStorage.loads !== '{loads}'"))
        .await;
    line.browser.wait_for(STARTED).await;
    line.browser.until(READY).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_tab_of_an_old_version_still_gets_its_chunks_or_says_so() {
    let versions = ["1111111111111111", "2222222222222222"].map(another_chunk);
    let mut line = Line::open(&dist(), "/").await;
    line.keep("about/").await;
    let old = line.browser.client.window().await.expect("a tab is open");
    line.tab().await;
    line.keep("sources/").await;
    let new = line.browser.client.window().await.expect("a tab is open");

    // One version on: its files are still kept, though the host has them no more.
    take(&mut line, &versions[0]).await;
    let follow = "document.querySelector('.site-nav a[href*=relations]').click()";
    let back = line.browser.client.switch_to_window(old).await;
    back.expect("the first tab is there");
    line.browser.run("window.stayed = true").await;
    line.browser.run(follow).await;
    line.browser.wait_for("#graph-summary").await;
    assert_eq!(line.browser.value("window.stayed").await, true);

    // Two versions on, they are nowhere: a tab that asks only then says so.
    line.tab().await;
    line.visit("about/").await;
    let late = line.browser.client.window().await.expect("a tab is open");
    let back = line.browser.client.switch_to_window(new).await;
    back.expect("the second tab is there");
    take(&mut line, &versions[1]).await;
    let back = line.browser.client.switch_to_window(late).await;
    back.expect("the third tab is there");
    line.browser.run(follow).await;
    line.browser
        .until("document.querySelector('.toasts .toast')?.innerText.includes('Try again')")
        .await;
    assert_ne!(line.heading().await, "");
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn of_two_versions_that_came_unasked_the_newer_takes_over_and_the_one_in_use_stays() {
    let names = ["1111111111111111", "2222222222222222"];
    let versions = names.map(another_chunk);
    let mut line = Line::open(&dist(), "/").await;
    line.keep("about/").await;
    let in_use = line.caches().await;
    assert_eq!(in_use.len(), 1, "{in_use:?}");

    for (name, version) in names.iter().zip(&versions) {
        line.publish(version.path());
        line.update().await;
        line.browser.wait_for("#version button").await;
        line.waits(name).await;
    }
    take_offered(&line).await;
    let mut kept = line.caches().await;
    kept.retain(|name| !in_use.contains(name));
    assert!(
        matches!(&kept[..], [one] if one.ends_with(names[1])),
        "{kept:?}"
    );
    assert_eq!(
        line.caches().await.len(),
        2,
        "that in use is kept for open pages"
    );
    line.leave().await;
}
