//! Walks: from the front page through the steps, with what the reader has done kept on the device.

use crate::reader::Reader;

const WALK: &str = "walk/how-the-occupation-ended/";
const DONE: &str = ".walk > li:nth-child(2) input";
const TOLD: &str = "document.getElementById('walk-progress').innerText";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_front_page_leads_to_a_walk_and_its_steps_lead_on() {
    let reader = Reader::at("").await;
    reader
        .click(".walks a[href*='walk/how-the-occupation-ended/']")
        .await;
    reader.arrives_at(WALK).await;
    reader.browser.wait_for(".walk > li").await;
    assert_eq!(reader.count(".walk > li").await, 7);
    for (step, leads) in [
        (3, "entry/cardassian-withdrawal/"),
        (4, "disputes/#reason-for-the-withdrawal"),
    ] {
        reader
            .click(&format!(".walk > li:nth-child({step}) a"))
            .await;
        reader.arrives_at(leads).await;
        reader.back().await;
        reader.arrives_at(WALK).await;
        reader.browser.wait_for(".walk > li").await;
    }
    reader.click("main header a").await;
    reader.arrives_at("walks/").await;
    assert!(reader.count(".walks > li").await >= 3);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_step_that_is_done_is_kept_and_the_next_one_offered() {
    let reader = Reader::at(WALK).await;
    assert_eq!(reader.text_of(TOLD).await, "7 steps");
    reader.focus(DONE).await;
    reader.browser.press(&[' ']).await;
    let kept = format!("{TOLD} === '1 of 7 steps done'");
    reader.browser.until(&kept).await;
    reader.reload().await;
    reader.browser.until(&kept).await;
    reader.click(".walk-progress a").await;
    reader.arrives_at(&format!("{WALK}#step-1")).await;
    reader.focus_is_on("#step-1").await;
    reader.visit("walks/").await;
    reader
        .browser
        .until(
            "document.querySelector('main').innerText.toLowerCase().includes('1 of 7 steps done')",
        )
        .await;
    reader.visit(WALK).await;
    reader.browser.until(&kept).await;
    reader.focus(DONE).await;
    reader.browser.press(&[' ']).await;
    reader.browser.until(&format!("{TOLD} === '7 steps'")).await;
    reader.leave().await;
}
