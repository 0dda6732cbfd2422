//! The palette over any page: by keys alone, each kind of option, the way in and out, the sheet on a
//! phone, and where it must not be.

use browser_test::{CONTROL, ENTER, ESCAPE, STARTED};
use serde_json::{Value, json};
use static_host::{Fault, Faults, Site};

use crate::access::{VIOLATIONS, axe};
use crate::reader::Reader;

/// The Down and the Up arrow key.
const DOWN: char = '\u{e015}';
const UP: char = '\u{e013}';

const OPEN: &str = ".palette[open]";
const IS_CLOSED: &str = "!document.querySelector('.palette[open]')";
const FIELD: &str = ".palette[open] input";
const ACTIVE: &str = ".palette [role=option][aria-selected=true]";

impl Reader {
    /// Opens the palette by a key, and waits for its list.
    async fn opens_the_palette(&self) {
        self.browser.press(&['/']).await;
        self.browser.wait_for(OPEN).await;
        self.browser.wait_for(".palette [role=option]").await;
        self.focus_is_on(FIELD).await;
    }

    /// Asks the palette for some words, and waits until a section lists options for them.
    async fn asks_the_palette(&self, words: &str, section: &str) {
        self.opens_the_palette().await;
        self.browser.type_text(words).await;
        let section = Value::from(format!("#palette-{section}"));
        self.browser
            .until(&format!(
                "document.querySelector('{FIELD}')?.value === {} && document.querySelector({section})",
                Value::from(words)
            ))
            .await;
    }

