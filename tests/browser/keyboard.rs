//! Reading without a mouse, and without seeing.

use browser_test::{CONTROL, ENTER, ESCAPE, SHIFT, TAB};

use crate::reader::{Reader, WORLD};

/// Whether the focus can be seen: the element has a size and an outline.
const VISIBLE: &str = "(() => {
    const box = document.activeElement.getBoundingClientRect();
    const style = getComputedStyle(document.activeElement);
    return box.width > 0 && box.height > 0 && style.outlineStyle !== 'none'
        && parseFloat(style.outlineWidth) >= 2;
})()";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_skip_link_comes_first_and_leads_to_the_text() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.press(&[TAB]).await;
    reader.focus_is_on("a.skip").await;
    let size = "document.activeElement.getBoundingClientRect()";
    assert!(
        reader.number(&format!("{size}.width")).await > 50,
        "it is not seen"
    );
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("entry/gallitep/#main").await;
    reader.browser.press(&[TAB]).await;
    reader.focus_is_on("main *").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn tab_leads_through_the_page_with_a_focus_that_shows() {
    let reader = Reader::at("").await;
    let mut within = false;
    for number in 0..40 {
        reader.browser.press(&[TAB]).await;
        let what = reader
            .text_of("document.activeElement.outerHTML.slice(0, 200)")
            .await;
        assert_eq!(
            reader.browser.value(VISIBLE).await,
            true,
            "{number}: {what}"
        );
        within |= reader
            .browser
            .value("!!document.activeElement.closest('main')")
            .await
            == true;
    }
    assert!(within, "the text is not reached");
    reader.browser.press_with(SHIFT, TAB).await;
    assert_eq!(reader.browser.value(VISIBLE).await, true);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn single_keys_can_be_switched_off_and_control_and_k_stays() {
    let reader = Reader::at("settings/").await;
    let select = reader.browser.wait_for("main select[name=keys]").await;
    select.select_by_value("off").await.expect("it is offered");
    for page in ["settings/", "entry/gallitep/"] {
        reader.visit(page).await;
        reader.browser.press(&['/', '?']).await;
        assert_eq!(reader.count("dialog[open]").await, 0, "{page}");
        assert_eq!(reader.address().await, page);
        reader.browser.press_with(CONTROL, 'k').await;
        reader.focus_is_on(".palette[open] input").await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_question_mark_opens_the_list_of_keys() {
    let reader = Reader::at("entry/gallitep/").await;
    let link = ".prose a";
    reader.focus(link).await;
    reader.browser.press(&['?']).await;
    reader.browser.wait_for("#help[open]").await;
    reader.focus_is_on("#help *").await;
    reader.browser.press(&[ESCAPE]).await;
    reader
        .browser
        .until("!document.getElementById('help').open")
        .await;
    reader.focus_is_on(link).await;
    reader.click(".help-button").await;
    reader.browser.wait_for("#help[open]").await;
    reader.browser.press(&[ENTER]).await;
    reader
        .browser
        .until("!document.getElementById('help').open")
        .await;
    reader.focus_is_on(".help-button").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_new_page_is_announced_and_has_the_focus() {
    let reader = Reader::at("").await;
    assert_eq!(reader.says("#announcer").await, "");
    reader.browser.press(&[TAB]).await;
    reader.focus(".site-nav a[href$='/sources/']").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("sources/").await;
    let title = format!("Sources · {WORLD}");
    assert_eq!(reader.text_of("document.title").await, title);
    assert_eq!(reader.says("#announcer").await, title);
    assert_eq!(
        reader
            .text_of("document.getElementById('announcer').role")
            .await,
        "status"
    );
    reader.focus_is_on("main h1").await;
    assert_eq!(reader.number("scrollY").await, 0);
    assert_eq!(reader.count(".site-nav a[aria-current=page]").await, 1);
    // From there the text is next.
    reader.browser.press(&[TAB]).await;
    reader.focus_is_on("main *").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn forward_leads_to_the_heading_again() {
    let reader = Reader::at("").await;
    reader.click(".site-nav a[href$='/sources/']").await;
    reader.arrives_at("sources/").await;
    reader.focus_is_on("main h1").await;
    reader.back().await;
    reader.arrives_at("").await;
    reader.browser.run("history.forward()").await;
    reader.arrives_at("sources/").await;
    reader.focus_is_on("main h1").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn back_from_a_small_drawing_leads_to_its_link_in_words() {
    const NODE: &str = ".local a:not([href*='#'])";
    let reader = Reader::at("entry/gallitep/").await;
    let href = reader
        .text_of(&format!(
            "document.querySelector(\"{NODE}\").getAttribute('href')"
        ))
        .await;
    reader.click(NODE).await;
    reader
        .browser
        .until("!location.pathname.endsWith('/entry/gallitep/')")
        .await;
    reader.settle().await;
    reader.back().await;
    reader.arrives_at("entry/gallitep/").await;
    let in_words = format!(
        "(() => {{
            const here = document.activeElement;
            return here.getAttribute('href') === {href:?} && !here.closest('[aria-hidden]');
        }})()"
    );
    reader.browser.until(&in_words).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn back_restores_the_focus_and_the_place() {
    let reader = Reader::at("").await;
    reader.browser.resize(1280, 600).await;
    for link in [".split-field", ".kinds li:nth-child(6) a"] {
        reader.browser.press(&[TAB]).await;
        reader.focus(link).await;
        reader.settle().await;
        let place = reader.number("scrollY").await;
        assert!(place > 100, "{link} is to be further down");
        reader.browser.press(&[ENTER]).await;
        reader
            .browser
            .until("!document.querySelector('.home')")
            .await;
        reader.settle().await;
        reader.back().await;
        reader
            .browser
            .until("document.querySelector('.home')")
            .await;
        reader.focus_is_on(link).await;
        reader
            .browser
            .until(&format!("Math.abs(scrollY - {place}) < 40"))
            .await;
        // It stays there.
        reader.settle().await;
        assert!((reader.number("scrollY").await - place).abs() < 40);
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_claim_is_read_by_keys_alone() {
    let reader = Reader::at("entry/gallitep/").await;
    let mark = ".infobox a.claim-mark";
    reader.browser.press(&[TAB]).await;
    reader.focus(mark).await;
    assert_eq!(reader.browser.value(VISIBLE).await, true);
    reader.browser.press(&[ENTER]).await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    // Through its controls, of which the last is the fold with the citations, and on.
    reader.focus_is_on(".claim-card .close").await;
    for _ in 0..30 {
        reader.browser.press(&[TAB]).await;
        let last = "document.activeElement.matches('.claim-card .card-cite summary')";
        if reader.browser.value(last).await == true {
            break;
        }
        let inside = "!!document.activeElement.closest('.claim-card')";
        assert_eq!(reader.browser.value(inside).await, true);
    }
    reader.focus_is_on(".claim-card .card-cite summary").await;
    reader.browser.press(&[TAB]).await;
    reader.focus_is_on(":not(.claim-card *)").await;
    reader.browser.press(&[ESCAPE]).await;
    reader.focus_is_on(mark).await;
    reader.leave().await;
}
