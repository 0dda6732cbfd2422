//! Browsing by facets.

use crate::reader::Reader;

/// How many entries are shown, as told and as counted.
async fn shown(reader: &Reader) -> i64 {
    let told = reader
        .number("document.querySelector('.active strong').innerText")
        .await;
    assert_eq!(reader.count(".results .entries > li").await, told);
    told
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_facet_narrows_the_list_and_is_in_the_address() {
    let reader = Reader::at("browse/").await;
    let all = shown(&reader).await;
    let offered = "parseInt(document.querySelector('#kind-camp .count').innerText)";
    let offered = reader.number(offered).await;
    reader.click("#kind-camp").await;
    reader.arrives_at("browse/?kind=camp").await;
    assert_eq!(shown(&reader).await, offered);
    assert!(offered < all);
    assert_eq!(reader.count(".active .chip").await, 1);
    assert_eq!(reader.count("#kind-camp[aria-current]").await, 1);

    reader.click("#kind-person").await;
    reader.arrives_at("browse/?kind=camp&kind=person").await;
    let both = shown(&reader).await;
    assert!(both > offered);
    reader.reload().await;
    assert_eq!(shown(&reader).await, both);
    assert_eq!(reader.count(".active .chip").await, 2);

    reader.back().await;
    reader.arrives_at("browse/?kind=camp").await;
    reader
        .browser
        .until("document.querySelectorAll('.active .chip').length === 1")
        .await;
    assert_eq!(shown(&reader).await, offered);

    reader.click("#kind-person").await;
    reader.click(".active .chip[href$='?kind=person']").await;
    reader.arrives_at("browse/?kind=person").await;
    assert_eq!(shown(&reader).await, both - offered);
    reader.click(".active a[href$='/browse/']").await;
    reader.arrives_at("browse/").await;
    assert_eq!(shown(&reader).await, all);
    assert_eq!(reader.count(".active .chip").await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn facets_of_two_kinds_narrow_further() {
    let reader = Reader::at("browse/?kind=person").await;
    let people = shown(&reader).await;
    reader.click("#faction-cardassian-union").await;
    reader
        .arrives_at("browse/?kind=person&faction=cardassian-union")
        .await;
    let fewer = shown(&reader).await;
    assert!(0 < fewer && fewer < people, "{fewer} of {people}");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_focus_stays_on_the_facet() {
    let reader = Reader::at("browse/").await;
    for _ in 0..2 {
        reader.focus("#kind-camp").await;
        reader.browser.press(&[browser_test::ENTER]).await;
        reader.settle().await;
        reader.focus_is_on("#kind-camp").await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn letters_lead_down_the_list() {
    let reader = Reader::at("browse/").await;
    reader.browser.resize(1280, 600).await;
    reader.click(".letters a[href='#letter-T']").await;
    reader.arrives_at("browse/#letter-T").await;
    reader
        .browser
        .until("Math.abs(document.getElementById('letter-T').getBoundingClientRect().top) < 300")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_a_facet_leaves_is_announced_and_a_place_on_the_page_is_not() {
    let reader = Reader::at("").await;
    reader.browser.count_timers().await;
    reader.visit("browse/").await;
    reader.click(".letters a[href='#letter-T']").await;
    reader.arrives_at("browse/#letter-T").await;
    // What is announced is put off until the page is quiet.
    reader.browser.timers_have_run().await;
    assert!(!reader.says("#announcer").await.contains("entries"));
    reader.click("#kind-person").await;
    reader.arrives_at("browse/?kind=person").await;
    reader
        .browser
        .until("document.getElementById('announcer').textContent.includes('entries')")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_list_comes_before_the_filters_where_room_is_scarce() {
    let reader = Reader::at("").await;
    let first = "document.querySelector('.results :is(.entries > li, .hit)').getBoundingClientRect().top + scrollY";
    for (path, width, height, most) in [
        ("browse/", 390, 844, 480),
        ("browse/", 820, 1180, 480),
        ("search/?q=gallitep", 390, 844, 420),
        ("search/?q=gallitep", 820, 1180, 420),
        ("search/?q=2357", 390, 844, 480),
    ] {
        reader.browser.resize(width, height).await;
        reader.visit(path).await;
        let top = reader.number(first).await;
        assert!(top <= most, "{path} at {width}: {top}");
        assert_eq!(
            reader
                .browser
                .value("document.querySelector('.facets').checkVisibility()")
                .await,
            false
        );
    }
    // Beside it there is room for them.
    reader.browser.resize(1280, 800).await;
    for path in ["browse/", "search/?q=gallitep"] {
        reader.visit(path).await;
        let beside = "Math.abs(document.querySelector('.facets').getBoundingClientRect().top - document.querySelector('.results').getBoundingClientRect().top)";
        assert!(reader.number(beside).await <= 2, "{path}");
        assert_eq!(
            reader
                .browser
                .value("document.querySelector('.facet-button').checkVisibility()")
                .await,
            false
        );
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_sheet_of_filters_stays_open_while_values_are_chosen() {
    let reader = Reader::at("browse/").await;
    reader.browser.resize(390, 844).await;
    let all = shown(&reader).await;
    reader.click(".facet-button").await;
    reader.browser.wait_for(".facets:popover-open").await;
    reader.click("#kind-camp").await;
    reader.arrives_at("browse/?kind=camp").await;
    reader.click("#kind-person").await;
    reader.arrives_at("browse/?kind=camp&kind=person").await;
    assert_eq!(reader.count(".facets:popover-open").await, 1);
    reader.click(".facets-foot button").await;
    reader
        .browser
        .until("!document.querySelector('.facets:popover-open')")
        .await;
    reader.focus_is_on(".facet-button").await;
    assert_eq!(
        reader
            .says(".facet-button .active-count")
            .await
            .trim_end_matches("active")
            .trim(),
        "2"
    );
    assert!(shown(&reader).await < all);
    reader.leave().await;
}
