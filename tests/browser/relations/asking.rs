//! How two are connected.

use super::node;
use crate::reader::Reader;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_path_is_found_drawn_and_read_out() {
    let reader = Reader::at("relations/").await;
    reader.choose_tab("path").await;
    for (end, name) in [("from", "Kira Meru"), ("to", "Central Command")] {
        reader.focus(&format!(".path select[name={end}]")).await;
        reader.browser.type_text(name).await;
    }
    reader.click(".path button").await;
    reader
        .arrives_at("relations/?from=kira-meru&to=central-command")
        .await;
    reader.settle().await;
    let paths = reader.count(".paths > li").await;
    assert!((1..=3).contains(&paths), "{paths}");
    let told = reader
        .text_of("[...document.querySelectorAll('.paths > li')].map((path) => path.innerText.replace(/\\s+/g, ' ').replace(/(stated|inferred|disputed): the source of “[^”]*” ?/g, '')).join('|')")
        .await;
    for path in told.split('|') {
        assert!(path.starts_with("Kira Meru — "), "{path}");
        assert!(path.trim().ends_with("→ Central Command"), "{path}");
    }
    assert!(
        told.contains("Kira Meru — harmed by → Crell Moset — "),
        "{told}"
    );
    // Each step leads to its source.
    let steps = "document.querySelectorAll('.paths > li:first-child .claim-mark').length";
    let marks = reader.number(steps).await;
    assert!(marks >= 2);
    assert!(reader.count(".graph .edge.on-path").await >= marks);
    assert!(
        reader
            .count(&format!(
                "{}.on-path, {}.on-path",
                node("Kira Meru"),
                node("Central Command")
            ))
            .await
            == 2
    );
    assert!(reader.count(".graph .node.dim").await > 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn where_no_path_is_in_a_year_it_says_so() {
    let reader = Reader::at("relations/?from=kira-meru&to=photon-torpedoes&year=2100").await;
    let told = reader.says(".path [role=status]").await;
    assert_eq!(
        told.trim(),
        "No connection in 2100 between Kira Meru and Photon torpedoes."
    );
    assert_eq!(reader.count(".paths").await, 0);
    reader.click(".as-of .all-years").await;
    reader
        .arrives_at("relations/?from=kira-meru&to=photon-torpedoes")
        .await;
    reader.browser.wait_for(".paths li").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn changes_are_announced_politely() {
    let reader = Reader::at("relations/").await;
    reader.click(".floating-legend > summary").await;
    reader.click(".graph-legend a[href*='category=rule']").await;
    reader.arrives_at("relations/?category=rule").await;
    let said = "document.querySelector('#announcer').textContent";
    reader
        .browser
        .until(&format!("{said}.includes('relations between')"))
        .await;
    let live = "document.querySelector('#announcer').getAttribute('aria-live') ?? document.querySelector('#announcer').getAttribute('role')";
    assert!(["polite", "status"].contains(&reader.text_of(live).await.as_str()));
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_drawing_of_more_than_was_chosen_says_so() {
    let reader = Reader::at("relations/?entry=kira-meru").await;
    let note = "document.querySelector('section.selected')?.innerText.includes('shows everything')";
    reader.browser.until(note).await;
    reader.visit("relations/?entry=bajor").await;
    reader.browser.wait_for("section.selected").await;
    assert_eq!(reader.browser.value(note).await, false);
    reader.leave().await;
}
