//! A reader takes a side in a dispute, and everything follows.

use browser_test::{ENTER, ESCAPE};
use serde_json::Value;

use crate::reader::Reader;

/// A reading of a dispute about a date.
const TAKEN: &str = "read=beginning-of-the-occupation.2328";

/// Something that an entry claims by another reading.
async fn struck(reader: &Reader) -> i64 {
    reader
        .count(".infobox .status.ruled-out, .annal .status.ruled-out")
        .await
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_reading_is_taken_kept_and_let_go() {
    let reader = Reader::at("disputes/").await;
    assert!(reader.says(".read-as").await.contains("All readings"));
    reader
        .click("[id='page-beginning-of-the-occupation.2328']")
        .await;
    reader.arrives_at(&format!("disputes/?{TAKEN}")).await;
    let pressed = "document.activeElement?.getAttribute('aria-pressed')";
    assert_eq!(reader.browser.value(pressed).await, "true");
    assert_eq!(reader.count(".reading.ruled-out").await, 2);
    assert!(reader.says(".read-as").await.contains("In 2328"));
    reader
        .click("main a[href*='entry/occupation-of-bajor/']")
        .await;
    reader
        .arrives_at(&format!("entry/occupation-of-bajor/?{TAKEN}"))
        .await;
    assert!(reader.says(".read-as").await.contains("In 2328"));
    assert!(struck(&reader).await > 0);
    reader
        .visit(&format!("entry/occupation-of-bajor/?{TAKEN}"))
        .await;
    assert!(struck(&reader).await > 0, "after a reload");
    reader.click(".read-chip .all-years").await;
    reader.arrives_at("entry/occupation-of-bajor/").await;
    reader.settle().await;
    assert_eq!(reader.count(".read-as").await + struck(&reader).await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_reading_is_taken_in_the_card_of_a_claim_by_keyboard_alone() {
    let reader = Reader::at("entry/occupation-of-bajor/").await;
    reader.focus(".infobox .claim-mark.disputed").await;
    reader.browser.press(&[ENTER]).await;
    reader.browser.wait_for("dialog[open] .take-reading").await;
    reader
        .focus("dialog .take-reading:not([aria-pressed=true])")
        .await;
    reader.browser.press(&[ENTER]).await;
    reader
        .browser
        .wait_for("dialog .take-reading[aria-pressed=true]")
        .await;
    // The card stays, and so does the focus.
    reader
        .focus_is_on("dialog .take-reading[aria-pressed=true]")
        .await;
    assert!(reader.address().await.contains("read="));
    reader.browser.wait_for(".infobox .status.ruled-out").await;
    reader.browser.press(&[ESCAPE]).await;
    reader
        .browser
        .until("!document.querySelector('dialog.claim-card[open]')")
        .await;
    // Closing the card keeps the choice, and leads back to the claim.
    reader
        .browser
        .until("document.activeElement?.matches('a[href*=\"#claim-\"]')")
        .await;
    assert!(reader.address().await.contains("read="));
    assert!(struck(&reader).await > 0);
    reader.back().await;
    reader.arrives_at("entry/occupation-of-bajor/").await;
    reader.settle().await;
    assert_eq!(struck(&reader).await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_reading_that_is_not_there_is_said_and_shows_all() {
    for path in ["entry/occupation-of-bajor/", "timeline/", "search/?q=bajor"] {
        let reader = Reader::at(&with_param(path, "read=no.such")).await;
        let told = reader.says(".read-as [role=status]").await;
        assert!(told.contains("no.such"), "{path}: {told}");
        assert_eq!(reader.count(".ruled-out").await, 0, "{path}");
        reader.click(".read-as .all-years").await;
        reader.arrives_at(path).await;
        reader.leave().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn under_a_reading_something_has_not_begun_yet() {
    let reader = Reader::at(&format!("entry/occupation-of-bajor/?{TAKEN}&year=2322")).await;
    assert!(
        reader
            .says(".entry-head .outside")
            .await
            .contains("not yet in 2322")
    );
    reader.visit("entry/occupation-of-bajor/?year=2322").await;
    assert!(!reader.says(".entry-head").await.contains("not yet in 2322"));
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn taking_a_reading_moves_nothing_under_the_pointer() {
    let reader = Reader::at("disputes/").await;
    let place =
        "Math.round(document.querySelector('.take-reading').getBoundingClientRect().top + scrollY)";
    let before = reader.number(place).await;
    reader.click(".take-reading").await;
    reader
        .browser
        .wait_for(".take-reading[aria-pressed=true]")
        .await;
    assert_eq!(reader.number(place).await, before);
    reader.leave().await;
}

fn with_param(path: &str, param: &str) -> String {
    let joint = if path.contains('?') { '&' } else { '?' };
    format!("{path}{joint}{param}")
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_views_and_the_search_go_by_the_reading() {
    let reader = Reader::at(&format!("timeline/?{TAKEN}")).await;
    reader.browser.wait_for(".read-chip").await;
    assert!(struck(&reader).await > 0, "the list of the timeline");
    // In the drawing the reading that stands says what is dated, whichever of them it is.
    reader
        .visit("timeline/?read=beginning-of-the-occupation.2319")
        .await;
    reader.browser.wait_for(".chart .mark.ruled-out").await;
    let named = "[...document.querySelectorAll('.chart .mark:not(.ruled-out) text')]
        .some((text) => text.textContent.includes(', B:'))";
    assert_eq!(reader.browser.value(named).await, true);
    reader
        .visit(&format!("relations/?view=table&{TAKEN}"))
        .await;
    reader.browser.wait_for(".read-chip").await;
    reader
        .visit(&format!(
            "search/?q=when+did+the+occupation+of+bajor+begin&{TAKEN}"
        ))
        .await;
    reader.browser.wait_for(".answer-card").await;
    assert_eq!(reader.count(".answer-card .ruled-out").await, 0);
    let answer = reader.says(".answer-card").await;
    assert!(
        answer.contains("2328") && !answer.contains("2319"),
        "{answer}"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn each_reading_has_a_page_that_leads_into_the_pages_by_it() {
    let reader = Reader::at("disputes/").await;
    reader.click(".reading-foot a[href*='/2328/']").await;
    reader
        .arrives_at("reading/beginning-of-the-occupation/2328/")
        .await;
    for part in [
        "True under this reading",
        "Ruled out",
        "Entries under this reading",
    ] {
        assert!(reader.says("main").await.contains(part), "{part}");
    }
    reader
        .click("main a[href*='entry/occupation-of-bajor/']")
        .await;
    reader
        .arrives_at(&format!("entry/occupation-of-bajor/?{TAKEN}"))
        .await;
    assert!(struck(&reader).await > 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn links_below_the_readings_keep_the_choice_in_a_new_tab_too() {
    let reader = Reader::at("disputes/").await;
    let links = "[...document.querySelectorAll('.dispute .readings a[href*=\"entry/\"]')]";
    let keep = format!("{links}.every((link) => link.href.includes('{TAKEN}'))");
    assert_eq!(reader.browser.value(&keep).await, false);
    reader
        .click("[id='page-beginning-of-the-occupation.2328']")
        .await;
    reader.browser.until(&keep).await;
    assert!(reader.number(&format!("{links}.length")).await > 0);
    reader
        .focus_is_on("[id='page-beginning-of-the-occupation.2328']")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_disputed_line_of_the_timeline_takes_its_reading() {
    let reader = Reader::at("timeline/?view=list").await;
    let ids = "[...document.querySelectorAll('.annal > .take-reading')].map((button) => button.id)";
    assert!(reader.number(&format!("{ids}.length")).await > 0);
    let once = format!("new Set({ids}).size === {ids}.length");
    assert_eq!(reader.browser.value(&once).await, true);
    let first = reader.text_of(&format!("{ids}[0]")).await;
    reader.focus(&format!("[id='{first}']")).await;
    reader.browser.press(&[ENTER]).await;
    reader
        .browser
        .wait_for(&format!("[id='{first}'][aria-pressed=true]"))
        .await;
    reader.focus_is_on(&format!("[id='{first}']")).await;
    assert!(reader.address().await.contains("read="));
    assert!(reader.says(".read-as").await.contains("Your reading"));
    assert!(reader.count(".annal .status.ruled-out").await > 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn links_in_prose_keep_year_and_choice_in_a_new_tab() {
    let reader = Reader::at(&format!("entry/bajor/?year=2340&{TAKEN}")).await;
    let link = "document.querySelector('.prose a[href*=\"entry/\"]')";
    let written = reader.text_of(&format!("{link}.href")).await;
    assert!(!written.contains("read="), "{written}");
    // What the browser would open, which comes to know of the click after the program.
    let opened = |name: &str, init: &str| {
        format!(
            "new Promise((done) => {{
                addEventListener('{name}', (event) => {{
                    event.preventDefault();
                    done(event.target.closest('a').href);
                }}, {{ once: true }});
                const init = {{ bubbles: true, cancelable: true, {init} }};
                {link}.dispatchEvent(new MouseEvent('{name}', init));
            }})"
        )
    };
    for (name, init) in [
        ("click", "ctrlKey: true"),
        ("auxclick", "button: 1"),
        ("contextmenu", "button: 2"),
    ] {
        let led = reader.browser.promised(&opened(name, init)).await;
        let led = led.as_str().expect("an address").to_owned();
        assert!(
            led.contains("year=2340") && led.contains(TAKEN),
            "{name}: {led}"
        );
        // The next click may come after another choice.
        let again = Value::from(written.as_str());
        reader
            .browser
            .until(&format!("{link}.href === {again}"))
            .await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn several_readings_make_no_page_wider_than_the_window() {
    let reader = Reader::at("about/").await;
    reader.browser.resize(390, 844).await;
    let several = "read=beginning-of-the-occupation.2328&read=darheel-at-gallitep.until-2357\
        &read=reason-for-the-withdrawal.minos-korva";
    for path in [
        "",
        "entry/gallitep/",
        "disputes/",
        "timeline/",
        "relations/",
        "story/",
    ] {
        reader.visit(&format!("{path}?{several}")).await;
        reader.browser.wait_for(".read-as .read-chip").await;
        let beyond = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
        assert_eq!(reader.number(beyond).await, 0, "{path}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_reading_that_is_let_go_is_announced() {
    let reader = Reader::at(&format!("disputes/?{TAKEN}")).await;
    let below = "document.querySelector('.read-as').getBoundingClientRect().top
        > document.querySelector('main h1').getBoundingClientRect().bottom";
    assert_eq!(reader.browser.value(below).await, true, "below the title");
    reader.focus(".read-chip .all-years").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("disputes/").await;
    let told = "document.getElementById('announcer').textContent.startsWith('No longer taken: ')";
    reader.browser.until(told).await;
    reader.leave().await;
}
