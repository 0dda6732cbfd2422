//! Selecting, narrowing, and coming closer.

use super::{ENDS, LINES, NODES, OVERLAPS, moves_from, node, seen};
use crate::reader::Reader;

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_selected_one_keeps_its_neighbours_and_the_rest_fades() {
    let reader = Reader::at("relations/").await;
    let all = reader.count(NODES).await;
    reader
        .click(&format!("{} .disc", node("Bajoran Resistance")))
        .await;
    reader
        .arrives_at("relations/?entry=bajoran-resistance")
        .await;
    reader.focus_is_on(&node("Bajoran Resistance")).await;
    // The address is there first; the drawing and the panel follow.
    reader.browser.wait_for(".selected .annal").await;
    reader.browser.wait_for(".graph .edge.dim").await;
    let near = reader.count(NODES).await;
    assert!(1 < near && near < all, "{near} of {all}");
    assert!(reader.count(".graph .edge.dim").await > 0);
    let own = format!(
        "(() => {{ {ENDS} return [...document.querySelectorAll('.graph a.edge:not(.dim)')].every((line) => ends(line).includes('Bajoran Resistance')); }})()"
    );
    assert_eq!(reader.browser.value(&own).await, true);
    // The panel lists them as sentences, each with its passage.
    let told = reader.count(".selected .annal").await;
    assert_eq!(told, reader.count(".graph a.edge:not(.dim)").await);
    assert_eq!(reader.count(".selected .annal .claim-mark").await, told);
    let named = "document.querySelector('.graph .over .name').textContent";
    assert_eq!(
        reader.text_of(named).await,
        "Bajoran Resistance",
        "the selection is labelled"
    );

    let mut before = near;
    for depth in ["2", "3"] {
        let chip = format!(".selected a.chip[href*='depth={depth}']");
        reader.click(&chip).await;
        reader
            .arrives_at(&format!(
                "relations/?entry=bajoran-resistance&depth={depth}"
            ))
            .await;
        let nodes = format!("document.querySelectorAll({NODES:?}).length");
        reader.browser.until(&format!("{nodes} > {before}")).await;
        before = reader.count(NODES).await;
    }
    reader.click(".selected .chips a:last-child").await;
    reader.arrives_at("relations/").await;
    let nodes = format!("document.querySelectorAll({NODES:?}).length");
    reader.browser.until(&format!("{nodes} === {all}")).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_line_opens_its_claim_and_the_selected_node_its_entry() {
    let reader = Reader::at("relations/?entry=the-circle").await;
    reader
        .browser
        .run("document.querySelector('.graph a.edge .hit').dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))")
        .await;
    reader
        .browser
        .wait_for("dialog.claim-card[open] blockquote")
        .await;
    reader.browser.press(&[browser_test::ESCAPE]).await;
    reader.arrives_at("relations/?entry=the-circle").await;
    reader.click(&format!("{} .disc", node("The Circle"))).await;
    reader.arrives_at("entry/the-circle/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_legend_counts_and_is_the_filter() {
    let reader = Reader::at("relations/").await;
    let all = reader.count(LINES).await;
    let number = |css: &str| {
        format!(
            "[...document.querySelectorAll('{css} .count')].reduce((sum, count) => sum + parseInt(count.textContent), 0)"
        )
    };
    let categories = ".graph-legend ul:not(.statuses)";
    assert_eq!(reader.number(&number(categories)).await, all);
    assert_eq!(reader.number(&number(".graph-legend .statuses")).await, all);
    // Each kind of line has its own dash and its own head, and its words.
    let kinds = reader.count(&format!("{categories} li")).await;
    for mark in [
        "getComputedStyle(line).strokeDasharray + getComputedStyle(line).strokeWidth",
        "line.getAttribute('marker-mid')",
        "line.closest('a').textContent.replace(/[0-9].*/, '')",
    ] {
        let different = format!(
            "new Set([...document.querySelectorAll('{categories} .way')].map((line) => {mark})).size"
        );
        assert_eq!(reader.number(&different).await, kinds, "{mark}");
    }
    let rule = format!("{categories} a[href*='category=rule']");
    let count = reader
        .number(&format!(
            "parseInt(document.querySelector(\"{rule}\").querySelector('.count').textContent)"
        ))
        .await;
    reader.click(".floating-legend > summary").await;
    reader.click(&rule).await;
    reader.arrives_at("relations/?category=rule").await;
    reader.settle().await;
    assert_eq!(reader.count(LINES).await, count);
    let current = format!("{categories} a[aria-current]");
    assert!(reader.says(&current).await.starts_with("Rule"));
    // The others still say what they would add.
    assert_eq!(reader.number(&number(categories)).await, all);
    reader.click(&current).await;
    reader.arrives_at("relations/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn words_narrow_and_the_switch_widens() {
    let reader = Reader::at("relations/").await;
    let all = reader.count(LINES).await;
    reader.click(".filter-fold summary").await;
    reader.click("main input[name=q]").await;
    reader.browser.type_text("resistance").await;
    reader.arrives_at("relations/?q=resistance").await;
    reader.settle().await;
    let found = reader.count(LINES).await;
    assert!(0 < found && found < all, "{found} of {all}");
    let every = "[...document.querySelectorAll('.graph a.edge title')].every((title) => /resistance/i.test(title.textContent))";
    assert_eq!(reader.browser.value(every).await, true);
    reader.focus_is_on("main input[name=q]").await;

    reader.visit("relations/").await;
    let nodes = reader.count(".graph a.node").await;
    reader.click(".graph-tools a[href*='scope=all']").await;
    reader.arrives_at("relations/?scope=all").await;
    reader.settle().await;
    assert!(reader.count(".graph a.node").await > nodes);
    assert!(reader.count(LINES).await > all);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn buttons_and_control_with_the_wheel_come_closer_and_the_plain_wheel_scrolls() {
    let reader = Reader::at("relations/").await;
    let whole = seen(&reader).await;
    // What would do nothing says so.
    let disabled = ".graph-buttons [aria-disabled='true']";
    assert_eq!(reader.count(disabled).await, 2, "zoom out, and fit");
    reader.click(".graph-buttons [aria-label='Zoom in']").await;
    let near = moves_from(&reader, &whole).await;
    assert_eq!(reader.count(disabled).await, 0);
    reader.click(".graph-buttons [aria-label='Zoom out']").await;
    assert_eq!(moves_from(&reader, &near).await, whole);
    reader.click(".graph-buttons [aria-label='Zoom in']").await;
    let near = moves_from(&reader, &whole).await;
    let turn = |more: &str| {
        format!(
            "(() => {{
                const graph = document.querySelector('.graph');
                const at = document.querySelector('.graph-frame').getBoundingClientRect();
                const event = new WheelEvent('wheel', {{ bubbles: true, cancelable: true, deltaY: -90, clientX: at.left + at.width / 3, clientY: at.top + at.height / 2, {more} }});
                graph.dispatchEvent(event);
                return event.defaultPrevented;
            }})()"
        )
    };
    assert_eq!(
        reader.browser.value(&turn("")).await,
        false,
        "the page scrolls"
    );
    assert_eq!(seen(&reader).await, near);
    assert_eq!(reader.browser.value(&turn("ctrlKey: true")).await, true);
    let nearer = moves_from(&reader, &near).await;
    // At the whole nothing is left of the way there.
    reader.click(".graph-buttons button:nth-of-type(3)").await;
    assert_eq!(moves_from(&reader, &nearer).await, whole);
    let moved = "getComputedStyle(document.querySelector('.graph')).transform";
    assert_eq!(reader.text_of(moved).await, "none");
    // One finger scrolls the page, too.
    let touch = "getComputedStyle(document.querySelector('.graph')).touchAction";
    assert_eq!(reader.text_of(touch).await, "pan-y");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_drag_moves_the_picture_and_selects_nothing() {
    let reader = Reader::at("relations/").await;
    let whole = seen(&reader).await;
    reader.click(".graph-buttons [aria-label='Zoom in']").await;
    let near = moves_from(&reader, &whole).await;
    reader
        .browser
        .run("(() => {
            const node = document.querySelector('.graph a.node .disc');
            const at = node.getBoundingClientRect();
            const act = (type, off, buttons) => node.dispatchEvent(new PointerEvent(type, {
                bubbles: true, cancelable: true, pointerId: 1, pointerType: 'mouse', button: 0, buttons, clientX: at.left + off, clientY: at.top + off / 2 }));
            act('pointerdown', 0, 1);
            for (const off of [10, 25, 40]) act('pointermove', off, 1);
            act('pointerup', 40, 0);
            node.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1, clientX: at.left + 40 }));
        })()")
        .await;
    assert_ne!(moves_from(&reader, &near).await, whole);
    assert_eq!(reader.address().await, "relations/");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn two_fingers_come_closer() {
    let reader = Reader::at("relations/").await;
    let whole = seen(&reader).await;
    reader
        .browser
        .run("(() => {
            const graph = document.querySelector('.graph');
            const at = document.querySelector('.graph-frame').getBoundingClientRect();
            const act = (type, apart) => [-1, 1].forEach((side) => graph.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true,
                pointerId: 10 + side, pointerType: 'touch', button: 0, clientX: at.left + at.width / 2 + side * apart, clientY: at.top + 100 })));
            act('pointerdown', 30);
            for (const apart of [40, 55, 70]) act('pointermove', apart);
            act('pointerup', 70);
        })()")
        .await;
    let near = moves_from(&reader, &whole).await;
    let width = |seen: &str| -> f64 {
        let width = seen.split(' ').nth(2).and_then(|width| width.parse().ok());
        width.expect("a width")
    };
    let times = width(&whole) / width(&near);
    assert!((2.0..2.7).contains(&times), "{times}");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn no_name_runs_into_another_at_any_size_and_zoom() {
    let reader = Reader::at("relations/").await;
    for (width, height) in [(1280, 800), (768, 1024), (390, 844)] {
        reader.browser.resize(width, height).await;
        for path in [
            "relations/?view=graph",
            "relations/?view=graph&entry=bajor&scope=all",
            "relations/?view=graph&scope=all&year=2357",
        ] {
            reader.visit(path).await;
            reader.settle().await;
            assert_eq!(reader.text_of(OVERLAPS).await, "", "{width} {path}");
            // A narrow picture opens closer than as a whole.
            reader.click(".graph-buttons button:last-child").await;
            reader.settle().await;
            for closer in 0..6 {
                let overlaps = reader.text_of(OVERLAPS).await;
                assert_eq!(overlaps, "", "{width} {path} {closer}");
                let before = seen(&reader).await;
                reader.click(".graph-buttons [aria-label='Zoom in']").await;
                moves_from(&reader, &before).await;
            }
        }
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_the_address_asks_for_is_shown_when_it_is_loaded() {
    let reader = Reader::at("relations/").await;
    let deep = "relations/?q=bajor&category=rule&status=stated&entry=bajor&scope=all&depth=2&from=bajor&to=gallitep&year=2350..2369&versus=2330";
    reader.visit(deep).await;
    assert_eq!(reader.address().await, deep);
    for there in [
        ".graph a.node.selected[aria-label^=\"Bajor, \"]",
        ".as-of",
        ".graph-legend a[href*='scope=all'][aria-current]",
        ".selected a[aria-current][href*='depth=2']",
    ] {
        assert!(reader.count(there).await > 0, "{there}");
    }
    let field = |css: &str| format!("document.querySelector('{css}').value");
    for (css, value) in [
        ("main [name=q]", "bajor"),
        ("main [name=from]", "bajor"),
        ("main [name=to]", "gallitep"),
        ("main [name=versus]:not([type=hidden])", "2330"),
    ] {
        assert_eq!(reader.text_of(&field(css)).await, value, "{css}");
    }
    reader
        .visit("relations/?entry=no-such-one&from=bajor&to=nor-this")
        .await;
    let told = reader
        .text_of("[...document.querySelectorAll('.notice')].map((one) => one.innerText).join()")
        .await;
    assert!(
        told.contains("no-such-one") && told.contains("nor-this"),
        "{told}"
    );
    assert!(reader.count(LINES).await > 10);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_table_is_the_same_but_for_its_view() {
    let asked = "relations/?category=rule&entry=bajor&scope=all&year=2357";
    let reader = Reader::at(asked).await;
    let lines = reader.count(".graph a.edge:not(.dim)").await;
    assert!(lines > 1);
    reader.click(".graph-tools a[href*='view=table']").await;
    reader
        .arrives_at("relations/?category=rule&entry=bajor&view=table&scope=all&year=2357")
        .await;
    reader.settle().await;
    assert_eq!(reader.count("table.relations tbody tr").await, lines);
    assert_eq!(reader.count("table.relations a.status").await, lines);
    reader.click(".graph-tools .wide-only a").await;
    reader.arrives_at(asked).await;
    reader.leave().await;
}