    /// Goes with the arrow keys to the first option of a section, and returns what it says.
    async fn goes_to_section(&self, section: &str) -> String {
        let there = format!(
            "!!document.querySelector('[aria-labelledby=palette-{section}] [aria-selected=true]')"
        );
        for _ in 0..60 {
            if self.browser.value(&there).await == true {
                return self.says(ACTIVE).await;
            }
            self.browser.press(&[DOWN]).await;
        }
        panic!("{section} is not reached by the arrow keys");
    }
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_opens_over_any_page_and_escape_leads_back_to_where_one_was() {
    let reader = Reader::at("").await;
    for (path, link) in [
        ("entry/gallitep/", ".prose a"),
        ("search/?q=gallitep", ".hits a"),
        ("timeline/", "main a"),
        ("relations/", "main a"),
        ("saved/", ".site-foot a"),
    ] {
        reader.visit(path).await;
        reader.focus(link).await;
        reader.opens_the_palette().await;
        reader.browser.press(&[ESCAPE]).await;
        reader.browser.until(IS_CLOSED).await;
        reader.arrives_at(path).await;
        reader.focus_is_on(link).await;
        reader.browser.press_with(CONTROL, 'k').await;
        reader.focus_is_on(FIELD).await;
        // The same keys close it.
        reader.browser.press_with(CONTROL, 'k').await;
        reader.browser.until(IS_CLOSED).await;
        reader.arrives_at(path).await;
        reader.focus_is_on(link).await;
    }
    // In a field a slash is a letter.
    reader.visit("search/").await;
    reader.click("#q").await;
    reader.browser.press(&['a', '/']).await;
    assert_eq!(reader.text_of("document.activeElement.value").await, "a/");
    assert_eq!(reader.count(OPEN).await, 0);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn back_closes_it_and_after_a_choice_leads_to_the_page_below() {
    let reader = Reader::at("about/").await;
    reader.click(".site-nav a[href$='/sources/']").await;
    reader.arrives_at("sources/").await;
    reader.opens_the_palette().await;
    reader.back().await;
    reader.browser.until(IS_CLOSED).await;
    reader.arrives_at("sources/").await;
    reader.asks_the_palette("darheel", "entries").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("entry/trekal-darheel/").await;
    reader.browser.until(IS_CLOSED).await;
    reader.focus_is_on("main h1").await;
    assert_eq!(reader.number("scrollY").await, 0);
    reader.back().await;
    reader.arrives_at("sources/").await;
    assert_eq!(reader.count(OPEN).await, 0);
    reader.back().await;
    reader.arrives_at("about/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn every_kind_of_option_is_reached_by_the_arrow_keys() {
    let reader = Reader::at("about/").await;
    for (words, section, said, address) in [
        (
            "darheel",
            "entries",
            "Trekal Darhe'el",
            "entry/trekal-darheel/",
        ),
        ("2340", "years", "This page as of 2340", "about/?year=2340"),
        ("timeline", "pages", "Timeline", "timeline/"),
        (
            "install",
            "commands",
            "Install as an app",
            "settings/#device",
        ),
    ] {
        reader.visit("about/").await;
        reader.asks_the_palette(words, section).await;
        let says = reader.goes_to_section(section).await;
        assert!(says.contains(said), "{words}: {says}");
        reader.browser.press(&[ENTER]).await;
        reader.arrives_at(address).await;
        reader.browser.until(IS_CLOSED).await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn headings_claims_and_disputes_lead_to_their_places() {
    let reader = Reader::at("disputes/").await;
    let question = reader.says(".dispute:nth-of-type(2) > p").await;
    let dispute = reader
        .text_of("document.querySelector('.dispute:nth-of-type(2)').id || document.querySelector('.dispute:nth-of-type(2) > [id]').id")
        .await;
    reader.visit("about/").await;
    reader.asks_the_palette(&question, "disputes").await;
    reader.goes_to_section("disputes").await;
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at(&format!("disputes/#{dispute}")).await;

    // A claim opens over the page that one is on.
    reader.visit("about/").await;
    reader.asks_the_palette("darhel 2336", "claims").await;
    let says = reader.goes_to_section("claims").await;
    assert!(says.contains("2336"), "{says}");
    reader.browser.press(&[ENTER]).await;
    reader.browser.wait_for("dialog.claim-card[open]").await;
    reader.browser.until(IS_CLOSED).await;
    reader
        .browser
        .until("location.href.includes('about/#claim/')")
        .await;
    reader.browser.press(&[ESCAPE]).await;
    reader.arrives_at("about/").await;

    reader.visit("entry/gallitep/").await;
    let heading = reader.says(".prose h2").await;
    let heading = heading.lines().next().unwrap_or_default().trim().to_owned();
    reader.visit("about/").await;
    reader
        .asks_the_palette(&format!("gallitep {heading}"), "headings")
        .await;
    reader.goes_to_section("headings").await;
    reader.browser.press(&[ENTER]).await;
    reader
        .browser
        .until("/entry\\/[a-z-]+\\/#(?!claim)/.test(location.href)")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn what_was_read_and_marked_comes_first() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.click("main .bookmark").await;
    reader
        .browser
        .until("document.querySelector('main .bookmark').ariaPressed === 'true'")
        .await;
    reader.click(".prose a[href*='/entry/']").await;
    reader
        .browser
        .until("document.querySelector('main h1')?.innerText !== 'Gallitep'")
        .await;
    reader.opens_the_palette().await;
    for section in ["recent", "bookmarks"] {
        let first = format!("[aria-labelledby=palette-{section}] [role=option]");
        assert_eq!(reader.says(&first).await, "Gallitep");
    }
    reader.browser.press(&[DOWN, ENTER]).await;
    reader.arrives_at("entry/gallitep/").await;
    reader.leave().await;
}

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

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_is_a_combobox_with_a_list_in_groups() {
    let reader = Reader::at("about/").await;
    reader.asks_the_palette("galitep", "entries").await;
    let attribute = async |name: &str| {
        let asked = format!("document.querySelector('{FIELD}').getAttribute('{name}')");
        reader.browser.value(&asked).await
    };
    assert_eq!(attribute("role").await, "combobox");
    assert_eq!(attribute("aria-expanded").await, "true");
    assert_eq!(attribute("aria-controls").await, "palette-list");
    assert_eq!(attribute("aria-activedescendant").await, "palette-option-0");
    // All sections are there: those of the places come last, and at once.
    reader.browser.wait_for("#palette-headings").await;
    reader.browser.press(&[UP]).await;
    let last = reader.count(".palette [role=option]").await - 1;
    assert_eq!(
        attribute("aria-activedescendant").await,
        format!("palette-option-{last}")
    );
    // What is active is in sight.
    let seen = format!(
        "(() => {{ const list = document.querySelector('.palette-list').getBoundingClientRect(),
            own = document.querySelector('{ACTIVE}').getBoundingClientRect();
            return own.top >= list.top - 1 && own.bottom <= list.bottom + 1 }})()"
    );
    reader.browser.until(&seen).await;
    let tree = reader
        .browser
        .tell("Accessibility.getFullAXTree", &json!({}))
        .await;
    let nodes = tree["nodes"].as_array().expect("a tree");
    let named = |role: &str, name: &str| {
        nodes.iter().any(|node| {
            node["role"]["value"] == role
                && node["ignored"] == false
                && node["name"]["value"]
                    .as_str()
                    .is_some_and(|own| own.contains(name))
        })
    };
    assert!(named("dialog", "Search and commands"));
    assert!(named("listbox", "Results"));
    assert!(named("group", "Entries"));
    assert!(named("option", "Gallitep"));
    // The counts are told once the keys rest.
    reader
        .browser
        .until("/\\d+ entr(y|ies)/.test(document.querySelector('.palette-foot [role=status]').innerText)")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn words_that_nothing_has_are_said_to_find_nothing_and_lead_to_ways_on() {
    let reader = Reader::at("about/").await;
    reader.opens_the_palette().await;
    reader.browser.type_text("zzzzqqqq").await;
    reader
        .browser
        .until(
            "document.querySelector('.palette-foot [role=status]').innerText === 'Nothing found'",
        )
        .await;
    assert_eq!(reader.count(".palette [role=option]").await, 0);
    reader.browser.press(&[ENTER]).await;
    reader.arrives_at("search/?q=zzzzqqqq").await;
    reader.browser.wait_for("main .nothing").await;
    reader.browser.until(IS_CLOSED).await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn on_a_phone_it_is_a_sheet_that_the_icon_and_the_bar_open() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(390, 844).await;
    for link in [".site-head .search-link", ".bottom-bar li:nth-child(4) a"] {
        reader.focus(link).await;
        reader.click(link).await;
        reader.browser.wait_for(".palette [role=option]").await;
        reader.focus_is_on(FIELD).await;
        reader
            .browser
            .run("for (const motion of document.getAnimations()) motion.finish()")
            .await;
        let place = reader
            .text_of(
                "(({ left, top, width, height }) => [left, top, width, height].map(Math.round).join())(document.querySelector('.palette').getBoundingClientRect())",
            )
            .await;
        let width = reader.number("document.documentElement.clientWidth").await;
        assert_eq!(place, format!("0,0,{width},844"), "{link}");
        reader.click(".palette-close").await;
        reader.browser.until(IS_CLOSED).await;
        reader.arrives_at("entry/gallitep/").await;
        reader.focus_is_on(link).await;
    }
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_press_beside_it_closes_it() {
    let reader = Reader::at("entry/gallitep/").await;
    reader.browser.resize(1280, 800).await;
    reader.opens_the_palette().await;
    for kind in ["mousePressed", "mouseReleased"] {
        let press = json!({ "type": kind, "x": 20, "y": 700, "button": "left", "clickCount": 1 });
        reader
            .browser
            .tell("Input.dispatchMouseEvent", &press)
            .await;
    }
    reader.browser.until(IS_CLOSED).await;
    reader.arrives_at("entry/gallitep/").await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn an_embed_has_none_and_takes_no_keys() {
    let reader = Reader::at("about/").await;
    let frame = "const frame = document.createElement('iframe');
        Object.assign(frame, { id: 'one', src: '../entry/gallitep/?embed=1', width: 600, height: 400 });
        document.querySelector('main').replaceChildren(frame)";
    reader.browser.run(frame).await;
    let frame = reader.browser.wait_for("#one").await;
    frame.enter_frame().await.expect("a frame");
    reader.browser.wait_for(STARTED).await;
    reader.browser.wait_for(".prose a").await;
    reader
        .browser
        .run("document.querySelector('.prose a').focus()")
        .await;
    let taken = "(() => { const keys = ['/', '?', 'k'].map((key) => {
            const event = new KeyboardEvent('keydown', { key, ctrlKey: key === 'k', bubbles: true, cancelable: true });
            return document.activeElement.dispatchEvent(event);
        }); return keys.join() })()";
    assert_eq!(reader.text_of(taken).await, "true,true,true");
    reader.settle().await;
    assert_eq!(reader.count("dialog[open]").await, 0);
    let bar = "document.querySelector('.bottom-bar').checkVisibility()";
    assert_eq!(reader.browser.value(bar).await, false);
    reader.browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn a_chunk_that_does_not_come_is_said_and_asked_for_again() {
    let faults = Faults::default();
    let site = Site::new(browser_test::dist()).faults(&faults);
    let reader = Reader::of(site).await;
    reader.visit("entry/gallitep/").await;
    faults.add("split_search-", Fault::Status(503));
    reader.browser.press(&['/']).await;
    reader.browser.wait_for(OPEN).await;
    reader.focus_is_on(FIELD).await;
    reader.browser.wait_for(".palette [role=alert]").await;
    reader.browser.type_text("terok").await;
    faults.clear();
    reader.click(".palette [role=alert] button").await;
    reader.browser.wait_for(ACTIVE).await;
    assert!(reader.says(ACTIVE).await.contains("Terok Nor"));
    reader.focus_is_on(FIELD).await;
    reader.browser.close().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_has_no_barrier_in_any_state() {
    let axe = axe();
    let reader = Reader::at("entry/gallitep/").await;
    for width in [1280, 390] {
        reader.browser.resize(width, 844).await;
        for words in ["", "galitep", "2340", "zzzzqqqq"] {
            reader.visit("entry/gallitep/").await;
            reader.browser.run(&axe).await;
            reader.opens_the_palette().await;
            reader.browser.type_text(words).await;
            reader.settle().await;
            for theme in ["light", "dark", "contrast"] {
                let script = format!(
                    "document.documentElement.dataset.theme = '{theme}';
                     for (const motion of document.getAnimations()) motion.finish()"
                );
                reader.browser.run(&script).await;
                let options = "{ resultTypes: ['violations'], preload: false }";
                let found = reader
                    .browser
                    .promised(&VIOLATIONS.replace("OPTIONS", options))
                    .await;
                assert_eq!(found, json!([]), "“{words}” at {width}, {theme}");
            }
        }
    }
    reader.leave().await;
}
