//! On a phone, and on an entry's own page.

use browser_test::TAB;

use crate::reader::Reader;

/// Whether an element is drawn.
async fn shows(reader: &Reader, css: &str) -> bool {
    let seen = format!("document.querySelector({css:?})?.checkVisibility() ?? false");
    reader.browser.value(&seen).await == true
}

/// What is too small for a finger in the view: less of what is seen, or of what is pressed around it.
const SMALL: &str = "[...document.querySelectorAll('main a, main button, main input, main select, main summary')]
    .filter((one) => one.checkVisibility() && !one.closest('p, td, .vh, .paths, .annal .text, svg, .histogram') && !one.closest('.edge'))
    .map((one) => [one, one.getBoundingClientRect()])
    .map(([one, box]) => {
        let high = box.height;
        for (let y = box.top - 22; high < 43.5 && y < box.bottom + 22; y += 0.5) {
            const outside = y < box.top || y > box.bottom;
            const pressed = outside && document.elementFromPoint(box.left + box.width / 2, y);
            if (pressed && one.contains(pressed)) high += 0.5;
        }
        return [one, box.width, high];
    })
    .filter(([, wide, high]) => high < 43.5 || wide < 43.5)
    .map(([one, wide, high]) => `${one.outerHTML.slice(0, 90)} ${Math.round(wide)}x${Math.round(high)}`).join(' | ')";

/// How many pairs of texts in the small picture overlap, and how many stick out.
const CROWDED: &str = "(() => {
    const frame = document.querySelector('.around').getBoundingClientRect();
    const boxes = [...document.querySelectorAll('.around .name tspan, .around .disc')].filter((one) => one.tagName !== 'tspan' || one.textContent)
        .map((one) => [one.textContent, one.closest('.node'), one.getBoundingClientRect()]);
    const faults = [];
    for (let a = 0; a < boxes.length; a++) {
        const [word, node, box] = boxes[a];
        if (box.left < frame.left - 0.5 || box.right > frame.right + 0.5 || box.top < frame.top - 1 || box.bottom > frame.bottom + 1) faults.push(`${word} sticks out`);
        for (let b = 0; b < a; b++) {
            const [other, its, second] = boxes[b];
            if (its === node) continue;
            const across = Math.min(box.right, second.right) - Math.max(box.left, second.left);
            const down = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top);
            if (across > 0 && down > 3) faults.push(`${word} / ${other}`);
        }
    }
    return faults.join(', ');
})()";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_phone_opens_on_the_surroundings_of_one_and_the_list() {
    let reader = Reader::at("about/").await;
    reader.browser.resize(390, 844).await;
    reader.visit("relations/").await;
    assert!(shows(&reader, ".near .around").await);
    let top = "document.querySelector('.near .around').getBoundingClientRect().top";
    assert!(
        reader.number(top).await < 640,
        "it is in sight without scrolling"
    );
    assert!(shows(&reader, ".in-words li").await);
    assert!(!shows(&reader, ".graph").await);
    assert!(reader.says("#near-title").await.starts_with("Around "));
    assert_eq!(reader.text_of(CROWDED).await, "");
    // Another one is a touch away.
    reader.click(".near .around a.node").await;
    reader
        .browser
        .until("location.search.startsWith('?entry=')")
        .await;
    reader.settle().await;
    assert!(shows(&reader, ".near .around").await);
    let title = reader.says("#near-title").await;
    assert_eq!(
        title,
        format!("Around {}", reader.says("#selected-title").await.trim())
    );
    // So is the whole.
    reader
        .click(".graph-tools .narrow-only a[href*='view=graph']")
        .await;
    reader
        .browser
        .until("location.search.includes('view=graph')")
        .await;
    reader.settle().await;
    assert!(shows(&reader, ".graph").await);
    assert!(!shows(&reader, ".near .around").await);
    reader.visit("relations/?view=graph").await;
    assert!(shows(&reader, ".graph").await);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn nothing_scrolls_sideways_at_320_pixels_and_fingers_find_room_at_390() {
    let reader = Reader::at("about/").await;
    reader.browser.touch().await;
    for path in [
        "relations/",
        "relations/?view=graph",
        "relations/?view=table",
        "relations/?entry=bajor&scope=all&from=bajor&to=photon-torpedoes&year=2357&versus=2333",
    ] {
        reader.browser.resize(320, 640).await;
        reader.visit(path).await;
        let wide = reader.number("document.documentElement.scrollWidth").await;
        assert!(wide <= 320, "{path}: {wide}");
        reader.browser.resize(390, 844).await;
        reader.settle().await;
        if reader
            .browser
            .value("matchMedia('(pointer: coarse)').matches")
            .await
            == true
        {
            assert_eq!(reader.text_of(SMALL).await, "", "{path}");
        }
        let low = "Math.min(...[...document.querySelectorAll('.around .target')].map((target) => target.getBoundingClientRect().height).filter((high) => high > 0), 100)";
        assert!(reader.number(low).await >= 44, "{path}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_entry_shows_its_own_relations_as_a_small_picture() {
    let reader = Reader::at("about/").await;
    for (width, height) in [(1280, 800), (768, 1024), (390, 844), (320, 640)] {
        reader.browser.resize(width, height).await;
        for entry in [
            "gallitep",
            "bajor",
            "cardassian-union",
            "kira-meru",
            "puppet-government",
        ] {
            reader.visit(&format!("entry/{entry}/")).await;
            assert_eq!(reader.text_of(CROWDED).await, "", "{entry} at {width}");
            let nodes = reader.count(".around a.node").await;
            assert!((1..=12).contains(&nodes), "{entry}: {nodes}");
        }
    }
    // Its text twin holds all of it: those around are in the lists below.
    let missing = "[...document.querySelectorAll('.around a.node')].filter((node) =>
        !document.querySelector(`#relations ~ .annals a[href=\"${node.getAttribute('href')}\"], #events ~ .annals a[href=\"${node.getAttribute('href')}\"]`)).length";
    assert_eq!(reader.number(missing).await, 0);
    let others = "[...document.querySelectorAll('.around [tabindex]')].every((link) => link.tabIndex === -1) && !!document.querySelector('.around').closest('figure').querySelector('[aria-hidden=true]')";
    assert_eq!(reader.browser.value(others).await, true);
    // It is a way there, and in a chosen year it has ghosts.
    reader.browser.resize(1280, 800).await;
    reader.visit("entry/gallitep/?year=2365").await;
    reader.browser.wait_for(".around .node.ghost").await;
    reader.click(".around a.node .disc").await;
    reader
        .browser
        .until("!location.pathname.includes('gallitep')")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_small_picture_stands_there_before_any_program() {
    let page = browser_test::dist().join("entry/gallitep/index.html");
    let html = std::fs::read_to_string(page).expect("a page");
    assert!(html.contains("class=\"around\""));
}

/// Whether the years lie over what has the focus.
const COVERED: &str = "(() => {
    const held = document.activeElement;
    const years = document.querySelector('.year-tools');
    return !!held.closest('main') && !years.contains(held)
        && held.getBoundingClientRect().bottom > years.getBoundingClientRect().top;
})()";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_years_cover_nothing_that_has_the_focus() {
    let reader = Reader::at("about/").await;
    reader.browser.resize(390, 700).await;
    reader.visit("relations/").await;
    reader.focus(".graph-files button").await;
    for number in 0..40 {
        assert_eq!(reader.browser.value(COVERED).await, false, "{number}");
        reader.browser.press(&[TAB]).await;
    }
    reader.leave().await;
}

