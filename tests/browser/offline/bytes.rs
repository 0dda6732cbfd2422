//! A file that is not as it was published.

use super::*;

/// Words of the foot then.
const TOLD: &str = "not as it was published";

/// The next version, of which one file has a wrong byte: the folder, and the name of the file.
fn spoilt_version() -> (Folder, String) {
    let folder = next_version();
    let icon = folder.asset("masked-*.png");
    let mut bytes = fs::read(&icon).unwrap();
    *bytes.last_mut().unwrap() ^= 1;
    let new = icon.with_file_name("masked-0000000000000000.png");
    fs::remove_file(&icon).unwrap();
    fs::write(&new, bytes).unwrap();
    let worker = folder.path().join("sw.js");
    let name = |file: &std::path::Path| file.file_name().unwrap().to_string_lossy().into_owned();
    let script = fs::read_to_string(&worker).unwrap();
    fs::write(&worker, script.replace(&name(&icon), &name(&new))).unwrap();
    (folder, name(&new))
}

/// Whether a file was asked for by whoever keeps everything: no page shows this one.
fn asked_for(line: &Line, file: &str) -> bool {
    line.faults.asked().iter().any(|path| path.ends_with(file))
}

/// The versions that are kept: what is noted beside them is none.
async fn versions(line: &Line) -> Vec<String> {
    let mut names = line.caches().await;
    names.retain(|name| !name.ends_with("no room"));
    names
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_wrong_byte_is_refused_and_told_and_not_asked_for_with_each_page() {
    let (spoilt, file) = spoilt_version();
    let line = Line::open(spoilt.path(), "/").await;
    line.visit("about/").await;
    let said = line.foot_says(TOLD).await;
    assert!(said.contains("is not kept, and is read online"), "{said}");
    assert!(asked_for(&line, &file));
    assert_eq!(versions(&line).await, Vec::<String>::new());
    for path in ["sources/", "entry/gallitep/", "timeline/"] {
        line.visit(path).await;
        line.foot_says(TOLD).await;
    }
    assert!(!asked_for(&line, &file), "each page asks for all files");

    // Later it is tried again.
    line.passes(2).await;
    line.visit("about/").await;
    line.foot_says(TOLD).await;
    assert!(asked_for(&line, &file));
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_wrong_byte_of_a_new_version_leaves_the_one_before() {
    let (spoilt, file) = spoilt_version();
    let mut line = Line::open(&dist(), "/").await;
    line.keep("about/").await;
    let before = line.caches().await;
    line.publish(spoilt.path());
    line.update().await;
    let said = line.foot_says(TOLD).await;
    assert!(said.contains("The one before is"), "{said}");
    assert!(asked_for(&line, &file));
    line.update().await;
    let waiting = "navigator.serviceWorker.getRegistration().then((one) => new Promise((done) => {
        const look = () => one.installing ? setTimeout(look, 50) : done(one.waiting !== null);
        look();
    }))";
    assert_eq!(line.browser.promised(waiting).await, false);
    assert!(!asked_for(&line, &file), "it is asked for again");
    assert_eq!(versions(&line).await, before);
    line.cut();
    line.visit("entry/gallitep/").await;
    assert_eq!(line.heading().await, "Gallitep");
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_lost_connection_is_tried_again_with_the_next_page() {
    let line = Line::open(&dist(), "/").await;
    line.faults.add("masked-", Fault::Cut(50));
    line.visit("about/").await;
    let asked = async {
        while !asked_for(&line, ".png") {
            tokio::time::sleep(std::time::Duration::from_millis(50)).await;
        }
    };
    let asked = tokio::time::timeout(std::time::Duration::from_secs(15), asked).await;
    asked.expect("the worker asks for the file");
    line.faults.clear();
    line.keep("sources/").await;
    line.leave().await;
}
