//! An embed looks like the site around it, from the first paint on.

use super::host::{Host, STRICT};

const THEME: &str = "document.documentElement.dataset.theme";
const ACCENT: &str = "getComputedStyle(document.querySelector('.prose a')).color";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_is_as_light_or_dark_as_its_site() {
    let host = Host::with(STRICT, &[]).await;
    for (page, theme) in [("index.html", "light"), ("index.html?dark", "dark")] {
        host.open(page).await;
        host.hears("ready").await;
        let asked = host
            .of_embed("new URL(frame.src).searchParams.get('theme')")
            .await;
        assert_eq!(asked, theme, "before the first paint");
        host.enter().await;
        assert_eq!(host.value(THEME).await, theme);
        host.leave_frame().await;
    }
    host.end().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn its_look_can_change_later() {
    let host = Host::with(STRICT, &[]).await;
    host.open("index.html").await;
    host.hears("ready").await;
    host.enter().await;
    let gold = host.value(ACCENT).await;
    host.leave_frame().await;
    host.do_with_embed("embed.theme = 'dark'; embed.accent = '#0a7'")
        .await;
    host.enter().await;
    host.browser.until(&format!("{THEME} === 'dark'")).await;
    host.browser
        .until(&format!("{ACCENT} !== '{}'", gold.as_str().unwrap()))
        .await;
    host.leave_frame().await;
    // No colour, so no change.
    host.do_with_embed("embed.theme = 'red;}'; embed.accent = 'url(x)'")
        .await;
    host.enter().await;
    host.browser.until(&format!("{THEME} === 'light'")).await;
    assert_eq!(
        host.value("'accent' in document.documentElement.dataset")
            .await,
        false
    );
    host.leave_frame().await;
    host.end().await;
}
