//! Relations and timeline: what is shown is in the address, and keeps.

use browser_test::ENTER;

use crate::reader::Reader;

/// The two numbers of "12 of 300 relations".
async fn counts(reader: &Reader) -> (i64, i64) {
    let numbers = |index: u8| {
        format!(
            "document.querySelector('main :is(.claim-count, .summary)').innerText.match(/\\d+/g)[{index}]"
        )
    };
    (
        reader.number(&numbers(0)).await,
        reader.number(&numbers(1)).await,
    )
}

/// Chooses an option as a reader does, by typing what it says: the driver's own way fires no
/// `input`.
async fn choose(reader: &Reader, field: &str, words: &str) {
    reader.focus(&format!("select[name={field}]")).await;
    reader.browser.type_text(words).await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn lists_are_narrowed_by_each_field() {
    let reader = Reader::at("timeline/").await;
    for (page, group, value, words, row) in [(
        "timeline/",
        "kind",
        "camp",
        "Camps",
        "main .era-part .annal:not(.ordered)",
    )] {
        reader.visit(page).await;
        let (shown, all) = counts(&reader).await;
        assert_eq!(shown, all, "{page}");
        assert_eq!(reader.count(row).await, all, "{page}");

        reader.click(".filter-fold summary").await;
        choose(&reader, group, words).await;
        reader.arrives_at(&format!("{page}?{group}={value}")).await;
        let grouped = counts(&reader).await.0;
        assert!(0 < grouped && grouped < all, "{page}: {grouped}");
        assert_eq!(reader.count(row).await, grouped, "{page}");

        choose(&reader, "status", "disputed").await;
        reader
            .arrives_at(&format!("{page}?{group}={value}&status=disputed"))
            .await;
        let disputed = counts(&reader).await.0;
        assert!(0 < disputed && disputed < grouped, "{page}: {disputed}");
        let marks = format!("{row} :is(.claim-mark, .status):not(.disputed)");
        assert_eq!(reader.count(&marks).await, 0, "{page}");

        reader.click("main input[name=q]").await;
        reader.browser.type_text("gallitep").await;
        let address = format!("{page}?q=gallitep&{group}={value}&status=disputed");
        reader.arrives_at(&address).await;
        reader.focus_is_on("main input[name=q]").await;
        let worded = counts(&reader).await.0;
        assert!(0 < worded && worded <= disputed, "{page}: {worded}");

        reader.reload().await;
        assert_eq!(counts(&reader).await.0, worded, "{page}");
        assert_eq!(
            reader
                .text_of("document.querySelector('main [name=q]').value")
                .await,
            "gallitep"
        );
        assert_eq!(
            reader
                .text_of("document.querySelector('[name=status]').value")
                .await,
            "disputed"
        );

        reader
            .click(&format!("{row} a[href$='/entry/gallitep/']"))
            .await;
        reader.arrives_at("entry/gallitep/").await;
        reader.back().await;
        reader.arrives_at(&address).await;
        reader.browser.wait_for(row).await;
        assert_eq!(counts(&reader).await.0, worded, "{page}");
        let group_value = format!("document.querySelector('[name={group}]').value");
        assert_eq!(reader.text_of(&group_value).await, value);
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_list_that_is_empty_says_so() {
    let reader = Reader::at("relations/?q=zzzz").await;
    assert_eq!(counts(&reader).await.0, 0);
    assert!(
        reader
            .says("main .nothing")
            .await
            .contains("Remove a filter")
    );
    reader.visit("timeline/?q=zzzz").await;
    assert_eq!(counts(&reader).await.0, 0);
    assert!(
        reader
            .says("main .nothing")
            .await
            .contains("Remove a filter")
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn sorting_twice_by_a_column_reverses_it() {
    let reader = Reader::at("relations/").await;
    let column = |number: u8| {
        format!(
            "[...document.querySelectorAll('table.relations tbody td:nth-child({number})')].map((cell) => cell.innerText)"
        )
    };
    for (word, number) in [("object", 3), ("relation", 2), ("subject", 1)] {
        let head = format!("table.relations thead th:nth-child({number}) a");
        reader.visit("relations/?category=rule&view=table").await;
        // It may be sorted so already; then the first click reverses.
        let sort_of = format!("document.querySelector('{head}').closest('th').ariaSort");
        let mut seen = Vec::new();
        for _ in 0..2 {
            reader.click(&head).await;
            reader.settle().await;
            let cells = reader.browser.value(&column(number)).await;
            let cells: Vec<_> = cells.as_array().into_iter().flatten().cloned().collect();
            assert!(cells.len() > 3);
            seen.push((reader.text_of(&sort_of).await, cells));
        }
        let [(first, up), (second, down)] = &seen[..] else {
            unreachable!("it is clicked twice")
        };
        assert_ne!(first, second, "{word}");
        assert!(
            [first, second].iter().all(|sort| sort.ends_with("cending")),
            "{word}: {first}, {second}"
        );
        assert!(up.iter().eq(down.iter().rev()), "{word}: {up:?}");
        reader.focus_is_on(&head).await;
        let address = reader.address().await;
        reader.reload().await;
        assert_eq!(reader.address().await, address);
        let kept = reader.browser.value(&column(number)).await;
        assert_eq!(kept.as_array(), Some(down), "{word}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_order_of_the_timeline_turns_round() {
    let reader = Reader::at("timeline/?kind=event").await;
    // What is only known to have been during something has no place in the order.
    let lines = "[...document.querySelectorAll('main .annals:not(.other-claims .annals) .text')].map((line) => line.innerText)";
    let early = reader.browser.value(lines).await;
    reader.click(".list-order").await;
    reader
        .arrives_at("timeline/?kind=event&order=reverse")
        .await;
    let late = reader.browser.value(lines).await;
    let early: Vec<_> = early.as_array().into_iter().flatten().collect();
    let late_lines: Vec<_> = late.as_array().into_iter().flatten().collect();
    assert!(early.len() > 3);
    assert!(
        early.iter().eq(late_lines.iter().rev()),
        "{early:#?} {late_lines:#?}"
    );
    reader.focus_is_on(".list-order").await;
    reader.reload().await;
    assert_eq!(reader.browser.value(lines).await, late);
    reader.back().await;
    reader.arrives_at("timeline/?kind=event").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn years_narrow_and_go_by_one_action() {
    let reader = Reader::at("relations/").await;
    for page in ["relations/", "timeline/"] {
        reader.visit(page).await;
        let all = counts(&reader).await.0;
        reader.click(".year-filter summary").await;
        reader.click("#filter-year").await;
        reader.browser.type_text("2357").await;
        reader.browser.press(&[ENTER]).await;
        reader.arrives_at(&format!("{page}?year=2357")).await;
        let fewer = counts(&reader).await.0;
        assert!(0 < fewer && fewer < all, "{page}: {fewer}");
        assert!(reader.says(".as-of").await.contains("2357"), "{page}");
        reader.reload().await;
        assert_eq!(counts(&reader).await.0, fewer, "{page}");
        reader.click(".as-of .all-years").await;
        reader.arrives_at(page).await;
        reader.settle().await;
        assert_eq!(reader.count(".as-of").await, 0, "{page}");
        assert_eq!(counts(&reader).await.0, all, "{page}");
        let field = reader.text_of("document.querySelector('#filter-year').value");
        assert_eq!(field.await, "", "{page}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_year_goes_along_with_links() {
    let reader = Reader::at("timeline/?year=2357").await;
    reader.click(".site-nav a[href*='/relations/']").await;
    reader.arrives_at("relations/?year=2357").await;
    assert!(reader.says(".as-of").await.contains("2357"));
    reader.click(".site-nav a[href*='/disputes/']").await;
    reader.arrives_at("disputes/?year=2357").await;
    reader.click(".as-of .all-years").await;
    reader.arrives_at("disputes/").await;
    reader.leave().await;
}
