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

/// Colours of a site's text in every form that browsers know, and what goes with each.
pub(super) const COLOURS: [(&str, &str); 13] = [
    ("lab(95 0 0)", "dark"),
    ("lab(12 0 0)", "light"),
    ("oklch(0.97 0.01 90)", "dark"),
    ("oklch(0.25 0.05 90)", "light"),
    ("color(display-p3 0.95 0.95 0.95)", "dark"),
    ("color-mix(in oklab, black 90%, white)", "light"),
    ("hwb(0 95% 0%)", "dark"),
    ("hsl(20 30% 15%)", "light"),
    ("lch(12 0 0)", "light"),
    ("oklab(0.9 0 0)", "dark"),
    ("color(srgb 0.7 0 0)", "light"),
    ("color(xyz 0.9 0.95 1)", "dark"),
    ("rgb(250 250 250 / 0.9)", "dark"),
];

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn colours_of_every_form_are_understood() {
    let host = Host::with(STRICT, &[]).await;
    host.open("index.html").await;
    host.hears("ready").await;
    for (text, theme) in COLOURS {
        host.do_with_embed(&format!(
            "document.body.style.color = '{text}'; embed.look()"
        ))
        .await;
        host.enter().await;
        host.browser.until(&format!("{THEME} === '{theme}'")).await;
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

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn its_look_and_its_year_are_right_when_it_is_first_seen() {
    let host = Host::same_site(STRICT, &[]).await;
    // In the frame: how it looks before its first frame is painted, and since when the year holds.
    let probe = "if (parent !== window) {
            requestAnimationFrame(() => {
                const page = document.documentElement;
                window.first = [page.dataset.theme, page.style.getPropertyValue('--host-accent')];
            });
            new MutationObserver(() => {
                if (document.querySelector('.as-of')) window.held ??= Date.now();
            }).observe(document, { subtree: true, childList: true });
        } else {
            addEventListener('lore:ready', ({ target }) => {
                const frame = target.shadowRoot.querySelector('iframe');
                window.seen = [Date.now(), getComputedStyle(frame).opacity];
            });
            addEventListener('lore:resize', ({ target }) => {
                const frame = target.shadowRoot.querySelector('iframe');
                if (!window.seen) (window.before ??= []).push(getComputedStyle(frame).opacity);
            });
        }";
    host.browser.before_each_page(probe).await;
    host.open("index.html?dark").await;
    host.hears("ready").await;
    let seen = host.value("seen").await;
    assert_eq!(seen[1], "1");
    let before = host.value("[...new Set(before)].join()").await;
    assert_eq!(before, "0", "hidden until there is something to read");
    host.enter().await;
    assert_eq!(
        host.value("first").await,
        serde_json::json!(["dark", "#b8860b"])
    );
    let held = host.value("held").await;
    assert!(held.as_i64() <= seen[0].as_i64(), "{held} {seen}");
    host.leave_frame().await;
    host.end().await;
}
