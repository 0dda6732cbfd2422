//! Files of ours that are not kept.

use super::*;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_file_that_is_not_kept_says_that_it_needs_a_connection() {
    let mut line = Line::open(&dist(), "/u/ency/").await;
    line.keep("about/").await;
    line.cut();
    let one_file = fs::read_dir(dist()).expect("dist/ is built");
    let one_file = one_file
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .find(|name| {
            let stem = name.strip_suffix(".html");
            stem.is_some_and(|stem| stem != "index" && stem != "404")
        });
    let one_file = one_file.expect("dist/ has a one-file edition");
    // A card is a page without the program, and is not kept.
    for path in [
        "data/lore.json",
        &one_file,
        "card/?entry=gallitep&embed",
        "card/",
    ] {
        let opened = line.browser.client.goto(&line.url(path)).await;
        opened.unwrap_or_else(|fault| panic!("{path}: {fault}"));
        assert_eq!(
            line.heading().await,
            "This file needs a connection",
            "{path}"
        );
        line.browser.wait_for("main a").await.click().await.unwrap();
        line.browser.wait_for(STARTED).await;
        assert_eq!(line.heading().await, crate::reader::WORLD, "{path}");
    }
    // A page that is none stays one.
    line.visit("entry/no-such-entry/").await;
    assert_eq!(line.heading().await, "No such page");
    line.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_file_that_comes_late_is_waited_for() {
    let line = Line::open(&dist(), "/").await;
    line.keep("about/").await;
    let late = std::time::Duration::from_secs(5);
    line.faults.add("data/lore.json", Fault::Late(late));
    let path = line.url("data/lore.json");
    line.browser.client.goto(&path).await.expect("a file opens");
    let shown = "document.body.innerText.startsWith('{')";
    assert_eq!(line.browser.value(shown).await, true);
    // A card is one, too, whatever its address looks like.
    line.faults.add("/card/", Fault::Late(late));
    let path = line.url("card/?entry=gallitep&embed");
    line.browser.client.goto(&path).await.expect("a card opens");
    let shown = "document.body.className === 'card-page'";
    assert_eq!(line.browser.value(shown).await, true);
    line.browser.close().await;
}
