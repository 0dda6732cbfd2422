//! The commands of the palette.

use browser_test::{ENTER, ESCAPE};

use super::IS_CLOSED;
use crate::reader::Reader;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn commands_do_what_they_say() {
    let reader = Reader::at("about/").await;
    reader.asks_the_palette("theme dark", "commands").await;
    reader.browser.press(&[ENTER]).await;
    reader
        .browser
        .until("document.documentElement.dataset.theme === 'dark'")
        .await;
    // It stays open, and says what it did.
    reader
        .browser
        .until("document.querySelector('.palette-foot [role=status]').innerText === 'Theme: Dark'")
        .await;
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(IS_CLOSED).await;
    // Going back takes the browser a moment.
    reader.arrives_at("about/").await;

    let copied = "window.copied = []; navigator.clipboard.writeText = (text) => { copied.push(text); return Promise.resolve() };
        window.printed = 0; window.print = () => { printed += 1 };";
    reader.browser.run(copied).await;
    reader.asks_the_palette("copy", "commands").await;
    reader.browser.press(&[ENTER]).await;
    reader.browser.until("copied.length").await;
    assert_eq!(
        reader.text_of("copied[0]").await,
        format!("{}about/", reader.root())
    );
    reader.browser.press(&[ESCAPE]).await;
    reader.browser.until(IS_CLOSED).await;
    reader.arrives_at("about/").await;

    reader.asks_the_palette("print", "commands").await;
    reader.browser.press(&[ENTER]).await;
    reader.browser.until("printed === 1").await;
    reader.browser.until(IS_CLOSED).await;
    reader.arrives_at("about/").await;

    reader.asks_the_palette("keyboard", "commands").await;
    reader.browser.press(&[ENTER]).await;
    reader.browser.wait_for("#help[open]").await;
    reader.browser.press(&[ESCAPE]).await;
    reader.arrives_at("about/").await;

    reader.asks_the_palette("random", "commands").await;
    reader.browser.press(&[ENTER]).await;
    reader
        .browser
        .until("/\\/entry\\/[a-z0-9-]+\\/$/.test(location.href)")
        .await;
    reader.leave().await;
}
