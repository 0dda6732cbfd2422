//! How pages look: theme, size, width, motion.

use serde_json::json;

use super::{THEME, choose, choose_theme};
use crate::reader::{Reader, pages};

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_chosen_theme_is_kept() {
    let reader = Reader::at("").await;
    let mut papers = std::collections::BTreeSet::new();
    for theme in ["light", "dark", "contrast", ""] {
        choose_theme(&reader, theme).await;
        reader.reload().await;
        assert_eq!(reader.text_of(THEME).await, theme);
        let shown = reader.text_of("document.querySelector('.theme select').value");
        assert_eq!(shown.await, theme);
        papers.insert(
            reader
                .text_of("getComputedStyle(document.documentElement).backgroundColor")
                .await,
        );
    }
    assert_eq!(papers.len(), 3, "{papers:?}");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn size_width_and_motion_take_effect_at_once_and_before_the_next_first_paint() {
    // Whether the page had a body when it got the attribute.
    const FIRST: &str = "window.late = [];
        new MutationObserver((changes) => {
            if (document.body) window.late.push(...changes.map((change) => change.attributeName));
        }).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-theme', 'data-size', 'data-width', 'data-motion'] });";
    let reader = Reader::at("settings/").await;
    let look = async || {
        let look = "(() => {
            const size = parseFloat(getComputedStyle(document.documentElement).fontSize);
            const place = document.createElement('p');
            place.style.width = 'var(--measure)';
            document.querySelector('main').append(place);
            const wide = place.getBoundingClientRect().width / size;
            place.remove();
            return [Math.round(size), Math.round(wide),
                getComputedStyle(document.querySelector('.site-head a')).transitionDuration].join();
        })()";
        reader.text_of(look).await
    };
    let plain = look().await;
    for (setting, value) in [
        ("size", "huge"),
        ("width", "wide"),
        ("motion", "none"),
        ("theme", "dark"),
    ] {
        choose(&reader, &format!("main select[name={setting}]"), value).await;
    }
    let chosen = look().await;
    let numbers = |look: &str| -> Vec<f64> {
        let parts = look.split(',').take(2);
        parts.map(|part| part.parse().unwrap()).collect()
    };
    assert!(numbers(&chosen)[0] > numbers(&plain)[0], "{plain} {chosen}");
    assert!(numbers(&chosen)[1] > numbers(&plain)[1], "{plain} {chosen}");
    assert!(
        chosen.ends_with(",0s") && !plain.ends_with(",0s"),
        "{plain} {chosen}"
    );
    // The same choice stands in the head of every page.
    let head = reader.text_of("document.querySelector('.theme select').value");
    assert_eq!(head.await, "dark");

    reader.browser.before_each_page(FIRST).await;
    reader.visit("settings/").await;
    assert_eq!(look().await, chosen);
    assert_eq!(reader.browser.value("window.late").await, json!([]));
    let shown =
        "[...document.querySelectorAll('main select')].map((select) => select.value).join()";
    assert_eq!(reader.text_of(shown).await, "dark,huge,wide,none,");
    reader.leave().await;
}

/// The lines and the texts of drawings.
const DRAWN_LINES: &str = "[...document.querySelectorAll('main svg :is(.way, .head, .disc)')].filter((one) => one.checkVisibility()).length";
const DRAWN_TEXTS: &str =
    "[...document.querySelectorAll('main svg text')].filter((one) => one.checkVisibility()).length";

/// Those whose colour is none that the system chose: the lines' strokes, the texts' fills.
const NOT_OF_SYSTEM: &str = "(() => {
    const probe = document.createElement('p');
    probe.style.forcedColorAdjust = 'none';
    document.body.append(probe);
    const system = ['CanvasText', 'LinkText', 'Highlight', 'HighlightText', 'ButtonText'].map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
    });
    probe.remove();
    const wrong = (css, name) => [...document.querySelectorAll(`main svg ${css}`)]
        .filter((one) => one.checkVisibility())
        .map((one) => [one.getAttribute('class') ?? one.localName, getComputedStyle(one)[name]].join(' '))
        .filter((told) => !told.endsWith('none') && !system.some((colour) => told.endsWith(colour)));
    return [...new Set([...wrong(':is(.way, .head, .disc)', 'stroke'), ...wrong('text', 'fill')])];
})()";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn drawings_take_the_colours_of_the_system_whatever_theme_is_kept() {
    let reader = Reader::at("timeline/?view=drawing").await;
    choose_theme(&reader, "light").await;
    let forced = json!({ "features": [
        { "name": "forced-colors", "value": "active" },
        { "name": "prefers-color-scheme", "value": "dark" },
    ] });
    reader
        .browser
        .tell("Emulation.setEmulatedMedia", &forced)
        .await;
    for path in [
        "timeline/?view=drawing",
        "relations/?view=graph",
        "relations/?view=graph&scope=all&year=2340&versus=2369",
        "entry/gallitep/",
        "story/",
        "",
    ] {
        reader.visit(path).await;
        reader.settle().await;
        let (lines, texts) = (
            reader.number(DRAWN_LINES).await,
            reader.number(DRAWN_TEXTS).await,
        );
        assert!(lines + texts > 0, "{path} draws nothing");
        assert_eq!(
            reader.browser.value(NOT_OF_SYSTEM).await,
            json!([]),
            "{path}"
        );
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn no_page_is_wider_than_the_window_at_any_size_of_text() {
    let reader = Reader::at("settings/").await;
    choose(&reader, "main select[name=size]", "huge").await;
    choose(&reader, "main select[name=width]", "wide").await;
    for (width, height) in [(390, 844), (1280, 800)] {
        reader.browser.resize(width, height).await;
        for (path, ..) in pages() {
            reader.visit(path).await;
            let beyond = reader
                .number(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth",
                )
                .await;
            assert_eq!(beyond, 0, "{path} at {width}");
        }
    }
    reader.leave().await;
}
