//! The card of a claim stands over the page, which is read and used meanwhile.

use browser_test::{CONTROL, ESCAPE};
use serde_json::Value;

use crate::reader::Reader;

const PAGE: &str = "entry/gallitep/";
const MARK: &str = ".infobox a.claim-mark.disputed";
const OPEN: &str = "dialog.claim-card[open]";
const CLOSED: &str = "!document.querySelector('.claim-card').checkVisibility()";

/// A place in the window where an element of the page, and nothing over it, would be pressed.
fn free(css: &str) -> String {
    format!(
        "(() => {{
            for (const one of document.querySelectorAll({})) {{
                const box = one.getBoundingClientRect();
                for (const [x, y] of [[.5, .5], [.1, .5], [.9, .5], [.1, .1], [.1, .9]]) {{
                    const at = [box.left + x * box.width, box.top + y * box.height];
                    const pressed = document.elementFromPoint(...at);
                    if (pressed && one.contains(pressed) && !(one.matches('p') && pressed.closest('a'))) return at;
                }}
            }}
        }})()",
        Value::from(css)
    )
}

impl Reader {
    async fn with_card(width: u32, height: u32) -> Self {
        let reader = Self::at(PAGE).await;
        reader.browser.resize(width, height).await;
        reader.open_card().await;
        reader
    }

    async fn open_card(&self) {
        self.click(MARK).await;
        self.browser.wait_for(OPEN).await;
        let still = "!document.querySelector('.claim-card').getAnimations().length";
        self.browser.until(still).await;
    }

    async fn place_of(&self, css: &str) -> (f64, f64) {
        let place = self.browser.value(&free(css)).await;
        serde_json::from_value(place).expect("some of it is in sight")
    }

    async fn press_free(&self, css: &str) {
        let place = self.place_of(css).await;
        self.browser.drag(place, place).await;
    }

    async fn is_open(&self) -> bool {
        let open = "!!document.querySelector('.claim-card:popover-open[open]')";
        self.browser.value(open).await == true
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn escape_closes_the_card_also_from_the_page() {
    let reader = Reader::with_card(1280, 800).await;
    reader.focus(".brand").await;
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(CLOSED).await;
    reader.arrives_at(PAGE).await;
    reader.settle().await;
    // The reader has left the mark for it.
    reader.focus_is_on(".brand").await;

    reader.open_card().await;
    reader.browser.run("document.activeElement.blur()").await;
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(CLOSED).await;
    reader.focus_is_on(MARK).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_press_on_the_text_closes_the_card_where_the_page_stands() {
    for (width, height) in [(1280, 800), (390, 844)] {
        let reader = Reader::with_card(width, height).await;
        let stood = reader.number("scrollY").await;
        reader.browser.run("scrollBy(0, 90)").await;
        reader.press_free("main p, main h1, main h2, main").await;
        reader.browser.until(CLOSED).await;
        reader.arrives_at(PAGE).await;
        reader.settle().await;
        reader.focus_is_on(MARK).await;
        assert_eq!(reader.number("scrollY").await, stood + 90, "{width}");
        reader.leave().await;
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn another_mark_beside_the_card_shows_its_claim_in_the_same_card() {
    let reader = Reader::with_card(1280, 800).await;
    let first = (reader.address().await, reader.says("#card-title").await);
    let another = ".infobox a.claim-mark:not(.disputed)";
    reader.press_free(another).await;
    let told = Value::from(first.1.as_str());
    reader
        .browser
        .until(&format!(
            "document.getElementById('card-title').innerText !== {told}"
        ))
        .await;
    reader.focus_is_on(".claim-card .close").await;
    assert!(reader.is_open().await);
    reader.back().await;
    reader.arrives_at(&first.0).await;
    reader.focus_is_on(".claim-card .close").await;
    assert_eq!(reader.says("#card-title").await, first.1);
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(CLOSED).await;
    reader.arrives_at(PAGE).await;
    reader.settle().await;
    reader.focus_is_on(MARK).await;

    // Closing the second leads to the page, not to the first.
    reader.open_card().await;
    reader.press_free(another).await;
    reader.focus_is_on(".claim-card .close").await;
    reader.settle().await;
    reader.click(".claim-card .close").await;
    reader.browser.until(CLOSED).await;
    reader.arrives_at(PAGE).await;
    reader.settle().await;
    reader.focus_is_on(another).await;
    assert!(!reader.is_open().await);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_page_beside_a_card_is_read_and_used() {
    let reader = Reader::with_card(1280, 800).await;
    let address = reader.address().await;
    assert_eq!(reader.count(":modal").await, 0);
    // A drag, as one that selects text, and a scrolled page leave it open.
    let (x, y) = reader.place_of(".infobox dt, main h1, main p").await;
    reader.browser.drag((x, y), (x - 60.0, y)).await;
    reader.browser.run("scrollTo(0, 400)").await;
    reader.settle().await;
    assert!(reader.is_open().await);
    assert_eq!(reader.address().await, address);
    // A link leads on, and the card is gone.
    reader
        .press_free("main a[href*='/entry/']:not([href*='#'])")
        .await;
    reader.browser.until(CLOSED).await;
    reader.focus_is_on("main h1").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_card_as_high_as_the_window_leaves_its_mark_in_sight() {
    let reader = Reader::with_card(1280, 800).await;
    let high = reader.number("document.querySelector('.claim-card').offsetHeight");
    assert!(high.await > 600);
    let seen = format!("!!{}", free(MARK));
    assert_eq!(reader.browser.value(&seen).await, true);
    // Also in a window that is made larger or smaller.
    reader.browser.resize(1000, 800).await;
    reader.settle().await;
    let inside = "(() => {
        const { left, right } = document.querySelector('.claim-card').getBoundingClientRect();
        return left >= 0 && right <= innerWidth;
    })()";
    assert_eq!(reader.browser.value(inside).await, true);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn escape_closes_what_lies_over_the_card_first() {
    let reader = Reader::with_card(1280, 800).await;
    reader.browser.press(&['?']).await;
    reader.browser.wait_for("#help[open]").await;
    reader.browser.press(&[ESCAPE]).await;
    reader
        .browser
        .until("!document.getElementById('help').open")
        .await;
    reader.settle().await;
    assert!(reader.is_open().await);
    // The palette has an address of its own: Back leads to that of the card.
    reader.browser.press_with(CONTROL, 'k').await;
    reader.browser.wait_for(".palette[open]").await;
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.wait_for(OPEN).await;
    assert_eq!(reader.count(".palette[open]").await, 0);
    reader.focus_is_on(".claim-card .close").await;
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(CLOSED).await;
    reader.arrives_at(PAGE).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn closed_by_something_else_a_card_leaves_the_page_and_the_address() {
    let reader = Reader::with_card(1280, 800).await;
    let close = "document.querySelector('.claim-card').close()";
    reader.browser.run(close).await;
    reader.browser.until(CLOSED).await;
    reader.arrives_at(PAGE).await;
    reader.leave().await;
}
