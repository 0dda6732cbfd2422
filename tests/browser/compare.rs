//! Two years compared: of an entry, of a path, and two readings of a dispute.

use crate::reader::Reader;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_entry_is_compared_in_two_years_with_the_claim_of_each_change() {
    let reader = Reader::at("about/").await;
    reader.visit("entry/bajor/?year=2340").await;
    // In the head where there is room, otherwise at the foot.
    let shown = "[...document.querySelectorAll('.entry-views a[href*=\"compare/\"]')]
        .filter((link) => link.offsetParent).length";
    for (width, height) in [(320, 640), (390, 844), (1280, 800), (1920, 1080)] {
        reader.browser.resize(width, height).await;
        reader.browser.until(&format!("{shown} === 1")).await;
    }
    reader.click(".entry-views a[href*='compare/']").await;
    reader.arrives_at("compare/?entry=bajor&year=2340").await;
    reader.browser.wait_for("input[name=versus]").await;
    assert_eq!(
        reader
            .text_of("document.querySelector('select[name=entry]').value")
            .await,
        "bajor"
    );
    assert_eq!(
        reader
            .text_of("document.querySelector('input[name=year]').value")
            .await,
        "2340"
    );
    reader.click("input[name=versus]").await;
    reader.browser.type_text("2369").await;
    reader.click("form.filters button").await;
    reader
        .arrives_at("compare/?entry=bajor&year=2340&versus=2369")
        .await;
    reader.browser.wait_for(".compared .annal").await;
    let told = reader.says(".compared").await;
    for words in [
        "in 2340 and in 2369",
        "From 2340 to 2369",
        "Began",
        "Stayed",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
    let lines = reader.count(".compared .annal").await;
    assert_eq!(reader.count(".compared .annal .claim-mark").await, lines);
    reader.click(".compared .claim-mark").await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    reader.back().await;
    reader
        .arrives_at("compare/?entry=bajor&year=2340&versus=2369")
        .await;
    reader.reload().await;
    assert!(reader.says(".compared").await.contains("From 2340 to 2369"));
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_can_not_be_compared_is_said() {
    let reader = Reader::at("compare/?entry=no-such&year=2340&versus=then").await;
    let told = reader.says("main").await;
    assert!(told.contains("no-such") && told.contains("then"), "{told}");
    assert_eq!(reader.count(".compared").await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_path_is_told_in_both_years_that_are_compared() {
    let reader =
        Reader::at("relations/?from=kira-nerys&to=bajoran-empire&year=2369&versus=2340&scope=all")
            .await;
    reader.choose_tab("path").await;
    reader.settle().await;
    let told = reader.says(".path").await;
    for words in ["In 2340", "In 2369"] {
        assert!(told.contains(words), "{words} in {told}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_reading_tells_what_differs_from_each_of_its_rivals() {
    let reader = Reader::at("reading/beginning-of-the-occupation/2328/").await;
    let rivals = reader.count("[id^=instead-]").await;
    assert!(rivals > 0);
    let told = reader.says("main").await;
    for words in [
        "Instead of",
        "Only this reading holds true",
        "Dated differently",
        "instead of",
    ] {
        assert!(told.contains(words), "{words} in {told}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_address_that_compares_shows_its_result_first_and_a_form_in_use_stays_open() {
    let reader = Reader::at("about/").await;
    let open = "document.querySelector('.compare-forms').open";
    for (width, height) in [(390, 844), (1280, 800)] {
        reader.browser.resize(width, height).await;
        reader
            .visit("compare/?entry=bajor&year=2340&versus=2369")
            .await;
        reader.browser.wait_for(".compared .annal").await;
        assert_eq!(reader.browser.value(open).await, false);
        let top = "document.getElementById('compared').getBoundingClientRect().top";
        assert!(reader.number(&format!("Math.round({top})")).await < i64::from(height) / 2);
    }
    reader.click(".compare-forms > summary").await;
    reader.click("form.filters button").await;
    reader.settle().await;
    assert_eq!(reader.browser.value(open).await, true);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn readings_compared_in_a_year_name_it_and_lead_out_of_it() {
    let compared =
        "entry=bajor&read=beginning-of-the-occupation.2328&versus=beginning-of-the-occupation.2319";
    let reader = Reader::at(&format!("compare/?{compared}&year=2322")).await;
    let told = reader.says(".compared").await;
    assert!(told.contains("In 2322: "), "{told}");
    reader.click(".as-of .all-years").await;
    reader
        .browser
        .until("!new URLSearchParams(location.search).has('year')")
        .await;
    reader.settle().await;
    assert!(!reader.says(".compared").await.contains("In 2322"));
    reader.leave().await;
}
