//! Searching.

use browser_test::ENTER;

use crate::reader::Reader;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn typing_changes_results_and_address_in_place() {
    let reader = Reader::at("search/").await;
    let past = reader.number("history.length").await;
    reader.click("#q").await;
    reader.browser.type_text("gallitep").await;
    reader.arrives_at("search/?q=gallitep").await;
    assert_eq!(reader.says(".hits li:first-child a").await, "Gallitep");
    reader.focus_is_on("#q").await;
    reader.browser.type_text(" camp").await;
    reader.arrives_at("search/?q=gallitep%20camp").await;
    assert_eq!(
        reader.text_of("document.getElementById('q').value").await,
        "gallitep camp"
    );
    assert_eq!(reader.number("history.length").await, past);
    reader.reload().await;
    assert_eq!(
        reader.text_of("document.getElementById('q').value").await,
        "gallitep camp"
    );
    assert_eq!(reader.says(".hits li:first-child a").await, "Gallitep");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_header_leads_to_results_and_back_returns_to_them() {
    let reader = Reader::at("about/").await;
    reader.click("#find").await;
    reader.browser.type_text("moset").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("search/?q=moset").await;
    assert_eq!(
        reader.text_of("document.getElementById('q').value").await,
        "moset"
    );
    let count = reader.count(".hits li").await;
    assert!(count >= 1);
    reader.click(".hits a[href$='/entry/crell-moset/']").await;
    reader.arrives_at("entry/crell-moset/").await;
    reader.back().await;
    reader.arrives_at("search/?q=moset").await;
    reader
        .browser
        .wait_for(".hits a[href$='/entry/crell-moset/']")
        .await;
    assert_eq!(reader.count(".hits li").await, count);
    assert_eq!(
        reader.text_of("document.getElementById('q').value").await,
        "moset"
    );
    reader.back().await;
    reader.arrives_at("about/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_second_search_from_the_header_shows_in_the_box_of_the_page() {
    let reader = Reader::at("search/?q=moset").await;
    reader.click("#find").await;
    reader.browser.type_text("gallitep").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("search/?q=gallitep").await;
    reader.settle().await;
    assert_eq!(reader.says(".hits li:first-child a").await, "Gallitep");
    assert_eq!(
        reader.text_of("document.getElementById('q').value").await,
        "gallitep"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn names_are_found_however_they_are_typed() {
    let reader = Reader::at("search/").await;
    for (words, slug) in [
        ("GALLITEP", "gallitep"),
        ("darheel", "trekal-darheel"),
        ("Darhe'el", "trekal-darheel"),
        ("ds9", "deep-space-9"),
        ("kira nerys", "kira-nerys"),
        ("galitep", "gallitep"),
    ] {
        reader
            .visit(&format!("search/?q={}", words.replace(' ', "%20")))
            .await;
        let first = reader
            .browser
            .value("document.querySelector('.hits li:first-child a')?.pathname")
            .await;
        assert_eq!(first, format!("/entry/{slug}/"), "{words}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn nothing_found_has_ways_on() {
    let reader = Reader::at("search/?q=zzzzqqqq").await;
    let text = reader.says("main .nothing").await;
    assert!(text.contains("Nothing found for “zzzzqqqq”"), "{text}");
    reader.click("main .nothing a").await;
    reader.arrives_at("browse/").await;
    reader.leave().await;
}
