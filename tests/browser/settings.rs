//! What is the reader's own: how pages look, bookmarks, what was read; kept where it can be.

use std::fs;
use std::time::Duration;

use browser_test::{Browser, FAULT, Folder, STARTED, dist};
use serde_json::{Value, json};
use static_host::{Fault, Faults, Site};

use crate::reader::{PAGES, Reader};

const THEME: &str = "document.documentElement.dataset.theme ?? ''";

const BLOCKED: &str = "for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(window, name, {
        get() { throw new DOMException('storage is blocked', 'SecurityError') },
    });";

/// The button of the entry that is open.
const MARK: &str = "main .entry-kind .bookmark";

/// The parts of the pages of settings and of what is saved.
const REMEMBER: &str = "[aria-labelledby=reading] input";
const FORGET: &str = "[aria-labelledby=reading] button";
const SAVE: &str = "[aria-labelledby=elsewhere] button";
const FILE: &str = "[aria-labelledby=elsewhere] input";
const TOLD: &str = "[aria-labelledby=elsewhere] [role=status]";
/// Where the page of what is saved tells that something is not kept.
const NOT_KEPT: &str = "[aria-labelledby=reading] [role=status]";
const KEEP: &str = "[aria-labelledby=device] button";
const KEPT: &str = "[aria-labelledby=device] [role=status]";

async fn choose(reader: &Reader, css: &str, value: &str) {
    let select = reader.browser.wait_for(css).await;
    select.select_by_value(value).await.expect("it is offered");
}

async fn choose_theme(reader: &Reader, theme: &str) {
    choose(reader, ".theme select", theme).await;
    reader
        .browser
        .until(&format!("({THEME}) === '{theme}'"))
        .await;
}

async fn pressed(reader: &Reader, css: &str, state: bool) {
    let css = Value::from(css);
    reader
        .browser
        .until(&format!(
            "document.querySelector({css}).ariaPressed === '{state}'"
        ))
        .await;
}

