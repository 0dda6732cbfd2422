//! The page is there before the program is, and the program takes it over as it stands.

use crate::reader::{Reader, pages};

/// Holds the program back until `window.release()` is called, and watches what shifts.
const HELD: &str = "
window.held = new Promise((release) => { window.release = release; });
const fetched = window.fetch;
window.fetch = async (...asked) => { await window.held; return fetched(...asked); };
window.shifts = [];
new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) {
        shifts.push([shift.value, ...shift.sources.map(({ node }) => node?.outerHTML?.slice(0, 80))]);
    }
}).observe({ type: 'layout-shift', buffered: true });";

async fn held(path: &str) -> Reader {
    let reader = Reader::under("/u/ency/").await;
    reader.browser.before_each_page(HELD).await;
    let url = format!("{}{path}", reader.root());
    let opened = reader.browser.client.goto(&url).await;
    opened.expect("a page opens");
    reader
}

async fn released(reader: &Reader) {
    reader.browser.run("release()").await;
    reader.browser.wait_for(browser_test::STARTED).await;
    reader.settle().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_page_can_be_read_before_the_program_comes() {
    let reader = held("").await;
    for (path, title, heading) in pages() {
        let url = format!("{}{path}", reader.root());
        let opened = reader.browser.client.goto(&url).await;
        opened.expect("a page opens");
        assert_eq!(reader.says("main h1").await, heading, "{path}");
        let shown = reader.text_of("document.title").await;
        assert!(
            path.contains('?') || shown.starts_with(title),
            "{path}: {shown}"
        );
        assert_eq!(reader.count("html[data-started]").await, 0, "{path}");
        let inside = format!("{}*", reader.root());
        let outside = reader
            .number(&format!(
                "[...document.links].filter((link) => !link.href.startsWith('{}')).length",
                inside.trim_end_matches('*')
            ))
            .await;
        assert_eq!(outside, 0, "{path}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_program_changes_nothing_that_can_be_seen() {
    // Reads parts of a page as the program would have drawn them: links are compared by where they lead.
    const DRAWN: &str = "[...document.querySelectorAll('PARTS')].map((part) => {
        const copy = part.cloneNode(true);
        const real = [...part.querySelectorAll('[href], [action]')];
        [...copy.querySelectorAll('[href], [action]')].forEach((one, at) => {
            if (one.hasAttribute('href')) one.setAttribute('href', new URL(real[at].getAttribute('href'), document.baseURI).href);
            else one.setAttribute('action', new URL(real[at].action).href);
        });
        copy.querySelectorAll('h1, .node').forEach((one) => one.removeAttribute('tabindex'));
        // A drawing to scale is fitted to the window, whose width no file knows.
        copy.querySelectorAll('.chart-place').forEach((one) => one.remove());
        // What the worker keeps is told when it is kept.
        copy.querySelectorAll('#kept').forEach((one) => one.remove());
        // What a search box can do is told to screen readers as soon as it can.
        copy.querySelectorAll('[role=combobox]').forEach((one) => {
            for (const name of ['role', 'aria-autocomplete', 'aria-expanded', 'aria-controls']) one.removeAttribute(name);
        });
        copy.querySelectorAll('[data-path], noscript').forEach((one) => {
            one.tagName === 'NOSCRIPT' ? one.remove() : one.removeAttribute('data-path');
        });
        // What is drawn to a file has its attributes in another order, and comments between texts.
        const comments = document.createNodeIterator(copy, NodeFilter.SHOW_COMMENT);
        for (let one; (one = comments.nextNode());) one.remove();
        // An empty text is a space in a file.
        for (const one of copy.querySelectorAll('*')) if (one.innerHTML === ' ') one.textContent = '';
        for (const one of copy.querySelectorAll('*')) {
            const attributes = [...one.attributes].sort((a, b) => (a.name < b.name ? -1 : 1));
            for (const { name } of attributes) one.removeAttribute(name);
            for (const { name, value } of attributes) one.setAttribute(name, value);
        }
        return copy.innerHTML;
    }).join()";
    let page = DRAWN.replace("PARTS", "#main");
    let frame = DRAWN.replace("PARTS", ".site-head, .bottom-bar, .site-foot");
    let reader = held("").await;
    for path in pages()
        .iter()
        .map(|page| page.0)
        // What only this browser knows of the pages of settings and of what is saved is filled in.
        .filter(|path| !path.contains('?') && !matches!(*path, "settings/" | "saved/"))
    {
        let url = format!("{}{path}", reader.root());
        let opened = reader.browser.client.goto(&url).await;
        opened.expect("a page opens");
        let pressed = reader.text_of(&page).await;
        let pressed_frame = reader.text_of(&frame).await;
        released(&reader).await;
        for (part, pressed) in [(&page, &pressed), (&frame, &pressed_frame)] {
            let taken = reader.text_of(part).await;
            let difference = difference(pressed, &taken);
            assert!(taken == *pressed, "{path}: taken over, {difference}");
        }
        // Away and back again: this time the program draws it, in the same document.
        reader.browser.run("window.stays = true").await;
        let away = if path == "about/" {
            "settings/"
        } else {
            "about/"
        };
        reader.click(&format!(".site-foot a[href$='{away}']")).await;
        reader.arrives_at(away).await;
        reader.settle().await;
        reader.back().await;
        reader.arrives_at(path).await;
        reader.settle().await;
        assert_eq!(reader.browser.value("stays").await, true, "{path}");
        // The address is there before the page is.
        if let Err(drawn) = reader.browser.comes_to_read(&page, &pressed).await {
            panic!("{path}: drawn, {}", difference(&pressed, &drawn));
        }
    }
    reader.leave().await;
}

/// Where two texts differ first.
fn difference(pressed: &str, live: &str) -> String {
    let differs = pressed.chars().zip(live.chars()).position(|(a, b)| a != b);
    let from = differs.unwrap_or_default().saturating_sub(80);
    let around = |text: &str| text.chars().skip(from).take(300).collect::<String>();
    format!("pressed {}\nlive {}", around(pressed), around(live))
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_take_over_keeps_the_place_the_focus_and_what_was_typed() {
    let reader = held("").await;
    reader
        .browser
        .run("window.kept = document.querySelector('#main .home')")
        .await;
    reader.click("#home-find").await;
    reader.browser.type_text("ter").await;
    reader.browser.run("scrollTo(0, 400)").await;
    reader
        .browser
        .run("getSelection().selectAllChildren(document.querySelector('.home h2'))")
        .await;
    reader
        .browser
        .run("document.querySelector('#home-find').focus({ preventScroll: true })")
        .await;
    released(&reader).await;
    assert_eq!(reader.number("scrollY").await, 400);
    reader.focus_is_on("#home-find").await;
    assert_eq!(
        reader
            .text_of("document.querySelector('#home-find').value")
            .await,
        "ter"
    );
    let same = "window.kept === document.querySelector('#main .home')";
    assert_eq!(reader.browser.value(same).await, true);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn nothing_shifts() {
    let reader = held("").await;
    let asked = [
        "entry/gallitep/?year=2357",
        "timeline/?year=2357",
        "entry/gallitep/#claims",
    ];
    for (width, height) in [(390, 844), (1280, 800)] {
        reader.browser.resize(width, height).await;
        for path in pages().iter().map(|page| page.0).chain(asked) {
            let away = reader.browser.client.goto("about:blank").await;
            away.expect("an empty page opens");
            let url = format!("{}{path}", reader.root());
            let opened = reader.browser.client.goto(&url).await;
            opened.expect("a page opens");
            reader.settle().await;
            released(&reader).await;
            reader.settle().await;
            let shifted = reader
                .number("1000 * shifts.reduce((sum, [value]) => sum + value, 0)")
                .await;
            let told = reader.text_of("JSON.stringify(shifts)").await;
            assert!(
                shifted <= 10,
                "{path} at {width}: {shifted} thousandths, {told}"
            );
        }
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_link_followed_before_the_program_comes_leads_there() {
    let reader = held("entry/gallitep/").await;
    reader.click(".site-nav a[href$='/disputes/']").await;
    reader.arrives_at("disputes/").await;
    assert_eq!(reader.says("main h1").await, "Disputes");
    released(&reader).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_button_pressed_before_the_program_comes_acts_once_when_it_does() {
    let reader = held("entry/gallitep/").await;
    for (path, button, answer) in [
        (
            "entry/gallitep/",
            "main .entry-kind .bookmark",
            "document.querySelector('main .entry-kind .bookmark').ariaPressed === 'true'",
        ),
        (
            "relations/",
            "#compare-tab",
            "document.querySelector('#compare-tab').ariaSelected === 'true'",
        ),
        (
            "disputes/",
            "main button.take-reading",
            "location.search.startsWith('?read=')",
        ),
    ] {
        let url = format!("{}{path}", reader.root());
        let opened = reader.browser.client.goto(&url).await;
        opened.expect("a page opens");
        reader.click(button).await;
        assert_eq!(reader.count("html[data-started]").await, 0, "{path}");
        assert_eq!(reader.browser.value(answer).await, false, "{path}");
        released(&reader).await;
        reader.browser.until(answer).await;
        reader.settle().await;
        assert_eq!(reader.browser.value(answer).await, true, "{path}");
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_sheet_opened_before_its_page_is_live_stays_open() {
    const OPEN: &str = "document.querySelector('#facets:popover-open') !== null";
    let reader = Reader::under("/u/ency/").await;
    reader.browser.resize(390, 844).await;
    // The program begins, and the chunk of the page waits.
    let later = HELD.replace(
        "async (...asked) => { await window.held;",
        "async (...asked) => { if (String(asked[0]?.url ?? asked[0]).includes('split_pages')) await window.held;",
    );
    reader.browser.before_each_page(&later).await;
    let url = format!("{}browse/", reader.root());
    let opened = reader.browser.client.goto(&url).await;
    opened.expect("a page opens");
    reader.browser.wait_for(browser_test::STARTED).await;
    reader.click("main .facet-button").await;
    assert_eq!(reader.browser.value(OPEN).await, true);
    reader.browser.run("release()").await;
    reader.settle().await;
    assert_eq!(reader.browser.value(OPEN).await, true);
    reader.leave().await;
}
