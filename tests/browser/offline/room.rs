//! A device with too little room.

use super::*;

/// Gives the encyclopedia so many bytes; none lifts the limit.
async fn room(line: &Line, bytes: Option<u64>) {
    let origin = format!("http://127.0.0.1:{}", line.port);
    let quota = match bytes {
        Some(bytes) => json!({ "origin": origin, "quotaSize": bytes }),
        None => json!({ "origin": origin }),
    };
    line.browser
        .tell("Storage.overrideQuotaForOrigin", &quota)
        .await;
}

/// Matches once the foot says that there is no room.
const CROWDED: &str = "document.getElementById('kept').innerText.includes('no room')";

/// The large files that were asked for.
fn large(asked: &[String]) -> usize {
    let chunk = |path: &&String| path.contains("split_") && path.contains(".wasm");
    asked.iter().filter(chunk).count()
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_device_without_room_is_told_so_and_asks_again_later() {
    let line = Line::open(&dist(), "/").await;
    // Before the first page, which would begin to keep all.
    room(&line, Some(200_000)).await;
    line.visit("about/").await;
    line.browser.until(CROWDED).await;
    let says = text(
        &line
            .browser
            .value("document.getElementById('kept').innerText")
            .await,
    );
    assert!(says.contains("is not kept"), "{says}");
    // What was on its way when the attempt was given up comes before the next page stands.
    line.visit("sources/").await;
    line.browser.until(CROWDED).await;
    line.faults.asked();
    for path in ["disputes/", "entry/gallitep/", "timeline/"] {
        line.visit(path).await;
        line.browser.until(CROWDED).await;
    }
    let asked = line.faults.asked();
    // The timeline's own chunks, and no other view's.
    assert!(
        !asked.iter().any(|path| path.contains("split_relations")),
        "{asked:#?}"
    );

    // A day later, with room, all is kept.
    room(&line, None).await;
    line.passes(25).await;
    line.keep("about/").await;
    assert_eq!(line.caches().await.len(), 1);
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_new_version_without_room_leaves_the_one_before() {
    let next = next_version();
    let chunk = next.asset("split_relations-*.wasm");
    let new = chunk.with_file_name("split_relations-0123456789abcdef.wasm");
    fs::rename(&chunk, &new).unwrap();
    let name = |file: &std::path::Path| file.file_name().unwrap().to_string_lossy().into_owned();
    let worker = next.path().join("sw.js");
    let script = fs::read_to_string(&worker).unwrap();
    fs::write(&worker, script.replace(&name(&chunk), &name(&new))).unwrap();

    let mut line = Line::open(&dist(), "/").await;
    line.keep("about/").await;
    line.publish(next.path());
    room(&line, Some(1)).await;
    line.update().await;
    line.browser.until(CROWDED).await;
    let says = text(
        &line
            .browser
            .value("document.getElementById('kept').innerText")
            .await,
    );
    assert!(says.contains("new version could not be kept"), "{says}");
    // What was on its way comes before the first of these has ended.
    line.update().await;
    line.faults.asked();
    line.update().await;
    line.update().await;
    assert_eq!(large(&line.faults.asked()), 0);
    line.cut();
    line.visit("relations/").await;
    assert_eq!(line.heading().await, "Relations");
    line.leave().await;
}