/// The names that are seen in the picture, as far as they lie within its frame.
const NAMED: &str = "(() => {
    const frame = document.querySelector('.graph-frame').getBoundingClientRect();
    return [...document.querySelectorAll('.graph .name')].filter((name) => {
        const box = name.getBoundingClientRect();
        return name.checkVisibility() && box.width > 0 && box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
    }).map((name) => name.textContent.replace(/\\s+/g, ' ').trim());
})()";

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_phone_shows_a_path_and_what_changed_in_the_picture_with_their_names() {
    let reader = Reader::at("about/").await;
    reader.browser.resize(390, 844).await;
    reader
        .visit("relations/?from=kira-meru&to=central-command")
        .await;
    reader.settle().await;
    assert!(shows(&reader, ".graph").await && !shows(&reader, ".near .around").await);
    let current = "[...document.querySelectorAll('.view-tools [aria-current]')].filter((one) => one.checkVisibility()).map((one) => one.textContent).join()";
    assert_eq!(reader.text_of(current).await, "Picture");
    let names = reader.text_of(&format!("{NAMED}.join('|')")).await;
    for name in ["Kira Meru", "Central Command", "Crell Moset"] {
        assert!(names.split('|').any(|one| one == name), "{name} in {names}");
    }
    assert_eq!(reader.text_of(super::OVERLAPS).await, "");
    // The neighbours are a touch away, and the path is kept for the way back.
    reader
        .click(".view-tools .narrow-only a[href*='view=neighbours']")
        .await;
    reader
        .arrives_at("relations/?view=neighbours&from=kira-meru&to=central-command")
        .await;
    reader.settle().await;
    assert!(shows(&reader, ".near .around").await);

    reader.visit("relations/?year=2369&versus=2330").await;
    reader.settle().await;
    assert!(shows(&reader, ".graph").await);
    assert!(reader.number(&format!("{NAMED}.length")).await >= 5);

    // The whole is begun where something is named.
    reader.visit("relations/?view=graph").await;
    reader.settle().await;
    assert!(reader.number(&format!("{NAMED}.length")).await >= 5);

    reader.visit("relations/?view=table").await;
    reader.settle().await;
    assert_eq!(reader.text_of(current).await, "Table");
    reader.leave().await;
}