/// The titles in a list, in order.
async fn titles(reader: &Reader, list: &str) -> Value {
    let links = format!("[...document.querySelectorAll('{list} a')].map((link) => link.innerText)");
    reader.browser.value(&links).await
}

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
    let colours = "(() => {
        const probe = document.createElement('p');
        probe.style.cssText = 'color: CanvasText; background: Canvas; forced-color-adjust: none';
        document.body.append(probe);
        const { color, backgroundColor } = getComputedStyle(probe);
        probe.remove();
        const { fill } = getComputedStyle(document.querySelector('.chart-place .chart text'));
        return [fill === color, fill !== backgroundColor].join();
    })()";
    assert_eq!(reader.text_of(colours).await, "true,true");
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
        for (path, ..) in PAGES {
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

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_bookmark_is_kept_listed_and_taken_away() {
    let reader = Reader::at("entry/gallitep/").await;
    pressed(&reader, MARK, false).await;
    reader.click(MARK).await;
    pressed(&reader, MARK, true).await;
    reader.visit("entry/terok-nor/").await;
    reader.click(MARK).await;
    pressed(&reader, MARK, true).await;
    reader.click(".site-foot a[href$='/saved/']").await;
    reader.arrives_at("saved/").await;
    reader.browser.wait_for(".marked-entries").await;
    assert_eq!(
        titles(&reader, ".marked-entries").await,
        json!(["Terok Nor", "Gallitep"])
    );
    reader.reload().await;
    assert_eq!(
        titles(&reader, ".marked-entries").await,
        json!(["Terok Nor", "Gallitep"])
    );
    reader
        .click(".marked-entries [aria-label='Save: Terok Nor']")
        .await;
    reader
        .browser
        .until("document.querySelectorAll('.marked-entries li').length === 1")
        .await;
    // The focus has a place to be.
    reader.focus_is_on("h2#bookmarks").await;
    // A page that is only opened tells so by itself, without a first act of the reader.
    let url = format!("{}entry/gallitep/", reader.root());
    reader
        .browser
        .client
        .goto(&url)
        .await
        .expect("a page opens");
    pressed(&reader, MARK, true).await;
    reader.click(MARK).await;
    pressed(&reader, MARK, false).await;
    reader.visit("saved/").await;
    assert_eq!(reader.count(".marked-entries").await, 0);
    let left = "Object.keys(localStorage).join()";
    assert_eq!(reader.text_of(left).await, "");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_bookmark_pressed_before_its_chunk_is_there_is_kept() {
    let faults = Faults::default();
    let host = Site::new(dist()).faults(&faults).serve().unwrap();
    faults.add("split_pages-", Fault::Late(Duration::from_millis(1500)));
    let browser = Browser::open().await;
    let url = format!("{}entry/gallitep/", host.url());
    browser.client.goto(&url).await.unwrap();
    browser.wait_for(STARTED).await;
    browser.wait_for(MARK).await.click().await.unwrap();
    assert_eq!(
        browser
            .value("document.documentElement.dataset.live ?? 'not yet'")
            .await,
        "not yet"
    );
    browser
        .until(&format!(
            "document.querySelector('{MARK}').ariaPressed === 'true'"
        ))
        .await;
    browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn the_browser_is_asked_to_persist_only_when_the_reader_puts_something_aside() {
    const COUNTED: &str = "window.asked = 0;
        if (isSecureContext) StorageManager.prototype.persist = () => { window.asked += 1; return Promise.resolve(true); };";
    let reader = Reader::under("/").await;
    reader.browser.before_each_page(COUNTED).await;
    reader.visit("saved/").await;
    reader.click(REMEMBER).await;
    reader.click(".site-nav a[href$='/timeline/']").await;
    reader.arrives_at("timeline/").await;
    reader
        .browser
        .until("document.getElementById('kept').innerText.includes('Ready')")
        .await;
    assert_eq!(reader.number("window.asked").await, 0);
    reader.visit("settings/").await;
    reader.click(KEEP).await;
    reader
        .browser
        .until(&format!(
            "document.querySelector('{KEPT}').innerText.includes('promised')"
        ))
        .await;
    assert_eq!(reader.number("window.asked").await, 1);
    reader.visit("entry/gallitep/").await;
    assert_eq!(reader.number("window.asked").await, 0);
    reader.click(MARK).await;
    reader.browser.until("window.asked === 1").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_was_read_is_listed_only_if_the_reader_wants_it() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.visit("saved/").await;
    assert_eq!(reader.count(".read-entries").await, 0);
    reader.click(REMEMBER).await;
    reader
        .browser
        .until(&format!("document.querySelector('{REMEMBER}').checked"))
        .await;
    for path in [
        "entry/gallitep/",
        "entry/terok-nor/",
        "timeline/",
        "entry/gallitep/",
    ] {
        reader.visit(path).await;
    }
    reader.visit("saved/").await;
    reader.browser.wait_for(".read-entries").await;
    assert_eq!(
        titles(&reader, ".read-entries").await,
        json!(["Gallitep", "Terok Nor"])
    );
    let today = "new Date().toLocaleDateString('sv')";
    let day = "document.querySelector('.read-entries time').innerText";
    assert_eq!(
        reader.browser.value(&format!("{today} === {day}")).await,
        true
    );
    reader.click(FORGET).await;
    reader
        .browser
        .until("!document.querySelector('.read-entries')")
        .await;
    reader.click(REMEMBER).await;
    reader.visit("entry/gallitep/").await;
    reader.visit("saved/").await;
    assert_eq!(reader.count(".read-entries").await, 0);
    assert_eq!(reader.text_of("Object.keys(localStorage).join()").await, "");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn blocked_storage_takes_away_nothing_else() {
    let reader = Reader::under("/").await;
    reader.browser.before_each_page(BLOCKED).await;
    reader.visit("entry/gallitep/").await;
    reader.click(MARK).await;
    reader
        .browser
        .until("document.querySelector('.entry-kind [role=status]').innerText.includes('keeps nothing')")
        .await;
    choose_theme(&reader, "dark").await;
    reader.click(".site-nav a[href$='/about/']").await;
    reader.arrives_at("about/").await;
    assert_eq!(reader.text_of(THEME).await, "dark");
    reader.reload().await;
    assert_eq!(reader.text_of(THEME).await, "");
    reader.visit("saved/").await;
    reader.click(REMEMBER).await;
    reader
        .browser
        .until(&format!(
            "document.querySelector('{NOT_KEPT}').innerText.includes('keeps nothing')"
        ))
        .await;
    assert_eq!(
        reader
            .browser
            .value(&format!("document.querySelector('{REMEMBER}').checked"))
            .await,
        false
    );
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn full_storage_is_told_and_costs_nothing_else() {
    const FULL: &str = "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') };";
    let reader = Reader::under("/").await;
    reader.browser.before_each_page(FULL).await;
    reader.visit("entry/gallitep/").await;
    choose_theme(&reader, "contrast").await;
    reader.click(MARK).await;
    reader
        .browser
        .until("document.querySelector('.entry-kind [role=status]').innerText.includes('full')")
        .await;
    pressed(&reader, MARK, false).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn spoilt_storage_breaks_no_page() {
    let reader = Reader::at("").await;
    for garbage in [
        "\u{0}\u{ffff}",
        "{\"a\":",
        "<img src=x onerror=alert(1)>",
        "bookmark <b>\nread x y z\nreading on\nbookmark no-such-entry",
    ] {
        let garbage = Value::from(garbage);
        reader
            .browser
            .run(&format!(
                "for (const name of ['theme', 'size', 'width', 'motion', 'keeps', 'shelf.bajoran-empire'])
                    localStorage.setItem(`lore.${{name}}`, {garbage})"
            ))
            .await;
        for path in ["", "entry/gallitep/", "settings/", "saved/"] {
            reader.visit(path).await;
            assert_eq!(reader.text_of(THEME).await, "", "{path} {garbage}");
            assert_eq!(reader.count(FAULT).await, 0, "{path} {garbage}");
            assert_eq!(reader.count("main img, main b[onerror]").await, 0);
            let select = "document.querySelector('.theme select').value";
            assert_eq!(reader.text_of(select).await, "", "{path} {garbage}");
            reader.is_well().await;
        }
    }
    // An entry that this edition does not have can be let go.
    assert_eq!(reader.count(".marked-entries > li").await, 1);
    reader.click(".marked-entries button").await;
    reader
        .browser
        .until("!document.querySelector('.marked-entries')")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_file_takes_it_all_to_another_device() {
    const SAVED: &str = "const make = URL.createObjectURL;
        URL.createObjectURL = (blob) => {
            blob.text().then((text) => { window.text = text; });
            return make.call(URL, blob);
        };
        HTMLElement.prototype.click = function () { window.saved = this.download; };";
    let reader = Reader::at("entry/gallitep/").await;
    reader.click(MARK).await;
    pressed(&reader, MARK, true).await;
    reader.visit("settings/").await;
    choose(&reader, "main select[name=size]", "large").await;
    reader.browser.run(SAVED).await;
    reader.click(SAVE).await;
    reader.browser.until("window.saved && window.text").await;
    assert_eq!(reader.text_of("window.saved").await, "bajoran-empire.txt");
    let text = reader.text_of("window.text").await;
    assert_eq!(
        text,
        "shelf of bajoran-empire\nsize large\nbookmark gallitep\n"
    );

    let folder = Folder::empty();
    let file = folder.path().join("saved.txt");
    let other = Reader::at("entry/terok-nor/").await;
    other.click(MARK).await;
    pressed(&other, MARK, true).await;
    other.visit("settings/").await;
    for (content, told) in [
        ("{\"bookmarks\": []}", "no file of settings"),
        (
            "shelf of <img src=x onerror=alert(1)>",
            "another encyclopedia: <img",
        ),
        (text.as_str(), "Added."),
    ] {
        fs::write(&file, content).unwrap();
        let field = other.browser.wait_for(FILE).await;
        field.send_keys(&file.display().to_string()).await.unwrap();
        let told = Value::from(told);
        other
            .browser
            .until(&format!(
                "document.querySelector('{TOLD}').innerText.includes({told})"
            ))
            .await;
    }
    assert_eq!(
        other.text_of("document.documentElement.dataset.size").await,
        "large"
    );
    other.visit("saved/").await;
    assert_eq!(
        titles(&other, ".marked-entries").await,
        json!(["Terok Nor", "Gallitep"])
    );
    other.leave().await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn another_tab_shows_what_was_put_aside_here() {
    let reader = Reader::at("saved/").await;
    let first = reader.browser.client.window().await.unwrap();
    let tab = reader.browser.client.new_window(true).await.unwrap();
    reader
        .browser
        .client
        .switch_to_window(tab.handle)
        .await
        .unwrap();
    reader.visit("entry/gallitep/").await;
    reader.click(MARK).await;
    pressed(&reader, MARK, true).await;
    choose_theme(&reader, "dark").await;
    reader.browser.client.switch_to_window(first).await.unwrap();
    reader
        .browser
        .wait_for(".marked-entries [aria-label='Save: Gallitep']")
        .await;
    reader.browser.until(&format!("({THEME}) === 'dark'")).await;
    reader.leave().await;
}
