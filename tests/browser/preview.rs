//! The preview of a link, as WCAG 1.4.13 asks.

use browser_test::{ESCAPE, TAB};
use serde_json::json;

use crate::reader::Reader;

const LINK: &str = ".prose a[href$='/entry/labor-camps/']";
const SHOWN: &str = "!document.getElementById('preview').hidden";
const HIDDEN: &str = "document.getElementById('preview').hidden";

/// Whether the link says that the preview describes it.
fn described() -> String {
    format!("document.querySelector(\"{LINK}\").getAttribute('aria-describedby') === 'preview'")
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_preview_opens_after_a_moment() {
    let reader = Reader::at("entry/gallitep/").await;
    reader
        .browser
        .run(&format!(
            "document.querySelector(\"{LINK}\").addEventListener('pointerover', () => window.over ??= performance.now());
            new MutationObserver(() => window.shown ??= performance.now())
                .observe(document.getElementById('preview'), {{ attributeFilter: ['hidden'] }});"
        ))
        .await;
    assert_eq!(reader.browser.value(HIDDEN).await, true);
    reader.browser.point_at(LINK).await;
    reader.browser.until(SHOWN).await;
    assert!(reader.number("shown - over").await >= 200);
    let text = reader.says("#preview").await;
    assert!(text.contains("Labor camps"), "{text}");
    assert_eq!(reader.browser.value(&described()).await, true);
    assert_eq!(
        reader
            .text_of("document.getElementById('preview').role")
            .await,
        "tooltip"
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_preview_stays_under_the_pointer_and_goes_with_it() {
    let reader = Reader::at("").await;
    reader.browser.count_timers().await;
    reader.visit("entry/gallitep/").await;
    reader.browser.point_at(LINK).await;
    reader.browser.until(SHOWN).await;
    let place = "document.getElementById('preview').getBoundingClientRect()";
    let x = reader.number(&format!("{place}.x + 20")).await;
    let y = reader.number(&format!("{place}.y + 20")).await;
    #[expect(clippy::cast_precision_loss, reason = "a place in a window")]
    reader.browser.point_to(x as f64, y as f64).await;
    // What it puts off when the pointer leaves the link.
    reader.browser.timers_have_run().await;
    assert_eq!(reader.browser.value(SHOWN).await, true);
    reader.browser.point_to(5.0, 5.0).await;
    reader.browser.until(HIDDEN).await;
    assert_eq!(reader.browser.value(&described()).await, false);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn escape_closes_a_preview_and_keeps_the_pointer_where_it_is() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.point_at(LINK).await;
    reader.browser.until(SHOWN).await;
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(HIDDEN).await;
    assert_eq!(reader.browser.value(&described()).await, false);
    assert_eq!(reader.address().await, "entry/gallitep/");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_focus_of_the_keyboard_opens_a_preview() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.press(&[TAB]).await;
    reader.focus(LINK).await;
    reader.browser.until(SHOWN).await;
    assert_eq!(reader.browser.value(&described()).await, true);
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(HIDDEN).await;
    reader.focus(LINK).await;
    reader.browser.press(&[TAB]).await;
    reader
        .browser
        .until(&format!("!document.activeElement.matches(\"{LINK}\")"))
        .await;
    assert_eq!(reader.browser.value(&described()).await, false);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_finger_opens_no_preview_but_the_page() {
    let reader = Reader::at("").await;
    reader.browser.count_timers().await;
    reader.browser.touch().await;
    reader.visit("entry/gallitep/").await;
    reader
        .browser
        .run(&format!(
            "window.seen = 0;
            new MutationObserver(() => seen += preview.hidden ? 0 : 1).observe(document.getElementById('preview'), {{ attributeFilter: ['hidden'] }});
            document.querySelector(\"{LINK}\").scrollIntoView({{ block: 'center' }});"
        ))
        .await;
    reader.settle().await;
    let place = format!("document.querySelector(\"{LINK}\").getClientRects()[0]");
    let x = reader
        .number(&format!("{place}.x + {place}.width / 2"))
        .await;
    let y = reader
        .number(&format!("{place}.y + {place}.height / 2"))
        .await;
    let finger =
        |kind: &str, points: serde_json::Value| json!({ "type": kind, "touchPoints": points });
    let down = finger("touchStart", json!([{ "x": x, "y": y }]));
    reader.browser.tell("Input.dispatchTouchEvent", &down).await;
    // What it puts off when the pointer comes.
    reader.browser.timers_have_run().await;
    let up = finger("touchEnd", json!([]));
    reader.browser.tell("Input.dispatchTouchEvent", &up).await;
    reader.arrives_at("entry/labor-camps/").await;
    assert_eq!(reader.number("window.seen").await, 0);
    reader.leave().await;
}
