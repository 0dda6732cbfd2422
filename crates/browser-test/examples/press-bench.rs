//! Prints how long a published folder takes in Chromium to answer presses, with a processor four times
//! as slow: of forty presses of each kind the time until the next frame, as browsers report it
//! (interaction to next paint, in steps of 8 ms), which three of four stay below.
//!
//! `cargo run --release -p browser-test --example press-bench -- dist entry/x/`

use browser_test::{Browser, CONTROL, ESCAPE};
use fantoccini::Locator;
use serde_json::{Value, json};
use static_host::{Host, Site};

/// How many presses of each kind.
const PRESSES: usize = 40;

/// The backspace key.
const BACK: char = '\u{e003}';

/// Keeps the longest event of each interaction.
const WATCH: &str = "window.presses = new Map();
    new PerformanceObserver((list) => {
        for (const { interactionId, duration } of list.getEntries()) {
            if (interactionId) presses.set(interactionId, Math.max(duration, presses.get(interactionId) ?? 0));
        }
    }).observe({ type: 'event', durationThreshold: 16 });";

/// A kind of press: where, what is done before all, and what is pressed in turn.
struct Kind {
    name: &'static str,
    path: &'static str,
    /// Elements that are clicked one after the other, again and again; none for keys.
    clicks: &'static [&'static str],
    /// Keys instead, typed into the palette.
    keys: &'static [char],
}

const KINDS: [Kind; 6] = [
    Kind {
        name: "a key in the palette",
        path: "about/",
        clicks: &[],
        keys: &['a', 'r', 'e', 't', BACK, BACK, BACK, BACK],
    },
    Kind {
        name: "open a claim, close it",
        path: "LARGEST",
        clicks: &[".infobox a.claim-mark", "dialog[open] .close"],
        keys: &[],
    },
    Kind {
        name: "switch a tab",
        path: "relations/",
        clicks: &["[role=tab][aria-selected=false]"],
        keys: &[],
    },
    Kind {
        name: "step a year",
        path: "relations/",
        clicks: &[
            ".year-steps a.after",
            ".year-steps a.after",
            ".year-steps a.before",
        ],
        keys: &[],
    },
    Kind {
        name: "zoom a step",
        path: "relations/",
        clicks: &[
            ".graph-buttons button[aria-label='Zoom in']",
            ".graph-buttons button[aria-label='Zoom out']",
        ],
        keys: &[],
    },
    Kind {
        name: "toggle a filter",
        path: "browse/",
        clicks: &[".facets a, .facets label"],
        keys: &[],
    },
];

/// Presses, and gives the times.
async fn press(browser: &Browser, host: &Host, kind: &Kind, largest: &str) -> Vec<f64> {
    let path = kind.path.replace("LARGEST", largest);
    let url = format!("{}{path}", host.url());
    browser.client.goto(&url).await.expect("a page");
    browser.wait_for("html[data-started]").await;
    browser.run(WATCH).await;
    if !kind.keys.is_empty() {
        browser.press_with(CONTROL, 'k').await;
        browser.wait_for(".palette[open] [role=combobox]").await;
    }
    let rate = |rate: u8| json!({ "rate": rate });
    for round in 0..PRESSES + 2 {
        if round == 2 {
            // The first presses bring the chunks.
            browser.run("presses.clear()").await;
            browser
                .tell("Emulation.setCPUThrottlingRate", &rate(4))
                .await;
        }
        if let Some(css) = kind.clicks.get(round % kind.clicks.len().max(1)) {
            browser.wait_for(css).await;
            let found = browser.client.find(Locator::Css(css)).await;
            found.expect("it is there").click().await.expect("a click");
        } else {
            let key = kind.keys[round % kind.keys.len()];
            browser.press(&[key]).await;
        }
        // Both frames: the one that answers, and the one in which the browser reports it.
        let painted = "new Promise((then) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(then, 20))))";
        browser.promised(painted).await;
    }
    browser
        .tell("Emulation.setCPUThrottlingRate", &rate(1))
        .await;
    browser.press(&[ESCAPE]).await;
    let Value::Array(times) = browser.value("[...presses.values()]").await else {
        return Vec::new();
    };
    times.iter().filter_map(Value::as_f64).collect()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("a folder");
    let largest = arguments.next().expect("the path of an entry");
    let host = Site::new(&folder).serve().expect("the folder is served");
    let browser = Browser::open().await;
    browser.resize(1280, 800).await;
    println!(
        "    {:<34}{:>7}{:>9}{:>9}{:>9}",
        "press to painted answer, ms, processor 1/4", "slow", "median", "p75", "most"
    );
    for kind in KINDS {
        let mut times = press(&browser, &host, &kind, &largest).await;
        // The browser reports none that took less than 16 ms.
        let slow = times.len();
        times.resize(times.len().max(PRESSES), 8.0);
        times.sort_by(f64::total_cmp);
        let at = |hundredths: usize| times[(times.len() * hundredths / 100).min(times.len() - 1)];
        println!(
            "    {:<42}{slow:>5}{:>9.0}{:>9.0}{:>9.0}",
            kind.name,
            at(50),
            at(75),
            at(100)
        );
    }
    browser.close().await;
}
