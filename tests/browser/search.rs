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
async fn the_count_is_announced_once_the_keys_rest_and_nothing_before() {
    let reader = Reader::at("search/").await;
    reader.click("#q").await;
    // What the page says of itself, once it is live.
    reader
        .browser
        .until("document.getElementById('announcer').textContent")
        .await;
    reader
        .browser
        .run(
            "window.said = [];
            const announcer = document.getElementById('announcer');
            new MutationObserver(() => said.push(announcer.textContent))
                .observe(announcer, { childList: true, characterData: true, subtree: true });",
        )
        .await;
    reader.browser.type_text("gallitep").await;
    reader.arrives_at("search/?q=gallitep").await;
    reader.browser.until("window.said.length").await;
    let said = reader.text_of("window.said.join('; ')").await;
    assert!(
        said.contains("for “gallitep”") && !said.contains(';'),
        "{said}"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn back_leads_away_from_a_field_that_is_being_typed_in() {
    let reader = Reader::at("about/").await;
    reader.click(".site-nav a[href$='/timeline/']").await;
    reader.arrives_at("timeline/").await;
    reader.click(".filter-fold summary").await;
    reader.click("main .filters input[type=search]").await;
    reader.browser.type_text("gallitep").await;
    reader.arrives_at("timeline/?q=gallitep").await;
    reader.browser.type_text("x").await;
    reader.back().await;
    reader.arrives_at("about/").await;
    reader.settle().await;
    assert_eq!(reader.says("main h1").await, "About");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_search_box_leads_to_results_and_back_returns_to_them() {
    let reader = Reader::at("").await;
    reader.click("#home-find").await;
    reader.browser.type_text("moset").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("search/?q=moset").await;
    // The page comes after its address.
    reader
        .browser
        .wait_for(".hits a[href$='/entry/crell-moset/']")
        .await;
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
    reader.arrives_at("").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_second_search_from_the_palette_shows_in_the_box_of_the_page() {
    let reader = Reader::at("search/?q=moset").await;
    reader.browser.press(&['/']).await;
    reader.browser.type_text("gallitep").await;
    // Of the whole word: the options follow what is typed.
    let all = "[...document.querySelectorAll('.palette [role=option]')].find((one) => /^All .*gallitep/.test(one.innerText))";
    reader.browser.until(all).await;
    reader.browser.run(&format!("{all}.click()")).await;
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
    assert!(
        !text.contains("Similar titles"),
        "no title is like it: {text}"
    );
    reader.click("main .nothing a").await;
    reader.arrives_at("browse/").await;
    // No text says this year, but the world can be looked at as of it.
    reader.visit("search/?q=2350").await;
    reader.click("main .nothing .offer a").await;
    reader.arrives_at("search/?q=2350&year=2350").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_answer_is_that_of_the_chosen_year() {
    let reader = Reader::at("search/?q=who%20ruled%20bajor").await;
    let any = reader.says(".answer-card").await;
    assert!(any.contains("Kira Nerys"), "{any}");
    reader
        .visit("search/?q=who%20ruled%20bajor&year=2340")
        .await;
    let then = reader.says(".answer-card").await;
    assert!(
        then.contains("refect") && !then.contains("Kira Nerys"),
        "{then}"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_hit_shows_why_and_leads_to_the_claim_that_says_it() {
    let reader = Reader::at("search/?q=darhel%202336").await;
    assert_eq!(reader.says(".hit:first-child h2 mark").await, "Darhe'el");
    let said = reader.says(".hit:first-child .hit-place").await;
    assert!(said.contains("2336 to 2357"), "{said}");
    reader.click(".hit:first-child .hit-place a").await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn facets_narrow_by_a_click_and_by_typing() {
    let reader = Reader::at("search/?q=gallitep").await;
    let all = reader.count(".hit").await;
    reader.click("#kind-camp").await;
    reader.arrives_at("search/?q=gallitep&kind=camp").await;
    assert_eq!(reader.says(".hit:first-child h2").await, "Gallitep");
    assert!(reader.count(".hit").await < all);
    reader.click("#kind-camp[aria-current]").await;
    reader.arrives_at("search/?q=gallitep").await;
    assert_eq!(reader.count(".hit").await, all);
    reader.visit("search/?q=gallitep%20kind%3Acamp").await;
    assert_eq!(
        reader.count(".hit .label").await,
        reader.count(".hit").await
    );
    assert!(reader.count(".hit").await < all);
    reader.click("#kind-camp[aria-current]").await;
    reader.arrives_at("search/?q=gallitep").await;
    reader.visit("search/?q=gallitep%20kind%3Awizard").await;
    assert!(reader.says(".unknown").await.contains("wizard"));
    assert_eq!(reader.count(".hit").await, all);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_year_among_the_words_offers_the_year_filter() {
    let reader = Reader::at("search/?q=2357").await;
    reader.click(".offer a").await;
    reader.arrives_at("search/?q=2357&year=2357").await;
    reader.browser.wait_for(".as-of").await;
    assert_eq!(reader.count(".offer").await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn arrows_go_from_the_box_into_the_results_and_escape_comes_back() {
    const DOWN: char = '\u{e015}';
    let reader = Reader::at("search/?q=gallitep").await;
    reader.click("#q").await;
    reader.browser.press(&[DOWN]).await;
    reader.focus_is_on(".hit:first-child h2 a").await;
    reader.browser.press(&[DOWN]).await;
    reader.focus_is_on(".hit:nth-child(2) h2 a").await;
    reader.browser.press(&[browser_test::ESCAPE]).await;
    reader.focus_is_on("#q").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_question_is_answered_before_the_results_and_its_source_opens() {
    let reader = Reader::at("search/?q=who+annexed+bajor").await;
    let answer = reader.says(".answer-card .answer-line").await;
    assert!(
        answer.contains("Cardassian Union annexed Bajor"),
        "{answer}"
    );
    assert!(!reader.says(".answer-card .passage p").await.is_empty());
    let above = "document.querySelector('.answer-card').getBoundingClientRect().bottom
        <= document.querySelector('.hits').getBoundingClientRect().top";
    assert_eq!(reader.browser.value(above).await, true);
    reader.click(".answer-card a.claim-mark").await;
    reader.browser.wait_for("dialog[open] .passage").await;
    reader.leave().await;

    // The folded claims of a reading are above its button.
    let reader = Reader::at("search/?q=who+ran+gallitep").await;
    reader
        .browser
        .wait_for(".answer-card .reading details")
        .await;
    let above =
        "[...document.querySelectorAll('.answer-card .reading:has(details)')].every((reading) =>
        reading.querySelector('details').getBoundingClientRect().bottom
            <= reading.querySelector('.take-reading').getBoundingClientRect().top)";
    assert_eq!(reader.browser.value(above).await, true);
    reader.leave().await;

    // What no claim says is a search like any other.
    let reader = Reader::at("search/?q=who+founded+gallitep").await;
    reader.browser.wait_for(".hits li").await;
    assert_eq!(reader.count(".answer-card").await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn no_text_freezes_or_breaks_the_page() {
    let reader = Reader::at("search/").await;
    for text in [
        "'x'.repeat(10000)",
        "'lorem ipsum dolor sit amet '.repeat(400)",
        "'👩‍🚀'.repeat(500)",
        "'שלום עולם '.repeat(100)",
        "'\"'.repeat(300) + '-'.repeat(300)",
        "'kind:'.repeat(50) + 'year:..'",
        "'<b>\\u0000\\u202e%</b>'",
    ] {
        let typed = format!(
            "const box = document.getElementById('q'), begin = performance.now();
             box.focus(); box.value = {text};
             box.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
             return performance.now() - begin"
        );
        let millis = reader.browser.run(&typed).await;
        let millis = millis.as_f64().expect("a time");
        assert!(millis < 1000.0, "{text} took {millis} ms");
        reader.browser.wait_for(".found-count").await;
        reader.settle().await;
        reader.is_well().await;
    }
    reader.leave().await;
}
