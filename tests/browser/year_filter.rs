//! The year filter: one control on every page, off until it is asked for.

use browser_test::ENTER;

use crate::reader::{Reader, pages};

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_page_has_the_control_and_is_without_a_year_at_first() {
    let reader = Reader::at("").await;
    for (path, ..) in pages() {
        reader.visit(path).await;
        assert_eq!(
            reader
                .count(".site-head .year-filter input[name=year]")
                .await,
            1,
            "{path}"
        );
        assert_eq!(reader.count(".as-of, .outside").await, 0, "{path}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_year_is_set_stepped_and_cleared() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.click(".year-filter summary").await;
    reader.click("#filter-year").await;
    reader.browser.type_text("2360").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("entry/gallitep/?year=2360").await;
    reader.settle().await;
    assert!(reader.says(".as-of").await.contains("2360"));
    reader
        .browser
        .until("document.getElementById('announcer').textContent === 'As of 2360'")
        .await;
    assert!(reader.count(".infobox .outside:not(.perhaps)").await > 0);
    reader.click(".as-of .year-before").await;
    reader.arrives_at("entry/gallitep/?year=2359").await;
    reader.click(".as-of .year-after").await;
    reader.arrives_at("entry/gallitep/?year=2360").await;
    reader.click(".as-of .all-years").await;
    reader.arrives_at("entry/gallitep/").await;
    reader.settle().await;
    assert_eq!(reader.count(".as-of, .outside").await, 0);
    reader
        .browser
        .until("document.getElementById('announcer').textContent === 'All years'")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_entry_shows_what_does_not_hold_in_the_year() {
    // The camp stood from 2336 to 2357.
    let reader = Reader::at("entry/gallitep/?year=2318").await;
    assert!(
        reader
            .says(".entry-head .outside")
            .await
            .contains("not yet in 2318")
    );
    for part in [".infobox", "[aria-labelledby=relations]"] {
        let told = format!("{part} .outside:not(.perhaps)");
        assert!(reader.count(&told).await > 0, "{part}");
    }
    reader.visit("entry/gallitep/?year=2350").await;
    assert_eq!(reader.count(".entry-head .outside").await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_year_filter_keeps_the_other_parameters() {
    let reader = Reader::at("browse/?kind=person").await;
    reader.click(".year-filter summary").await;
    reader.click("#filter-year").await;
    reader.browser.type_text("2318").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("browse/?kind=person&year=2318").await;
    reader.visit("browse/?year=2318").await;
    assert!(reader.count(".entries .outside:not(.perhaps)").await > 0);
    reader.visit("search/").await;
    reader.click("#q").await;
    reader.browser.type_text("gallitep").await;
    reader.arrives_at("search/?q=gallitep").await;
    reader.click(".year-filter summary").await;
    reader.click("#filter-year").await;
    reader.browser.type_text("2370").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("search/?q=gallitep&year=2370").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_year_is_summed_up_beside_the_timeline() {
    let reader = Reader::at("entry/gallitep/?year=2369").await;
    reader.click(".as-of a[href*='timeline']").await;
    reader.browser.wait_for(".year-summary").await;
    let told = reader.says(".year-summary").await;
    for words in ["In 2369", "What began", "What happened", "What ended"] {
        assert!(told.contains(words), "{words}");
    }
    assert!(reader.count(".year-parts .claim-mark").await > 10);
    reader.click(".year-summary > p a[href*='relations']").await;
    reader
        .browser
        .until("location.pathname.endsWith('/relations/') && location.search.includes('year=2369')")
        .await;
    reader.back().await;
    reader.browser.wait_for(".year-summary").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_word_that_is_no_year_is_told() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.click(".year-filter summary").await;
    for (typed, told) in [
        ("banana", "“banana” is not a year"),
        ("99999999999", "“99999999999” is not a year"),
    ] {
        let select = "document.getElementById('filter-year').select()";
        reader.click("#filter-year").await;
        reader.browser.run(select).await;
        reader.browser.type_text(typed).await;
        reader.browser.press(&[ENTER]).await;
        reader.browser.wait_for(".year-filter [role=alert]").await;
        assert!(
            reader
                .says(".year-filter [role=alert]")
                .await
                .contains(told)
        );
        assert_eq!(reader.address().await, "entry/gallitep/");
    }
    reader.leave().await;
}
