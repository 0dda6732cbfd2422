//! Prints how long a published folder takes in Chromium to respond to presses, with the processor slowed down four
//! times: for forty presses of each kind, the 75th percentile of the time until the next frame, as browsers report
//! it (interaction to next paint, in steps of 8 ms). That frame may show no more than that something was pressed,
//! so the time until everything is drawn is printed as well.
//!
//! `cargo run --release -p browser-test --example press-bench -- dist entry/x/ [words of kinds]`

use browser_test::{Browser, CONTROL, ESCAPE};
use fantoccini::Locator;
use serde_json::{Value, json};
use static_host::{Host, Site};

/// How many presses of each kind.
const PRESSES: usize = 40;

/// The backspace key.
const BACK: char = '\u{e003}';

/// Keeps the longest event of each interaction, and how long after each press the page last changed.
const WATCH: &str = "window.presses = new Map();
    window.answers = [];
    let began = 0, changed = 0;
    for (const name of ['pointerdown', 'keydown']) {
        addEventListener(name, ({ timeStamp }) => { began = changed = timeStamp; }, { capture: true });
    }
    new MutationObserver(() => {
        changed = performance.now();
        requestAnimationFrame((now) => { changed = Math.max(changed, now); });
    }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    window.still = () => new Promise((then) => {
        const look = () => {
            if (performance.now() - changed < 100) return setTimeout(look, 20);
            then();
        };
        // The frame that answers, and the one in which the browser reports it.
        requestAnimationFrame(() => requestAnimationFrame(look));
    });
    window.rest = async () => {
        await still();
        answers.push(changed - began);
    };
    new PerformanceObserver((list) => {
        for (const { interactionId, duration } of list.getEntries()) {
            if (interactionId) presses.set(interactionId, Math.max(duration, presses.get(interactionId) ?? 0));
        }
    }).observe({ type: 'event', durationThreshold: 16 });";

/// A kind of press: where it happens, what is done first, and what is pressed in turn.
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

/// Presses, and returns the times to the next frame and to the last change.
async fn press(browser: &Browser, host: &Host, kind: &Kind, largest: &str) -> [Vec<f64>; 2] {
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
            // The first presses load the chunks.
            browser.run("presses.clear(); answers.length = 0;").await;
            browser
                .tell("Emulation.setCPUThrottlingRate", &rate(4))
                .await;
        }
        if let Some(css) = kind.clicks.get(round % kind.clicks.len().max(1)) {
            // The mouse is there before it presses, like a hand. WebDriver would move and press in one go, and the
            // time of a press would include the hover.
            browser.point_at(css).await;
            browser.promised("still()").await;
            let found = browser.client.find(Locator::Css(css)).await;
            found.expect("it is there").click().await.expect("a click");
        } else {
            let key = kind.keys[round % kind.keys.len()];
            browser.press(&[key]).await;
        }
        browser.promised("rest()").await;
    }
    browser
        .tell("Emulation.setCPUThrottlingRate", &rate(1))
        .await;
    browser.press(&[ESCAPE]).await;
    [
        numbers(&browser.value("[...presses.values()]").await),
        numbers(&browser.value("answers").await),
    ]
}

fn numbers(value: &Value) -> Vec<f64> {
    let values = value.as_array().into_iter().flatten();
    values.filter_map(Value::as_f64).collect()
}

/// A percentile of some times.
fn at(times: &[f64], hundredths: usize) -> f64 {
    times[(times.len() * hundredths / 100).min(times.len() - 1)]
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().expect("a folder");
    let largest = arguments.next().expect("the path of an entry");
    let asked: Vec<String> = arguments.collect();
    let host = Site::new(&folder).serve().expect("the folder is served");
    let browser = Browser::open().await;
    browser.resize(1280, 800).await;
    println!(
        "    {:<42}{:>5}{:>9}{:>9}{:>9}{:>10}",
        "press to next frame, ms, processor 1/4", "slow", "median", "p75", "most", "all, p75"
    );
    let is_asked = |kind: &Kind| {
        asked.is_empty() || asked.iter().any(|word| kind.name.contains(word.as_str()))
    };
    for kind in KINDS.iter().filter(|kind| is_asked(kind)) {
        let [mut times, mut answers] = press(&browser, &host, kind, &largest).await;
        // The browser reports no press that took less than 16 ms.
        let slow = times.len();
        times.resize(times.len().max(PRESSES), 8.0);
        times.sort_by(f64::total_cmp);
        answers.sort_by(f64::total_cmp);
        println!(
            "    {:<42}{slow:>5}{:>9.0}{:>9.0}{:>9.0}{:>10.0}",
            kind.name,
            at(&times, 50),
            at(&times, 75),
            at(&times, 100),
            at(&answers, 75)
        );
    }
    browser.close().await;
}
