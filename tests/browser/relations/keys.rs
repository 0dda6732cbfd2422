//! Without a mouse, and without eyes.

use browser_test::{ENTER, ESCAPE, SHIFT, TAB};
use serde_json::{Value, json};

use super::{ENDS, LINES, moves_from, node, seen};
use crate::reader::Reader;

const RIGHT: char = '\u{e014}';
const LEFT: char = '\u{e012}';
const UP: char = '\u{e013}';
const DOWN: char = '\u{e015}';
const HOME: char = '\u{e011}';
const END: char = '\u{e010}';
const BACKSPACE: char = '\u{e003}';

/// What has the focus.
const HERE: &str = "document.activeElement.getAttribute('aria-label') ?? ''";

/// Whether a node has the focus.
const ON_NODE: &str = "document.activeElement.matches('.graph a.node')";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_entry_with_the_focus_has_another_ring_than_its_lit_neighbours() {
    let reader = Reader::at("relations/").await;
    reader.focus(".filter-fold summary").await;
    reader.browser.press(&[TAB, RIGHT]).await;
    reader
        .browser
        .wait_for(".graph .node.lit:not(:focus)")
        .await;
    let ring = |css: &str| {
        format!("getComputedStyle(document.querySelector('.graph .node.lit{css} .disc')).stroke")
    };
    let rings = format!("[{}, {}]", ring(":focus"), ring(":not(:focus)"));
    let rings = reader.browser.value(&rings).await;
    assert_ne!(rings[0], rings[1], "{rings}");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_picture_is_one_stop_and_arrows_go_on() {
    let reader = Reader::at("relations/").await;
    let stops =
        "[...document.querySelectorAll('.graph a')].filter((link) => link.tabIndex === 0).length";
    assert_eq!(reader.number(stops).await, 1);
    // Tab comes to the picture from the links before it and leaves it with the next.
    reader.focus(".filter-fold summary").await;
    reader.browser.press(&[TAB]).await;
    let first = reader.text_of(HERE).await;
    assert_eq!(reader.browser.value(ON_NODE).await, true, "{first}");
    reader.browser.press(&[TAB]).await;
    assert_eq!(reader.text_of(HERE).await, "Zoom in");
    reader.browser.press_with(SHIFT, TAB).await;
    assert_eq!(reader.text_of(HERE).await, first);

    reader.browser.press(&[RIGHT]).await;
    let second = reader.text_of(HERE).await;
    assert_ne!(second, first);
    reader.browser.press(&[LEFT]).await;
    assert_eq!(reader.text_of(HERE).await, first);
    reader.browser.press(&[END]).await;
    let last = reader.text_of(HERE).await;
    assert!(last != first && last != second);
    reader.browser.press(&[HOME]).await;
    assert_eq!(reader.text_of(HERE).await, first);
    assert_eq!(reader.number(stops).await, 1);

    // Into the relations, by which the other one is joined, and back.
    reader.browser.type_text("the ci").await;
    reader.focus_is_on(&node("The Circle")).await;
    reader.browser.press(&[DOWN]).await;
    let other = reader.text_of(HERE).await;
    assert!(!other.starts_with("The Circle, "), "{other}");
    let said = reader.says(".whole > [role=status]").await;
    assert!(said.contains("Circle"), "{said}");
    reader.browser.press(&[RIGHT, UP]).await;
    reader.focus_is_on(&node("The Circle")).await;
    reader.browser.press(&[DOWN, BACKSPACE]).await;
    reader.focus_is_on(&node("The Circle")).await;

    // A press elsewhere ends the way back: left and right go through all entries again.
    reader.browser.press(&[DOWN]).await;
    reader.focus(&node("Betazoids")).await;
    let here = reader.text_of(HERE).await;
    reader.browser.press(&[RIGHT]).await;
    assert_ne!(reader.text_of(HERE).await, here);
    reader.browser.press(&[LEFT]).await;
    assert_eq!(reader.text_of(HERE).await, here);
    reader.browser.press(&[UP]).await;
    reader.focus_is_on(&node("Betazoids")).await;
    reader.focus(&node("The Circle")).await;

    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("relations/?entry=the-circle").await;
    reader.focus_is_on(&node("The Circle")).await;
    reader.browser.press(&[ESCAPE]).await;
    reader.arrives_at("relations/").await;
    reader.focus_is_on(&node("The Circle")).await;
    reader.browser.press(&[ESCAPE]).await;
    reader
        .focus_is_on(".graph-buttons [aria-label='Zoom in']")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn any_entry_is_six_keys_and_its_name_away() {
    let reader = Reader::at("relations/?scope=all").await;
    let nodes = reader
        .browser
        .value("[...document.querySelectorAll('.graph a.node')].map((node) => node.getAttribute('aria-label').split(',')[0])")
        .await;
    let nodes = nodes.as_array().cloned().unwrap_or_default();
    // All of the lore: the places below were once entries of their own.
    assert!(nodes.len() > 80);
    reader.focus(".graph a.node[tabindex='0']").await;
    for name in nodes.iter().step_by(9).filter_map(Value::as_str) {
        // On a busy machine the letters of a name may come too far apart to be taken as one.
        for _ in 0..3 {
            // What was typed before is forgotten.
            reader
                .browser
                .promised("new Promise((done) => setTimeout(done, 950))")
                .await;
            reader.browser.type_text(name).await;
            let there = format!("document.activeElement.matches({:?})", node(name));
            if reader.browser.value(&there).await == true {
                break;
            }
        }
        reader.focus_is_on(&node(name)).await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_focus_is_in_sight_and_has_a_ring() {
    let reader = Reader::at("relations/?scope=all").await;
    for _ in 0..4 {
        let before = seen(&reader).await;
        reader.click(".graph-buttons [aria-label='Zoom in']").await;
        moves_from(&reader, &before).await;
    }
    let outside = "(() => {
        const frame = document.querySelector('.graph-frame').getBoundingClientRect();
        const box = document.activeElement.querySelector('.disc').getBoundingClientRect();
        return box.left < frame.left || box.right > frame.right || box.top < frame.top || box.bottom > frame.bottom;
    })()";
    reader.focus(".graph a.node[tabindex='0']").await;
    for _ in 0..30 {
        reader.browser.press(&[RIGHT]).await;
        let at = reader.text_of(HERE).await;
        assert_eq!(reader.browser.value(outside).await, false, "{at}");
    }
    // The ring is three times as bright or as dark as the paper, in every theme.
    for theme in ["light", "dark", "contrast"] {
        reader
            .browser
            .run(&format!(
                "document.documentElement.dataset.theme = '{theme}'"
            ))
            .await;
        let contrast = "(() => {
            const light = (words) => {
                const parts = words.match(/[0-9.]+/g).slice(0, 3).map((part) => { const v = part / 255; return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; });
                return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
            };
            const [one, other] = [getComputedStyle(document.activeElement.querySelector('.disc')).stroke, getComputedStyle(document.querySelector('.whole')).backgroundColor].map(light);
            return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05) * 100;
        })()";
        let contrast = reader.number(contrast).await;
        assert!(contrast >= 300, "{theme}: {contrast}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_screen_reader_has_every_relation_that_is_drawn() {
    let reader = Reader::at("relations/").await;
    for path in [
        "relations/",
        "relations/?scope=all&year=2357",
        "relations/?entry=bajor&scope=all",
    ] {
        reader.visit(path).await;
        // Every line that stands out stands in words, at both of its ends.
        let missing = "(() => {
            ENDS
            const told = new Map([...document.querySelectorAll('.in-words li')].map((one) =>
                [one.querySelector('h3 a').textContent, [...one.querySelectorAll('p a')].map((link) => link.textContent)]));
            const has = (from, to) => told.get(from)?.includes(to);
            return [...document.querySelectorAll('.graph a.edge:not(.dim)')].map(ends)
                .filter(([from, to]) => !has(from, to) || !has(to, from)).join(' | ');
        })()"
        .replace("ENDS", ENDS);
        assert_eq!(reader.text_of(&missing).await, "", "{path}");
        // And the words are in the tree that a screen reader walks.
        let links = reader
            .browser
            .value("[...document.querySelectorAll('.in-words a')].map((link) => link.textContent)")
            .await;
        let tree = reader
            .browser
            .tell("Accessibility.getFullAXTree", &json!({}))
            .await;
        let mut names: Vec<&str> = tree["nodes"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|node| node["role"]["value"] == "link" && node["ignored"] != true)
            .filter_map(|node| node["name"]["value"].as_str())
            .collect();
        for link in links
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
        {
            let at = names.iter().position(|name| *name == link);
            names.swap_remove(at.unwrap_or_else(|| panic!("{path}: {link} is not in the tree")));
        }
        assert!(reader.count(LINES).await > 5);
        // The summary comes first.
        let before = "document.querySelector('#graph-summary').compareDocumentPosition(document.querySelector('.graph')) & 4";
        assert_eq!(reader.number(before).await, 4);
        assert!(
            reader
                .says("#graph-summary")
                .await
                .contains("relations between")
        );
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn tabs_take_the_arrows_but_none_that_is_the_browsers_own() {
    let reader = Reader::at("relations/").await;
    let tab = ".panel [role=tab][aria-selected=true]";
    reader.focus(tab).await;
    let press = |more: &str| {
        format!(
            "document.activeElement.dispatchEvent(new KeyboardEvent('keydown', \
             {{ key: 'ArrowRight', bubbles: true, cancelable: true, {more} }}))"
        )
    };
    let first = reader.says(tab).await;
    for key in ["altKey: true", "ctrlKey: true", "metaKey: true"] {
        assert_eq!(reader.browser.value(&press(key)).await, true, "{key}");
        assert_eq!(reader.says(tab).await, first, "{key}");
    }
    assert_eq!(reader.browser.value(&press("")).await, false);
    assert_ne!(reader.says(tab).await, first);
    reader.leave().await;
}
