//! What the palette lists, and where each kind of option leads.

use browser_test::{ENTER, ESCAPE};
use static_host::{Fault, Faults, Site};

use super::{ACTIVE, DOWN, FIELD, IS_CLOSED, OPEN};
use crate::reader::Reader;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_kind_of_option_is_reached_by_the_arrow_keys() {
    let reader = Reader::at("about/").await;
    for (words, section, said, address) in [
        (
            "darheel",
            "entries",
            "Trekal Darhe'el",
            "entry/trekal-darheel/",
        ),
        ("2340", "years", "This page as of 2340", "about/?year=2340"),
        ("timeline", "pages", "Timeline", "timeline/"),
        (
            "install",
            "commands",
            "Install as an app",
            "settings/#device",
        ),
    ] {
        reader.visit("about/").await;
        reader.asks_the_palette(words, section).await;
        let says = reader.goes_to_section(section).await;
        assert!(says.contains(said), "{words}: {says}");
        reader.browser.press(&[ENTER]).await;
        reader.arrives_at(address).await;
        reader.browser.until(IS_CLOSED).await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn headings_claims_and_disputes_lead_to_their_places() {
    let reader = Reader::at("disputes/").await;
    let question = reader.says(".dispute:nth-of-type(2) > p").await;
    let dispute = reader
        .text_of("document.querySelector('.dispute:nth-of-type(2)').id || document.querySelector('.dispute:nth-of-type(2) > [id]').id")
        .await;
    reader.visit("about/").await;
    reader.asks_the_palette(&question, "disputes").await;
    reader.goes_to_section("disputes").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at(&format!("disputes/#{dispute}")).await;

    // A claim opens over the page that one is on.
    reader.visit("about/").await;
    reader.asks_the_palette("darhel 2336", "claims").await;
    let says = reader.goes_to_section("claims").await;
    assert!(says.contains("2336"), "{says}");
    reader.browser.press(&[ENTER]).await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    reader.browser.until(IS_CLOSED).await;
    reader
        .browser
        .until("location.href.includes('about/#claim/')")
        .await;
    reader.browser.press(&[ESCAPE]).await;
    reader.arrives_at("about/").await;

    reader.visit("entry/gallitep/").await;
    let heading = reader.says(".prose h2").await;
    let heading = heading.lines().next().unwrap_or_default().trim().to_owned();
    reader.visit("about/").await;
    reader
        .asks_the_palette(&format!("gallitep {heading}"), "headings")
        .await;
    reader.goes_to_section("headings").await;
    reader.browser.press(&[ENTER]).await;
    reader
        .browser
        .until("/entry\\/[a-z-]+\\/#(?!claim)/.test(location.href)")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_was_read_and_marked_comes_first() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.click("main .bookmark").await;
    reader
        .browser
        .until("document.querySelector('main .bookmark').ariaPressed === 'true'")
        .await;
    reader.click(".prose a[href*='/entry/']").await;
    reader
        .browser
        .until("document.querySelector('main h1')?.innerText !== 'Gallitep'")
        .await;
    reader.opens_the_palette().await;
    for section in ["recent", "bookmarks"] {
        let first = format!("[aria-labelledby=palette-{section}] [role=option]");
        assert_eq!(reader.says(&first).await, "Gallitep");
    }
    reader.browser.press(&[DOWN, ENTER]).await;
    reader.arrives_at("entry/gallitep/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn words_that_nothing_has_are_said_to_find_nothing_and_lead_to_ways_on() {
    let reader = Reader::at("about/").await;
    reader.opens_the_palette().await;
    reader.browser.type_text("zzzzqqqq").await;
    reader
        .browser
        .until(
            "document.querySelector('.palette-foot [role=status]').innerText === 'Nothing found'",
        )
        .await;
    assert_eq!(reader.count(".palette [role=option]").await, 0);
    let message = reader.says(".palette .palette-message").await;
    assert!(message.contains("Press Enter"), "{message}");
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("search/?q=zzzzqqqq").await;
    reader.browser.wait_for("main .nothing").await;
    reader.browser.until(IS_CLOSED).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_chunk_that_does_not_come_is_said_and_asked_for_again() {
    let faults = Faults::default();
    let site = Site::new(browser_test::dist()).faults(&faults);
    let reader = Reader::of(site).await;
    // Before the page is there: its worker keeps the chunk as soon as it has it.
    faults.add("split_search-", Fault::Status(503));
    reader.visit("entry/gallitep/").await;
    reader.browser.press(&['/']).await;
    reader.browser.wait_for(OPEN).await;
    reader.focus_is_on(FIELD).await;
    reader.browser.wait_for(".palette [role=alert]").await;
    reader.browser.type_text("terok").await;
    faults.clear();
    reader.click(".palette [role=alert] button").await;
    reader.browser.wait_for(ACTIVE).await;
    assert!(reader.says(ACTIVE).await.contains("Terok Nor"));
    reader.focus_is_on(FIELD).await;
    reader.browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_question_is_answered_first_and_enter_leads_to_its_passage() {
    let reader = Reader::at("about/").await;
    let question = "who commanded gallitep";
    reader.asks_the_palette(question, "answer").await;
    let answer = reader.says(ACTIVE).await;
    assert!(answer.contains("commanded"), "{answer}");
    reader.browser.press(&[ENTER]).await;
    reader
        .arrives_at("search/?q=who%20commanded%20gallitep")
        .await;
    reader.browser.wait_for(".answer-card .reading").await;
    reader.leave().await;
}
