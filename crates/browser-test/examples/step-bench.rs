//! Prints how long published folders take in Chromium from a press on a link to the painted page, in milliseconds,
//! with all chunks loaded: the median for each page. Two folders take turns, so that other load on the machine
//! affects both alike.
//!
//! `cargo run --release -p browser-test --example step-bench -- ROUNDS dist [other-dist] entry/x/ ...`

use browser_test::Browser;
use serde_json::{Value, json};
use static_host::{Host, Site};

/// Where each step begins: a page of text that every edition has.
const FROM: &str = "about/";

/// The page of [`FROM`] is drawn.
const ABOUT: &str = "document.querySelector('main h1')?.textContent.startsWith('About')";

/// Presses a link to a page, and returns the time until it is painted with its heading.
const STEP: &str = "const [root, path] = arguments, done = arguments[arguments.length - 1];
    const link = document.createElement('a');
    link.href = root + path;
    document.querySelector('main').append(link);
    const heading = () => document.querySelector('main h1')?.textContent;
    const before = heading();
    const drawn = /^(relations|timeline)/.test(path)
        ? () => heading() !== before && document.querySelector('main svg')
        : () => heading() !== before;
    const painted = () => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now() - begin);
        channel.port2.postMessage(0);
    });
    const watch = new MutationObserver(() => {
        if (!drawn()) return;
        watch.disconnect();
        painted();
    });
    watch.observe(document.body, { subtree: true, childList: true, characterData: true });
    link.focus();
    const begin = performance.now();
    link.click();";

/// An edition, served and open in its own browser.
struct Edition {
    host: Host,
    browser: Browser,
}

impl Edition {
    async fn open(folder: &str) -> Self {
        let host = Site::new(folder).serve().expect("the folder is served");
        let browser = Browser::open().await;
        browser.resize(1280, 800).await;
        let edition = Self { host, browser };
        edition.begin().await;
        edition
    }

    /// Goes to the page where steps begin from one that only the program draws, so that the program is loaded for
    /// everything that follows.
    async fn begin(&self) {
        let url = format!("{}search/?q=a", self.host.url());
        let follow = format!(
            "window.stays = true;
            const link = document.createElement('a');
            link.href = '{}{FROM}';
            document.querySelector('main').append(link);
            link.click();",
            self.host.url()
        );
        for _ in 0..10 {
            self.browser.client.goto(&url).await.expect("a page");
            self.browser.wait_for("html[data-started]").await;
            self.browser.run(&follow).await;
            self.browser.until(ABOUT).await;
            if self.browser.value("!!window.stays").await == true {
                return;
            }
        }
        panic!("{url} is left by a new page each time");
    }

    /// A step to a page, and back.
    async fn step(&self, path: &str) -> f64 {
        let given = vec![json!(self.host.url()), json!(path)];
        let time = self.browser.client.execute_async(STEP, given).await;
        let back = format!("location.href === '{}{FROM}'", self.host.url());
        self.browser.client.back().await.expect("a page before");
        self.browser.until(&back).await;
        self.browser.until(ABOUT).await;
        match time {
            Ok(Value::Number(time)) => time.as_f64().unwrap_or(f64::NAN),
            other => panic!("{path}: {other:?}"),
        }
    }
}

fn median(times: &mut [f64]) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut arguments = std::env::args().skip(1);
    let rounds = arguments.next().and_then(|rounds| rounds.parse().ok());
    let rounds: usize = rounds.expect("a number of rounds");
    let is_folder = |name: &String| std::path::Path::new(name).join("index.html").is_file();
    let (folders, paths): (Vec<_>, Vec<_>) = arguments.partition(is_folder);
    let mut editions = Vec::new();
    for folder in &folders {
        editions.push(Edition::open(folder).await);
    }
    println!("    link to painted page, ms {}", folders.join(", "));
    for path in &paths {
        let mut times = vec![Vec::new(); editions.len()];
        // The first round loads the chunks.
        for round in 0..=rounds {
            for (edition, times) in editions.iter().zip(&mut times) {
                let time = edition.step(path).await;
                times.extend((round > 0).then_some(time));
            }
        }
        let medians: Vec<_> = times.iter_mut().map(|times| median(times)).collect();
        let told: Vec<_> = medians.iter().map(|time| format!("{time:>8.1}")).collect();
        let share = match medians[..] {
            [before, now] => format!("{:>8.2}", now / before),
            _ => String::new(),
        };
        println!("    {path:<44}{}{share}", told.concat());
    }
    for edition in editions {
        edition.browser.close().await;
    }
}
