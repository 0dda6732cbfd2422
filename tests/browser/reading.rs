//! Disputes and sources.

use crate::reader::Reader;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn each_dispute_has_its_readings_side_by_side() {
    let reader = Reader::at("disputes/").await;
    let disputes = reader.count("article.dispute").await;
    assert!(disputes >= 10, "{disputes}");
    assert_eq!(reader.count("article.dispute[id] > h2 a").await, disputes);
    let lonely = "[...document.querySelectorAll('article.dispute')].filter((one) =>
        one.querySelectorAll('.reading').length < 2
        || [...one.querySelectorAll('.reading')].some((reading) => !reading.querySelector('.claim-mark'))
    ).map((one) => one.id).join()";
    assert_eq!(reader.text_of(lonely).await, "");
    // Side by side: one top, two lefts.
    let places = "[...document.querySelectorAll('#darheel-at-gallitep .reading')].map((reading) => reading.getBoundingClientRect())";
    let top = |index: u8| format!("{places}[{index}].top");
    assert_eq!(reader.number(&top(0)).await, reader.number(&top(1)).await);

    reader.click("#darheel-at-gallitep h2 a").await;
    reader.arrives_at("disputes/#darheel-at-gallitep").await;
    reader.reload().await;
    reader
        .browser
        .until("Math.abs(document.getElementById('darheel-at-gallitep').getBoundingClientRect().top) < 300")
        .await;
    reader
        .click("#darheel-at-gallitep .reading .claim-mark")
        .await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn sources_tell_their_coverage_and_name_each_passage() {
    let reader = Reader::at("sources/").await;
    let told = reader.says("#coverage").await;
    let numbers: Vec<i64> = told
        .split(' ')
        .filter_map(|word| word.parse().ok())
        .collect();
    let passages = reader.count("li.passage-row[id]").await;
    assert_eq!(numbers.last(), Some(&passages), "{told}");
    assert_eq!(
        reader.count(".passage-row .uncited").await,
        passages - numbers[0],
        "{told}"
    );

    let id = "empire:4.5";
    let row = format!("li[id='{id}']");
    reader.click(&format!("{row} a.number")).await;
    reader.arrives_at(&format!("sources/#{id}")).await;
    reader.reload().await;
    let top =
        format!("Math.abs(document.getElementById('{id}').getBoundingClientRect().top) < 300");
    reader.browser.until(&top).await;
    reader.click(&format!("{row} summary")).await;
    reader.click(&format!("{row} .claim-mark")).await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    assert!(reader.says(".claim-card").await.contains("Passage 4.5"));
    // A passage on the card leads back to its place.
    reader
        .click(&format!(".claim-card .passage a[href$='#{id}']"))
        .await;
    reader.arrives_at(&format!("sources/#{id}")).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn sources_reached_by_a_link_are_all_there_and_keep_their_place_when_a_year_is_chosen() {
    const ALL: &str = "document.querySelector('.to-come') === null
        && String(document.querySelectorAll('li.passage-row').length)
            === document.querySelector('#coverage').textContent.match(/of (\\d+)/)[1]";
    let reader = Reader::at("").await;
    reader.browser.resize(1280, 800).await;
    reader.click(".site-nav a[href$='/sources/']").await;
    reader.arrives_at("sources/").await;
    reader.browser.until(ALL).await;
    reader.browser.run("scrollTo(0, 5000)").await;
    assert_eq!(reader.number("scrollY").await, 5000);
    reader.click(".year-filter summary").await;
    reader.click("#filter-year").await;
    reader.browser.type_text("2357").await;
    reader.browser.press(&[browser_test::ENTER]).await;
    reader.arrives_at("sources/?year=2357").await;
    reader.settle().await;
    reader.browser.until(ALL).await;
    let place = reader.number("scrollY").await;
    assert!((4800..=5200).contains(&place), "{place}");
    reader.leave().await;
}
