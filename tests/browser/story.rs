//! The story: played over the years and the relations, by buttons, keys and by itself.

use browser_test::TAB;
use serde_json::json;

use crate::reader::Reader;
use crate::without_scripts::without_scripts;

const RIGHT: char = '\u{e014}';
const LEFT: char = '\u{e012}';
const SPACE: char = ' ';

/// The title of the event that it stands at.
const TITLE: &str = "document.querySelector('#event-title').textContent";

/// Where what must not move is.
const PLACES: &str =
    "(() => JSON.stringify(['.player-buttons', '.player .play', '.player .graph-frame', '.story-strip']
    .map((css) => document.querySelector(css).getBoundingClientRect())
    .map(({ x, y, width, height }) => [x, y, width, height].map(Math.round))))()";

/// Waits until it stands at the event of a number: a card stays longer than other states are waited for.
async fn stands_at(reader: &Reader, number: usize) {
    let stands = format!(
        "new Promise((done) => {{
            const look = () => document.querySelector('.player-count')?.textContent.startsWith('Event {number} of')
                ? done(true) : setTimeout(look, 25);
            look();
        }})"
    );
    assert_eq!(reader.browser.promised(&stands).await, true);
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn each_step_is_in_the_address_and_shows_the_event_and_its_year() {
    let reader = Reader::at("story/").await;
    stands_at(&reader, 1).await;
    let first = reader.text_of(TITLE).await;
    assert!(reader.count(".player .graph-frame .node").await > 10);
    reader.click(".player [rel=next]").await;
    stands_at(&reader, 2).await;
    let second = reader.text_of(TITLE).await;
    assert_ne!(first, second);
    assert!(reader.address().await.starts_with("story/?event="));
    reader.reload().await;
    assert_eq!(reader.text_of(TITLE).await, second);
    reader.click(".player [rel=next]").await;
    stands_at(&reader, 3).await;
    reader.back().await;
    stands_at(&reader, 2).await;
    // The year of the event, large, and its date in the card.
    reader.visit("story/?year=2369").await;
    // The year has led to an event, which has its own.
    reader
        .browser
        .until("!location.search.includes('year=')")
        .await;
    assert!(reader.says(".player-year").await.contains("2369"));
    assert!(!reader.says(".event-card .years").await.is_empty());
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_plays_year_by_year_to_the_next_event_and_pauses_when_asked() {
    let reader = Reader::at("story/").await;
    reader
        .browser
        .run(
            "window.years = []; const year = document.querySelector('.player-year strong');
             new MutationObserver(() => window.years.push(parseInt(year.textContent.replace('by ', ''))))
                .observe(year, { childList: true, characterData: true, subtree: true });",
        )
        .await;
    let past = reader.number("history.length").await;
    let places = reader.text_of(PLACES).await;
    reader.click(".player .play").await;
    for number in 2..4 {
        stands_at(&reader, number).await;
        assert_eq!(reader.text_of(PLACES).await, places, "event {number}");
    }
    reader.click(".player .play").await;
    assert_eq!(reader.says(".player .play").await, "Play");
    let here = reader.address().await;
    assert!(here.starts_with("story/?event="), "{here}");
    // It leaves no trail.
    assert_eq!(reader.number("history.length").await, past);
    let forward = "window.years.every((year, at) => at === 0 || year >= window.years[at - 1])";
    assert_eq!(reader.browser.value(forward).await, true);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn keys_step_and_play_only_within_the_player() {
    let reader = Reader::at("story/").await;
    reader.browser.press(&[RIGHT, SPACE]).await;
    reader.settle().await;
    stands_at(&reader, 1).await;
    assert_eq!(reader.says(".player .play").await, "Play");
    reader.focus(".player .play").await;
    reader.browser.press(&[RIGHT]).await;
    stands_at(&reader, 2).await;
    reader.focus_is_on(".player .play").await;
    reader.browser.press(&[RIGHT]).await;
    stands_at(&reader, 3).await;
    reader.browser.press(&[LEFT]).await;
    stands_at(&reader, 2).await;
    reader.browser.press(&[SPACE]).await;
    reader
        .browser
        .until("document.querySelector('.player .play').textContent === 'Pause'")
        .await;
    reader.browser.press(&[SPACE]).await;
    reader
        .browser
        .until("document.querySelector('.player .play').textContent === 'Play'")
        .await;
    // Where the step back leads nowhere it keeps the focus.
    reader.focus(".player-buttons > :first-child").await;
    reader.browser.press(&[LEFT, LEFT]).await;
    stands_at(&reader, 1).await;
    reader.focus_is_on(".player-buttons > :first-child").await;
    // Nor does the step forward lose it at the end, or on the way back from there.
    let last = ".player-buttons > :last-child";
    let count = usize::try_from(reader.count(".story-list > li").await).expect("events");
    reader.visit("story/?year=9999").await;
    stands_at(&reader, count).await;
    reader.focus(".player .play").await;
    reader.browser.press(&[LEFT]).await;
    stands_at(&reader, count - 1).await;
    reader.focus(last).await;
    reader.browser.press(&[RIGHT]).await;
    stands_at(&reader, count).await;
    reader.focus_is_on(last).await;
    reader.browser.press(&[LEFT]).await;
    stands_at(&reader, count - 1).await;
    reader.focus_is_on(last).await;
    // Who reads on is not led away.
    reader.focus(".player .play").await;
    reader.browser.press(&[SPACE, TAB, TAB]).await;
    reader.focus(".event-card a").await;
    reader
        .browser
        .until("document.querySelector('.player .play').textContent === 'Play'")
        .await;
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn each_event_is_told_and_no_year() {
    let reader = Reader::at("story/").await;
    reader
        .browser
        .run(
            "window.said = []; const announcer = document.getElementById('announcer');
             new MutationObserver(() => window.said.push(announcer.textContent))
                .observe(announcer, { childList: true, characterData: true, subtree: true });",
        )
        .await;
    reader.click(".player .play").await;
    stands_at(&reader, 2).await;
    reader.browser.until("window.said.length === 1").await;
    stands_at(&reader, 3).await;
    reader.browser.until("window.said.length === 2").await;
    let told = reader.text_of("window.said.join('|')").await;
    assert!(told.starts_with("Event 2 of"), "{told}");
    assert!(told.contains("|Event 3 of"), "{told}");
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn for_who_wants_no_motion_it_goes_from_event_to_event() {
    let reader = Reader::at("").await;
    let reduced = json!({ "features": [{ "name": "prefers-reduced-motion", "value": "reduce" }] });
    reader
        .browser
        .tell("Emulation.setEmulatedMedia", &reduced)
        .await;
    reader.visit("story/").await;
    reader
        .browser
        .run(
            "window.years = []; const year = document.querySelector('.player-year strong');
             new MutationObserver(() => window.years.push(year.textContent))
                .observe(year, { childList: true, characterData: true, subtree: true });",
        )
        .await;
    reader.click(".player .play").await;
    stands_at(&reader, 2).await;
    stands_at(&reader, 3).await;
    assert!(reader.number("window.years.length").await <= 2);
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn it_follows_a_reading_and_says_so_of_an_event_that_is_not_there() {
    let reader = Reader::at("story/?event=no-such-event").await;
    let told = reader.says("main > [role=status]").await;
    assert!(told.contains("no-such-event"), "{told}");
    stands_at(&reader, 1).await;
    let by = "read=beginning-of-the-occupation.2328";
    reader.visit(&format!("story/?{by}")).await;
    assert!(reader.says(".read-as").await.contains("In 2328"));
    reader.click(".player [rel=next]").await;
    stands_at(&reader, 2).await;
    assert!(reader.address().await.contains(by));
    reader.leave().await;
}

#[tokio::test]
#[ignore = "needs dist/ and a browser"]
async fn without_scripts_it_is_a_list_of_the_events_in_order() {
    let reader = without_scripts().await;
    let url = format!("{}story/", reader.root());
    let opened = reader.browser.client.goto(&url).await;
    opened.expect("a page opens");
    let seen = "(() => [...document.querySelectorAll('.story-list > li')]
        .filter((item) => item.checkVisibility() && item.querySelector('.text > a[href*=\"entry/\"]')).length)()";
    let asked = json!({ "expression": seen, "returnByValue": true });
    let answer = reader.browser.tell("Runtime.evaluate", &asked).await;
    assert!(answer["result"]["value"].as_u64() > Some(10), "{answer}");
    reader.browser.close().await;
}
